import Tangent

/// A rate that goes up and down along straight lines, again and again.
///
/// Smith 2017, "Cyclical learning rates for training neural networks".
struct Triangular: Schedule {
  static let name = "triangular"
  static let summary = "up along a line and down again, over and over"
  static let details = """
    `η + (H − η)(1 − |k/s mod 2 − 1|)`. PyTorch's `CyclicLR`; Smith 2017, "Cyclical learning rates \
    for training neural networks".
    """
  static let options: [Option<Triangular>] = [
    Option("base", \.base, "lowest rate η, at the start", range: .positive),
    Option("highest", \.highest, "highest rate H", range: .positive),
    Option("rise", \.rise, "steps to the highest rate, s", range: .steps, required: true),
  ]

  var base = 0.01
  var highest = 0.1
  var rise = 1

  func rate(at step: Int) -> Double {
    let phase = Double(step % (2 * rise)) / Double(rise)
    return base + (highest - base) * (1 - abs(phase - 1))
  }
}
