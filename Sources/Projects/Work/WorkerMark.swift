import Reports

/// What a worker says of itself: which pieces it has taken, and what it has in hand.
struct WorkerMark: Sendable, Equatable {
  /// Whether it does nothing else meanwhile: should it end, that one piece has ended it.
  var isAlone = false
  /// What it is at work on.
  var keys: [RecordKey] = []
  /// The order in which it takes pieces.
  let order: WorkOrder
  /// How many steps of that order are behind it: those pieces are made, or others have them.
  var steps = 0

  private static let title = "tangent worker 2"

  var text: String {
    let numbers = [order.share, order.shares, order.copy, order.total, steps]
    let words = numbers.map { "\($0)" }.joined(separator: " ")
    return ([Self.title, words, isAlone ? "alone" : "several"] + keys.map(\.text))
      .map { $0 + "\n" }.joined()
  }

  init(_ order: WorkOrder) {
    self.order = order
  }

  /// Reads what `text` has written; nil for anything else.
  init?(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count >= 3, lines[0] == Self.title else { return nil }
    let numbers = lines[1].split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 5, numbers.allSatisfy({ 0..<1 << 32 ~= $0 }), numbers[0] < numbers[1]
    else {
      return nil
    }
    order = WorkOrder(
      share: numbers[0], of: numbers[1], copy: numbers[2], total: numbers[3])
    steps = numbers[4]
    isAlone = lines[2] == "alone"
    keys = lines.dropFirst(3).compactMap { RecordKey(hexadecimal: $0) }
  }

  /// Whether it has taken the piece of a rank, of so many pieces.
  func hasTaken(_ rank: Int, of total: Int) -> Bool {
    total == order.total && order.step(of: rank) < steps
  }
}
