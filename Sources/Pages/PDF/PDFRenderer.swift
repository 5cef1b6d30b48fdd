import Files
import Reports

/// The page in print: a PDF file with running heads, page numbers and an outline.
package struct PDFRenderer: Renderer {
  package static let name = "pdf"
  package static let summary = "the page in print, through an installed Chromium"
  package static let isStandard = false

  package static func makes(_ file: String) -> Bool { file == "report.pdf" }

  package init() {}

  package func render(
    _ report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> [Artifact] {
    var page = try HTMLRenderer().page(of: report, with: typesetters)
    page.styles.append(PrintStyleSheet(title: report.title).css)
    let (text, source) = TypesetMark.split(page.text)
    let digest = Digest(of: source).text
    let path = "report.pdf"
    let file = MadeFile { bytes in
      PrintedFile.digest(of: bytes) == digest
    } make: { tools throws(FileProblem) in
      PrintedFile(try tools.printer.pdf(of: text, for: path)).bytes(digest: digest)
    }
    return [Artifact(path, .made(file))]
  }
}
