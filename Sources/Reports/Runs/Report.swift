import Notebooks
import Values

/// A notebook with everything that its runs gave: what renderers turn into files.
package struct Report: Sendable {
  /// A directive with its output and its number among figures, tables or listings.
  package struct Entry: Sendable {
    package var cell: Cell
    package var output: CellOutput?
    package var number: Int?
  }

  package let notebook: Notebook
  package let words: any ReportWords
  package let entries: [Entry]
  package let results: RunResults
  /// What the pins and claims of the notebook came to.
  package let checks: Checks
  /// Where its results come from, in the order of the notebook.
  package let sources: [NamedSource]
  /// The works that prose and captions cite.
  package let citations: Citations
  /// The reports before and after it.
  package var neighbours = Neighbours.none
  /// What its links lead to.
  package var linkedFiles = LinkedFiles.beside
  /// What each run was made from, without values.
  let records: [RunRecord]
  /// What the prose quotes from files.
  var quoted: [QuotedValue] = []
  /// The extensions that the report needs.
  let extensions: [RecordedExtension]
  /// The place among the entries of each directive's block.
  private let places: [Range<Int>: Int]

  init(
    notebook: Notebook, words: any ReportWords, entries: [Entry], results: RunResults,
    checks: Checks, sources: [NamedSource], citations: Citations,
    records: [RunRecord], extensions: [RecordedExtension] = []
  ) {
    self.notebook = notebook
    self.words = words
    self.entries = entries
    self.results = results
    self.checks = checks
    self.sources = sources
    self.citations = citations
    self.records = records
    self.extensions = extensions
    places = Dictionary(
      zip(entries.map(\.cell.range), entries.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The language of its text, as pages have it.
  package var language: String { Languages.pageTag(for: notebook.frontMatter.language) }

  /// The title of its notebook.
  package var title: String { notebook.title }

  /// The entry of a directive's block.
  package func entry(at range: Range<Int>) -> Entry? {
    places[range].map { entries[$0] }
  }

  /// Numbers figures, tables and listings, each kind by itself.
  static func numbered(_ outputs: [(cell: Cell, output: CellOutput?)]) -> [Entry] {
    var figures = 0
    var tables = 0
    var listings = 0
    return outputs.map { cell, output in
      var number: Int?
      switch output {
      case .figure:
        figures += 1
        number = figures
      case .table:
        tables += 1
        number = tables
      case .listing(let listing) where listing.isNumbered:
        listings += 1
        number = listings
      case .listing, nil: break
      }
      return Entry(cell: cell, output: output, number: number)
    }
  }
}
