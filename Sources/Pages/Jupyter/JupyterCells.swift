import Notebooks
import Optimization
import Reports

/// The cells that a report becomes: prose, code of the experiments, figures and tables.
struct JupyterCells {
  private(set) var cells: [JupyterCell] = []
  private let report: Report
  private let script: PythonScript
  private let parts: [PythonScript.Part]
  /// The places of the experiments among the parts, by their ids.
  private let places: [String?: Int]
  private let body: MarkdownBody
  private var used: Set<String> = []
  /// The last number behind each name that was wanted again.
  private var numbers: [String: Int] = [:]
  private var isOpened = false

  init(_ report: Report) {
    self.report = report
    parts = report.pythonParts
    script = PythonScript(
      parts, title: report.notebook.path, folder: .above(report.notebook.path))
    places = Dictionary(
      parts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    body = MarkdownBody(report, forGitHub: false)
    addProse(MarkdownHeader(report).title)
    for piece in body.pieces {
      switch piece {
      case .prose(let text): addProse(text)
      case .block(let entry): add(entry)
      }
    }
    if isOpened { add("agreement", .code(script.closing, output: nil, isHidden: false)) }
    addProse(MarkdownFooter(report).text)
  }

  private mutating func add(_ id: String, _ content: JupyterCell.Content) {
    cells.append(JupyterCell(id: unique(id), content: content))
  }

  private mutating func addProse(_ text: String) {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }) else { return }
    let end = text.lastIndex { !$0.isWhitespace } ?? start
    add("text-1", .markdown(String(text[start...end])))
  }

  private mutating func add(_ entry: Report.Entry) {
    let id = "\(entry.cell.kind)-\(entry.cell.id ?? "\(entry.number ?? 1)")"
    if let index = places[entry.cell.id] {
      open()
      add(
        id,
        .code(
          script.blocks[index], output: RunTable(parts[index].result, words: report.words).table,
          isHidden: entry.output == nil))
      return
    }
    var block = body.block(of: entry)
    if case .figure(let figure) = entry.output {
      add(id, .figure(figure, name: report.words.figure(entry.number ?? 0)))
      block.showsPicture = false
      addProse(block.text)
    } else if entry.output != nil {
      add(id, .markdown(block.text))
    }
  }

  /// Puts what all experiments need before the first of them.
  private mutating func open() {
    guard !isOpened else { return }
    isOpened = true
    add("setup", .code(script.opening, output: nil, isHidden: true))
  }

  /// The nearest name that is still free: at most 64 letters, digits, `-` and `_`.
  private mutating func unique(_ wanted: String) -> String {
    let name = String(
      wanted.unicodeScalars.map { scalar -> Character in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          ? Character(scalar) : "-"
      }.prefix(48))
    let stem = name.hasSuffix("-1") ? String(name.dropLast(2)) : name
    var candidate = name
    var number = numbers[stem, default: 1]
    while !used.insert(candidate).inserted {
      number += 1
      candidate = "\(stem)-\(number)"
    }
    numbers[stem] = number
    return candidate
  }
}
