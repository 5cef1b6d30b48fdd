import Optimization

extension Value {
  /// The value in a few words, every digit of a number: `0.00047`, `none`, `mean 0.1 over 20 seeds`.
  package var text: String { text(over: Repetition.seed.word) }

  /// The same where repetitions are not of seeds, but of the column that a table names.
  package func text(over word: String) -> String {
    switch self {
    case .number(let number): return JSON.text(of: number)
    case .boolean(let flag): return flag ? "true" : "false"
    case .missing(let reason): return reason.map { "none: \($0)" } ?? "none"
    case .list(let numbers):
      return "[" + numbers.map { JSON.text(of: $0) }.joined(separator: ", ") + "]"
    case .seeds(let values):
      guard let mean else {
        return values.map { "\(word) \($0.seed): \($0.value.text)" }.joined(separator: ", ")
      }
      return "mean \(JSON.text(of: mean)) over \(values.count) \(word)s"
    case .points(let values): return "\(values.count) points"
    }
  }

  /// The number, or the mean over seeds that all have one.
  package var mean: Double? {
    guard case .seeds(let values) = self else { return number }
    let numbers = values.compactMap(\.value.number)
    guard !numbers.isEmpty, numbers.count == values.count else { return nil }
    return Statistic.mean.value(of: numbers)
  }
}
