import Notebooks

/// How a figure stands in its notebook.
enum FigureSource {
  /// The options that a reader sees in the figure itself.
  private static let passedOver = ["caption:", "alt:"]

  /// The fence with its options, but for caption and alternative text with their further lines.
  static func text(of cell: Cell) -> String {
    var lines: [Substring] = []
    var isPassed = false
    for line in cell.literal.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.isEmpty || line.first == " "
      if !isIndented { isPassed = passedOver.contains { line.hasPrefix($0) } }
      if !isPassed { lines.append(line) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let id = cell.id.map { " #\($0)" } ?? ""
    return "```yaml {.\(cell.kind)\(id)}\n\(lines.joined(separator: "\n"))\n```"
  }
}
