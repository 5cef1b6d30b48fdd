import Files
import Options
import Prose

/// A notebook as it was written: where is prose, where are directives, pins and claims.
package struct Notebook: Sendable {
  package let file: SourceFile
  /// The path from the project's folder, the same wherever the tool is started.
  package let path: String
  package let frontMatter: FrontMatter
  /// The parameters that the command line gives other values.
  package let overrides: [ParameterOverride]
  /// The prose, directives as code blocks in it.
  package let document: Document
  package let cells: [Cell]
  package let annotations: Annotations
  /// All that is wrong with the text so far, and remarks that are no errors.
  package let problems: Diagnostics
  /// What is dropped or shown as it stands, but was meant: pins outside of sentences, footnotes.
  package let findings: [Diagnostic]

  /// The words of its report.
  package var words: any ReportWords { Languages.words(for: frontMatter.language) }

  /// The bytes after the front matter.
  package var bodyRange: Range<Int> { document.range }

  /// Reads a notebook as far as it can be read, whose directives are of the kinds with those names.
  package init(
    parsing file: SourceFile, kinds: [String], path: String? = nil,
    overriding parameters: [ParameterOverride] = []
  ) {
    self.file = file
    self.path = path ?? file.path
    var problems = Diagnostics(file.encodingProblems)
    let (matter, faults) = FrontMatter.read(file, overriding: parameters)
    frontMatter = matter
    // A parameter that gets the value that it has makes no other report.
    overrides = parameters.filter { !$0.changesNothing(in: matter.writtenParameters) }
    problems.add(faults)
    problems.add(matter.remarks)
    document = MarkdownParser.parse(
      file.text, from: matter.bodyStart, citations: !matter.bibliography.isEmpty)
    cells = document.codeBlocks.compactMap { block in
      Cell(of: block, in: file, kinds: kinds, parameters: matter.parameters)
    }
    for cell in cells {
      problems.add(cell.problems.list.filter { Self.isNew($0, besides: faults) })
    }
    annotations = Annotations(
      in: document, captions: cells.flatMap(\.textRanges), of: file,
      mark: Languages.words(for: matter.language).decimalMark)
    problems.add(annotations.problems)
    problems.add(Self.nearDirectives(in: document, besides: cells, kinds: kinds, of: file))
    let unclosed = Self.unclosedComments(in: document, besides: annotations, of: file)
    problems.add(unclosed.map(\.problem))
    let footnotes = FootnoteCheck(document, of: file)
    let unowned = UnownedComments(in: document, cells, unusedNotes: footnotes.unused, of: file)
    findings =
      footnotes.findings
      + unowned.findings(
        besides: annotations.starts.union(unclosed.map(\.start)))
    problems.add(Self.unclosedFormulas(in: document, of: file))
    problems.add(Self.wideTables(in: document, of: file))
    problems.add(MarkupRemarks(on: document, matter, of: file).list)
    self.problems = problems
  }

  /// Where the front matter has errors, that a parameter is missing may be one of their results.
  private static func isNew(_ problem: Diagnostic, besides faults: Diagnostics) -> Bool {
    faults.isEmpty || problem.id != "unknown-parameter"
  }
}
