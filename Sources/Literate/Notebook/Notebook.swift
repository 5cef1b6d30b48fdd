import Options
import Prose

/// A notebook as it was written: where is prose, where are directives, pins and claims.
package struct Notebook: Sendable {
  package let file: SourceFile
  /// The path from the project's folder, the same wherever the tool is started.
  package let path: String
  package let frontMatter: FrontMatter
  /// The parameters that the command line gives other values.
  let overrides: [OptionEntry]
  /// The prose, directives as code blocks in it.
  package let document: Document
  package let cells: [Cell]
  package let annotations: Annotations
  /// All that is wrong with the text so far, and remarks that are no errors.
  package let problems: Diagnostics

  /// The bytes after the front matter.
  package var bodyRange: Range<Int> { document.range }

  /// Reads a notebook as far as it can be read.
  package init(
    parsing file: SourceFile, path: String? = nil, overriding parameters: [OptionEntry] = []
  ) {
    self.file = file
    self.path = path ?? file.path
    overrides = parameters
    var problems = Diagnostics(file.encodingProblems)
    let (matter, faults) = FrontMatter.read(file, overriding: parameters)
    frontMatter = matter
    problems.add(faults)
    problems.add(matter.remarks)
    document = MarkdownParser.parse(
      file.text, from: matter.bodyStart, citations: !matter.bibliography.isEmpty)
    cells = document.codeBlocks.compactMap { block in
      Cell(of: block, in: file, parameters: matter.parameters)
    }
    for cell in cells {
      problems.add(cell.problems.list.filter { Self.isNew($0, besides: faults) })
    }
    annotations = Annotations(in: document, captions: cells.compactMap(\.captionRange), of: file)
    problems.add(annotations.problems)
    problems.add(Self.unclosedComments(in: document, besides: annotations, of: file))
    problems.add(Self.unclosedFormulas(in: document, of: file))
    problems.add(Self.wideTables(in: document, of: file))
    self.problems = problems
  }

  /// Where the front matter has errors, that a parameter is missing may be one of their results.
  private static func isNew(_ problem: Diagnostic, besides faults: Diagnostics) -> Bool {
    faults.isEmpty || problem.id != "unknown-parameter"
  }
}
