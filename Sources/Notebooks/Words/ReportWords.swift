import Charting
import Values

/// The words that a report itself says, in one language.
package protocol ReportWords: Sendable {
  /// The language's BCP 47 tag, as an HTML `lang`.
  var language: String { get }

  /// The same words as a region writes them.
  func adapted(to tag: LanguageTag) -> any ReportWords

  /// What stands between the whole and the fraction of a number.
  var decimalMark: DecimalMark { get }

  // What things are called.
  var contents: String { get }
  var optimum: String { get }
  var source: String { get }
  var exactValue: String { get }
  var tolerance: String { get }
  var text: String { get }
  var checked: String { get }
  var checkedNumbers: String { get }
  var claims: String { get }
  var claim: String { get }
  var margin: String { get }
  var provenance: String { get }
  var reproduce: String { get }
  var engine: String { get }
  /// Which libraries typeset formulas and code.
  var typesetBy: String { get }
  /// Where the page's pictures come from.
  var pictures: String { get }
  /// That opening the page asks other servers for them.
  var remotePictures: String { get }
  var specification: String { get }
  var data: String { get }
  var platform: String { get }
  var footnotes: String { get }
  var footnote: String { get }
  var tableWord: String { get }
  var codeWord: String { get }
  var formulaWord: String { get }
  var taskDone: String { get }
  var taskOpen: String { get }
  var ownDigits: String { get }
  var failing: String { get }
  var unpinned: String { get }
  var diverged: String { get }
  var yes: String { get }
  var no: String { get }
  var reports: String { get }
  var report: String { get }
  var notebook: String { get }
  var searchReports: String { get }
  var by: String { get }
  var showTheme: String { get }
  var permalink: String { get }
  var backToText: String { get }
  var done: String { get }

  // Sentences.
  func figure(_ number: Int) -> String
  /// The heading of a callout: `note`, `tip`, `important`, `warning`, `caution`.
  func callout(_ kind: String) -> String
  func table(_ number: Int) -> String
  func listing(_ number: Int) -> String
  /// A numbered formula, by the name that stands behind it.
  func equation(_ name: String) -> String
  func section(_ number: String) -> String
  /// The table behind a figure, with how many of its rows and columns it has.
  func dataBehind(_ thing: String, _ extent: TableExtent) -> String
  func checkedCounts(numbers: Int, claims: Int) -> String
  func checkedSummary(numbers: Int, claims: Int) -> String
  /// How many sections a search found.
  func sectionsFound(_ count: String) -> String
  func runOf(_ id: String) -> String
  /// The seeds of a run: one, or several in words.
  func seeds(_ seeds: String) -> String

  /// The heading of a column or an axis for a value's name, such as `final_loss`.
  func heading(for value: String) -> String

  /// How works are cited and listed.
  var references: any ReferenceWords { get }

  /// What charts say by themselves.
  var chart: Charting.Words { get }

  /// What figures say of what they show.
  var figures: any FigureWords { get }

  /// What is said of the comparisons of a claim.
  var claimWords: ClaimWords { get }

  /// The words for a statistic, such as `mean` or `p90`, of a quantity that has words.
  func statistic(_ statistic: ColumnStatistic, of quantity: String) -> String

  /// What pages say around their text.
  var page: PageWords { get }

  /// What pages say of figures that can be explored.
  var exploration: ExplorationWords { get }

  /// What a reader calls a run: in words where its label is the name of a method.
  func name(ofRun label: String) -> String

  /// A name with what tells it apart: `Adam (net, best of 13)`.
  func qualified(_ name: String, _ marks: [String]) -> String

  /// What stands between the parts of a list: `learning rate 0.1, momentum 0.9`.
  var comma: String { get }
  /// What stands between two parts that have commas of their own.
  var semicolon: String { get }
  /// That a run is the best of so many, and at which options.
  func best(of count: Int, at point: String?) -> String

  /// What an alternative text says of a picture of lines.
  func lines(_ description: LineDescription) -> String
}

extension ReportWords {
  package func adapted(to tag: LanguageTag) -> any ReportWords { self }
  package var decimalMark: DecimalMark { .point }
}
