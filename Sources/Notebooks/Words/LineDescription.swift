/// What a picture of lines shows, for its alternative text.
package struct LineDescription: Sendable {
  /// How a line ends.
  package enum End: Sendable {
    case value(String)
    case rounding
    case diverged
  }

  package struct Line: Sendable {
    package var name: String
    package var first: String
    package var end: End
    /// Where on the horizontal axis it ends.
    package var after: String
    /// When it is within tolerance of the optimum, in words; nil if that is not told.
    package var arrival: String?

    package init(name: String, first: String, end: End, after: String, arrival: String? = nil) {
      self.name = name
      self.first = first
      self.end = end
      self.after = after
      self.arrival = arrival
    }
  }

  package var isLogarithmic: Bool
  package var y: String
  package var x: String
  package var lines: [Line]

  package init(isLogarithmic: Bool, y: String, x: String, lines: [Line]) {
    self.isLogarithmic = isLogarithmic
    self.y = y
    self.x = x
    self.lines = lines
  }
}
