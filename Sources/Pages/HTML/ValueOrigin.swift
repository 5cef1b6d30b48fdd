import Files
import Notebooks
import Prose
import Reports
import Values

/// Where the numbers of a report come from, in words and with links: run, figure and line.
struct ValueOrigin: Sendable {
  private let words: any ReportWords
  private let file: SourceFile
  private let path: String
  /// The runs of the page, and those whose blocks are shown.
  private let runs: Set<String>
  private let shownRuns: Set<String>
  /// The first figure of each run, by the run's id, with what it is called.
  private let figures: [String: (id: String, name: String)]

  init(_ report: Report) {
    words = report.words
    file = report.notebook.file
    path = report.notebook.path
    runs = Set(report.sources.map(\.id))
    shownRuns = runs.intersection(
      report.entries.compactMap { $0.output == nil ? nil : $0.cell.id })
    var figures: [String: (id: String, name: String)] = [:]
    for entry in report.entries {
      guard case .figure = entry.output, let id = entry.cell.id else { continue }
      for run in Self.runs(of: entry.cell) where figures[run] == nil {
        figures[run] = (id, report.words.figure(entry.number ?? 0))
      }
    }
    self.figures = figures
  }

  /// The runs that a figure names: `of: compare`, `of: [compare.sgd]`.
  private static func runs(of cell: Cell) -> [String] {
    let names: [String] =
      switch cell.value["of"] {
      case .list(let values)?: values.map(\.text)
      case let value?: [value.text]
      case nil: []
      }
    return names.map { String($0.prefix { $0 != "." }) }
  }

  /// What a value is called: `greatest epochs to tolerance of SGD`; nil for a calculation.
  func name(of expression: Expression) -> String? {
    guard case .address(let placed) = expression.kind, placed.address.notebook == nil,
      placed.address.segments.count > 1, runs.contains(placed.address.segments[0].name)
    else { return nil }
    var names = placed.address.segments.dropFirst()
    let part = names.first?.name
    if part == "theory" || part == "data" { names.removeFirst() }
    guard let label = names.first else { return nil }
    guard part != "data", names.count > 1 else { return words.heading(for: names) }
    var inner = Array(names.dropFirst())
    // The one name that theory shares with what is measured.
    if part == "theory", inner.last?.name == "rate" { inner = ["theoretical_rate"] }
    return words.page.valueOfRun(words.heading(for: inner), words.name(ofRun: label.name))
  }

  /// The links to the run's block and its figure, and the line of the source.
  func links(of expression: Expression, at offset: Int) -> String {
    let ids = expression.addresses.filter { $0.address.notebook == nil }
      .compactMap { $0.address.segments.first?.name }.filter(runs.contains)
    var parts: [String] = []
    if let run = ids.first {
      let name = HTMLWriter.escape(run)
      let link = shownRuns.contains(run) ? "<a href=\"#\(name)\">\(name)</a>" : name
      parts.append(words.page.fromRun.replacing("%", with: link))
      if let figure = figures[run] {
        let id = HTMLWriter.escape(figure.id)
        parts.append("<a href=\"#\(id)\">\(HTMLWriter.escape(figure.name))</a>")
      }
    }
    let line = words.page.atLine.replacing("#", with: path)
      .replacing("%", with: "\(file.line(at: offset))")
    return (parts + [HTMLWriter.escape(line)]).joined(separator: " · ")
  }
}
