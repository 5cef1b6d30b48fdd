import Options
import Prose

/// A notebook as it was written: where is prose, where are directives, pins and claims.
package struct Notebook: Sendable {
  package let file: SourceFile
  /// The path from the project's folder, the same wherever the tool is started.
  package let path: String
  package let frontMatter: FrontMatter
  /// The prose, directives as code blocks in it.
  package let document: Document
  package let cells: [Cell]
  package let annotations: Annotations
  /// Things worth saying that are no errors.
  package let remarks: Diagnostics

  /// The bytes after the front matter.
  package var bodyRange: Range<Int> { document.range }

  /// Reads a notebook; every fault in front matter, directives, pins and claims is reported.
  package init(
    parsing file: SourceFile, path: String? = nil, overriding parameters: [OptionEntry] = []
  ) throws(Diagnostics) {
    self.file = file
    self.path = path ?? file.path
    var problems = Diagnostics(file.encodingProblems)
    let frontMatter = problems.collect { () throws(Diagnostics) in
      try FrontMatter(of: file, overriding: parameters)
    }
    let start = frontMatter?.bodyStart ?? FrontMatter.bodyStart(of: file)
    let document = MarkdownParser.parse(file.text, from: start)
    self.document = document
    let values = frontMatter?.parameters ?? Parameters()
    var cells: [Cell] = []
    for block in document.codeBlocks {
      let cell = problems.collect { () throws(Diagnostics) in
        try Cell(of: block, in: file, parameters: values)
      }
      if let cell = cell ?? nil { cells.append(cell) }
    }
    self.cells = cells
    let annotations = problems.collect { () throws(Diagnostics) in
      try Annotations(in: document, captions: cells.compactMap(\.captionRange), of: file)
    }
    try problems.throwIfErrors()
    guard let frontMatter, let annotations else { throw problems }
    self.frontMatter = frontMatter
    self.annotations = annotations
    problems.add(frontMatter.remarks)
    problems.add(annotations.remarks)
    remarks = problems
  }
}
