import Charting
import Files
import Optimization

/// Loss curves in Braille characters, eight dots a cell; the y axis is logarithmic.
struct TerminalChart {
  private static let width = 64
  private static let height = 14
  /// Terminal colors in the order of the palette: blue, red, green, magenta, cyan, yellow.
  private static let colors = [34, 31, 32, 35, 36, 33]

  /// A curve with its name.
  struct Series {
    var name: String
    var points: [(x: Double, y: Double)]
  }

  private let series: [Series]
  private let isColored: Bool
  /// What stands at the end of the horizontal axis.
  private let foot: String
  private let least: Double
  private let largest: Double
  private let first: Double
  private let last: Double

  private var low: Double { least.decimalLogarithm }
  private var high: Double { largest.decimalLogarithm }

  /// The losses of runs over their epochs.
  init(_ runs: [RunResult], isColored: Bool) {
    let all = runs.filter { $0.history.loss.count > 1 }.map { run in
      Series(
        name: run.label, points: zip(run.history.epoch, run.history.loss).map { (Double($0), $1) })
    }
    let last = all.compactMap { $0.points.last?.x }.max() ?? 0
    self.init(all, foot: "\(Int(last)) epochs", from: 0, isColored: isColored)
  }

  /// Curves over any numbers.
  init(_ series: [Series], foot: String, from first: Double, isColored: Bool) {
    self.series = series.filter { !$0.points.isEmpty }
    self.isColored = isColored
    self.foot = foot
    self.first = first
    let values = self.series.flatMap(\.points).map(\.y).filter { $0 > 0 && $0.isFinite }
    least = values.min() ?? 1
    largest = values.max() ?? 1
    last = self.series.flatMap(\.points).map(\.x).max() ?? first
  }

  var text: String {
    guard !series.isEmpty, high > low, last > first else { return "" }
    var cells = [[Cell]](
      repeating: [Cell](repeating: Cell(), count: Self.width), count: Self.height)
    for (place, one) in series.enumerated() {
      for point in one.points where point.y > 0 {
        let along = (point.x - first) * Double(Self.width * 2 - 1) / (last - first)
        let share = (high - point.y.decimalLogarithm) / (high - low)
        guard share.isFinite, (0...1).contains(share), along >= 0 else { continue }
        let x = Int(along)
        let y = Int((share * Double(Self.height * 4 - 1)).rounded())
        cells[y / 4][x / 2].add(x: x % 2, y: y % 4, series: place)
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
    let line =
      String(repeating: " ", count: margin + 1) + "└"
      + String(repeating: "─", count: Self.width) + " " + foot
    return (rows + [line]).joined(separator: "\n") + "\n"
  }

  private var legend: String {
    series.enumerated().map { place, one in paint("●", place) + " " + VisibleText.of(one.name) }
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
