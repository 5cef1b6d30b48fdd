import Files
import Notebooks
import Options
import Prose
import Reports
import Typesetting

/// The formulas of a report, typeset; one that TeX can't read is a problem at its place.
struct TypesetFormulas: Sendable {
  private var made: [Formula: String] = [:]
  private let macros: TeXMacros
  /// The HTML of all formulas, each once, in the order of the text.
  private(set) var html: [String] = []
  private(set) var problems = Diagnostics()

  var isEmpty: Bool { html.isEmpty }

  init(of report: Report, by typesetters: Typesetters) {
    macros = report.notebook.frontMatter.macros
    var places: [Place] = []
    var known: Set<Formula> = []
    for place in Self.places(in: report) where known.insert(place.formula).inserted {
      places.append(place)
    }
    // A page that was never seen before has most of its cost here.
    let results = typesetters.math.html(
      for: places.map(\.formula), workers: typesetters.workers)
    var faults: [Diagnostic] = []
    for (place, result) in zip(places, results) {
      switch result {
      case .success(let text):
        made[place.formula] = text
        html.append(text)
      // A title of another file than this one: its TeX stands for it.
      case .failure where place.isOfWork: break
      case .failure(let error): faults.append(place.problem(error, in: report.notebook.file))
      }
    }
    problems.add(faults)
  }

  /// A formula with the bytes of the notebook that write it.
  fileprivate struct Place {
    var formula: Formula
    var range: Range<Int>
    /// Its lines; nil in a caption, whose text is not verbatim.
    var content: Verbatim?
    /// Whether it stands in the title of a cited work.
    var isOfWork = false
  }

  /// The HTML of a formula of the report, marked with the TeX that it is made from.
  func html(_ tex: String, isDisplay: Bool) -> String {
    let source = HTMLWriter.escape(tex)
    guard let html = made[macros.formula(tex, display: isDisplay)] else {
      return "<code>\(source)</code>"
    }
    return TypesetMark.text(html, from: source)
  }

  /// All formulas of prose, captions and cited works, in the order of the text.
  private static func places(in report: Report) -> [Place] {
    let macros = report.notebook.frontMatter.macros
    var places = formulas(in: report.notebook.document, macros)
    for entry in report.entries {
      guard let caption = entry.output?.caption else { continue }
      places += formulas(in: MarkdownParser.parse(caption.markdown), macros)
        .map { Place(formula: $0.formula, range: caption.range) }
    }
    for work in report.citations.list where work.markdown.contains("$") {
      places += formulas(in: MarkdownParser.parse(work.markdown), macros)
        .map { Place(formula: $0.formula, range: 0..<0, isOfWork: true) }
    }
    return places
  }

  private static func formulas(in document: Document, _ macros: TeXMacros) -> [Place] {
    let equations = EquationNumbers(document)
    return document.collect { node in
      switch node {
      case .inline(.math(let math)):
        Place(
          formula: macros.formula(math.tex, display: math.isDisplay), range: math.range,
          content: math.content)
      case .block(.math(let math)):
        Place(
          formula: macros.formula(equations.tex(of: math), display: true), range: math.range,
          content: math.content)
      default: nil
      }
    }
  }
}

extension TypesetFormulas.Place {
  /// What TeX can't read, at the command if it is known, with the usual way out.
  fileprivate func problem(_ error: TeXError, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .invalid, "invalid-formula", error.message, in: file, at: range(of: error),
      hint: hint ?? Self.hint(for: error))
  }

  private func range(of error: TeXError) -> Range<Int> {
    guard let content, let offset = error.offset, offset < content.text.utf8.count else {
      return range
    }
    let start = content.sourceOffset(of: offset)
    return range.contains(start) ? start..<start + 1 : range
  }

  private static func hint(for error: TeXError) -> String? {
    guard error.message.hasPrefix("unknown command") else { return nil }
    return "a command of your own stands under 'macros' in the front matter"
  }

  /// What authors of LaTeX, and of prices, mean.
  private var hint: String? {
    let tex = formula.tex
    if tex.contains("\\label{") { return "write the name behind the formula: $$…$$ {#eq-name}" }
    if tex.contains("\\ref{") || tex.contains("\\eqref{") {
      return "refer to a formula from the text: [](#eq-name)"
    }
    let isPrice = tex.utf8.first.map { (48...57).contains($0) } ?? false
    return isPrice && !formula.display ? "a dollar sign that is no formula's is written '\\$'" : nil
  }
}
