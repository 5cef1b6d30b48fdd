import Prose
import Typesetting

/// The formulas of a report, typeset; one that TeX can't read is a problem at its place.
struct TypesetFormulas: Sendable {
  private var made: [Formula: String] = [:]
  /// The HTML of all formulas, each once, in the order of the text.
  private(set) var html: [String] = []
  private(set) var problems = Diagnostics()

  var isEmpty: Bool { html.isEmpty }

  init(of report: Report, by typesetters: Typesetters) {
    var places: [(formula: Formula, range: Range<Int>?)] = []
    var known: Set<Formula> = []
    for place in Self.places(in: report) where known.insert(place.formula).inserted {
      places.append(place)
    }
    // A page that was never seen before has most of its cost here.
    let results = typesetters.math.html(
      for: places.map(\.formula), workers: typesetters.workers)
    for (place, result) in zip(places, results) {
      switch result {
      case .success(let text):
        made[place.formula] = text
        html.append(text)
      // A title of another file than this one: its TeX stands for it.
      case .failure where place.range == nil: break
      case .failure(let error):
        let file = report.notebook.file
        problems.add(
          Diagnostic(
            .invalid, "invalid-formula", error.message, in: file,
            at: place.range.map {
              Self.place(of: error, tex: place.formula.tex, in: $0, of: file)
            }))
      }
    }
  }

  /// The HTML of a formula of the report.
  func html(_ tex: String, isDisplay: Bool) -> String {
    made[Formula(tex, display: isDisplay)] ?? "<code>\(HTMLWriter.escape(tex))</code>"
  }

  /// All formulas of prose, captions and cited works, with the notebook's bytes that write them.
  private static func places(in report: Report) -> [(formula: Formula, range: Range<Int>?)] {
    var places: [(formula: Formula, range: Range<Int>?)] = formulas(in: report.notebook.document)
      .map { ($0.formula, $0.range) }
    for entry in report.entries {
      guard let caption = entry.output?.caption else { continue }
      places += formulas(in: MarkdownParser.parse(caption.markdown))
        .map { ($0.formula, caption.range) }
    }
    for work in report.citations.list where work.markdown.contains("$") {
      places += formulas(in: MarkdownParser.parse(work.markdown)).map { ($0.formula, nil) }
    }
    return places
  }

  private static func formulas(
    in document: Document
  ) -> [(formula: Formula, range: Range<Int>)] {
    let equations = EquationNumbers(document)
    return document.collect { node in
      switch node {
      case .inline(.math(let math)): (Formula(math.tex, display: math.isDisplay), math.range)
      case .block(.math(let math)):
        (Formula(equations.tex(of: math), display: true), math.range)
      default: nil
      }
    }
  }

  /// The byte of the source that an offset in the TeX means; the whole formula if it isn't verbatim.
  private static func place(
    of error: TeXError, tex: String, in range: Range<Int>, of file: SourceFile
  ) -> Range<Int> {
    guard let offset = error.offset,
      let start = file.bytes[range].firstRange(of: Array(tex.utf8))?.lowerBound,
      start + offset < range.upperBound
    else { return range }
    return start + offset..<start + offset + 1
  }
}
