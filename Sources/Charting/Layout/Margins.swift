/// The room left and right of a frame, and the heads above it.
struct Margins: Hashable, Sendable {
  var left = 0.0
  var right = 0.0
  /// The heading, the remarks and the key of a narrow panel.
  var head = 0.0

  /// Enough for both.
  func union(_ other: Margins) -> Margins {
    Margins(
      left: max(left, other.left), right: max(right, other.right), head: max(head, other.head))
  }
}
