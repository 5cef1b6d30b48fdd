import Charting
import Files
import Reports

/// Each figure as a PDF file of its own, for LaTeX and slides.
package struct FigurePDFRenderer: Renderer {
  package static let name = "figure-pdf"
  package static let summary = "each figure as a PDF file with fonts embedded"
  package static let isStandard = false

  package static func makes(_ file: String) -> Bool {
    file.hasPrefix("figures/") && file.hasSuffix(".pdf")
  }

  package init() {}

  package func render(
    _ report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> [Artifact] {
    report.figures.map { figure in
      let path = "figures/\(figure.id).pdf"
      let digest = figure.output.digest
      let file = MadeFile { bytes in
        PDFDigest.read(bytes) == digest
      } make: { tools throws(FileProblem) in
        try tools.drawing(of: figure.output.scene, title: figure.name, digest: digest, at: path)
      }
      return Artifact(path, .made(file))
    }
  }
}
