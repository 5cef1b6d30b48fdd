/// The data values that the axes of a panel must have room for.
package struct Extent: Hashable, Sendable {
  /// The finite values met along one axis.
  package struct Span: Hashable, Sendable {
    package private(set) var least = Double.infinity
    package private(set) var largest = -Double.infinity
    /// The least value above zero, which is where a logarithmic axis can begin.
    package private(set) var leastPositive = Double.infinity

    package init() {}

    package var isEmpty: Bool { least > largest }

    package mutating func include(_ value: Double) {
      guard value.isFinite else { return }
      if value < least { least = value }
      if value > largest { largest = value }
      if value > 0, value < leastPositive { leastPositive = value }
    }

    package mutating func include(_ other: Span) {
      least = min(least, other.least)
      largest = max(largest, other.largest)
      leastPositive = min(leastPositive, other.leastPositive)
    }
  }

  package var x = Span()
  package var y = Span()
  /// A value of y below which a band needs room for a line of text.
  package var floor: Double?
  /// A value of y above which a strip needs room for a line of text.
  package var ceiling: Double?

  package init() {}

  /// The extent of two columns of values.
  package init(x: some Sequence<Double>, y: some Sequence<Double>) {
    for value in x { self.x.include(value) }
    for value in y { self.y.include(value) }
  }

  package mutating func include(_ other: Extent) {
    x.include(other.x)
    y.include(other.y)
    if let new = other.floor { floor = max(new, floor ?? new) }
    if let new = other.ceiling { ceiling = max(new, ceiling ?? new) }
  }
}
