import Charting
import Optimization

/// Loss curves in Braille characters, eight dots a cell; the y axis is logarithmic.
struct TerminalChart {
  private static let width = 64
  private static let height = 14
  /// Terminal colors in the order of the palette: blue, red, green, magenta, cyan, yellow.
  private static let colors = [34, 31, 32, 35, 36, 33]

  private let runs: [RunResult]
  private let isColored: Bool
  private let least: Double
  private let largest: Double
  private let last: Int

  private var low: Double { least.decimalLogarithm }
  private var high: Double { largest.decimalLogarithm }

  init(_ runs: [RunResult], isColored: Bool) {
    self.runs = runs.filter { $0.history.loss.count > 1 }
    self.isColored = isColored
    let losses = self.runs.flatMap(\.history.loss).filter { $0 > 0 && $0.isFinite }
    least = losses.min() ?? 1
    largest = losses.max() ?? 1
    last = self.runs.compactMap(\.history.epoch.last).max() ?? 0
  }

  var text: String {
    guard !runs.isEmpty, high > low, last > 0 else { return "" }
    var cells = [[Cell]](
      repeating: [Cell](repeating: Cell(), count: Self.width), count: Self.height)
    for (series, run) in runs.enumerated() {
      for (epoch, loss) in zip(run.history.epoch, run.history.loss) where loss > 0 {
        let x = epoch * (Self.width * 2 - 1) / last
        let share = (high - loss.decimalLogarithm) / (high - low)
        guard share.isFinite, (0...1).contains(share) else { continue }
        let y = Int((share * Double(Self.height * 4 - 1)).rounded())
        cells[y / 4][x / 2].add(x: x % 2, y: y % 4, series: series)
      }
    }
    return axis(cells) + legend
  }

  private func axis(_ cells: [[Cell]]) -> String {
    let top = NumberText.value(largest)
    let bottom = NumberText.value(least)
    let margin = max(top.count, bottom.count)
    let rows = cells.enumerated().map { index, row in
      let label = index == 0 ? top : index == cells.count - 1 ? bottom : ""
      let space = String(repeating: " ", count: margin - label.count)
      return space + label + " ┤" + row.map { text(of: $0) }.joined()
    }
    let foot =
      String(repeating: " ", count: margin + 1) + "└"
      + String(repeating: "─", count: Self.width) + " \(last) epochs"
    return (rows + [foot]).joined(separator: "\n") + "\n"
  }

  private var legend: String {
    runs.enumerated().map { series, run in paint("●", series) + " " + run.label }
      .joined(separator: "   ") + "\n"
  }

  private func text(of cell: Cell) -> String {
    guard let series = cell.series else { return " " }
    return paint(String(cell.character), series)
  }

  private func paint(_ text: String, _ series: Int) -> String {
    guard isColored else { return text }
    return "\u{1B}[\(Self.colors[series % Self.colors.count])m\(text)\u{1B}[0m"
  }

  /// A character's dots, and the last series that set one.
  private struct Cell {
    private var dots: UInt32 = 0
    var series: Int?

    mutating func add(x: Int, y: Int, series: Int) {
      // Braille numbers its dots down the columns, the lowest row last.
      dots |= y < 3 ? 1 << UInt32(y + 3 * x) : 1 << UInt32(6 + x)
      self.series = series
    }

    var character: Character {
      Unicode.Scalar(0x2800 + dots).map(Character.init) ?? " "
    }
  }
}
