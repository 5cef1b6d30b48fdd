/// The room left and right of a frame.
struct Margins: Hashable, Sendable {
  var left = 0.0
  var right = 0.0

  /// Enough for both.
  func union(_ other: Margins) -> Margins {
    Margins(left: max(left, other.left), right: max(right, other.right))
  }
}
