import Reports

/// What a worker says of itself: who it is, and what it has in hand.
struct WorkerMark: Sendable, Equatable {
  /// Whether it does nothing else meanwhile: should it end, that one piece has ended it.
  var isAlone = false
  /// What it is at work on.
  var keys: [RecordKey] = []
  /// Which share it has, as people write it.
  var share = ""

  private static let title = "tangent worker 1"

  var text: String {
    ([Self.title, share, isAlone ? "alone" : "several"] + keys.map(\.text))
      .map { $0 + "\n" }.joined()
  }

  init(share: String) {
    self.share = share
  }

  /// Reads what `text` has written; nil for anything else.
  init?(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count >= 3, lines[0] == Self.title else { return nil }
    share = lines[1]
    isAlone = lines[2] == "alone"
    keys = lines.dropFirst(3).compactMap { RecordKey(hexadecimal: $0) }
  }
}
