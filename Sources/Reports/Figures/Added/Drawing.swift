/// What an added figure shows: marks on two axes, in words and as a table too.
public struct Drawing: Sendable {
  /// What an axis measures, and how it is scaled.
  public struct Axis: Sendable {
    /// What is measured, with its unit: `time in s`.
    public var title: String
    /// Whether equal ways stand for equal ratios; values at 0 and below are left out.
    public var isLogarithmic: Bool
    /// Whether only whole numbers are labelled, as of epochs.
    public var integersOnly: Bool
    /// What stands at 0, 1, 2, … in place of numbers: runs, say. Empty where the axis has numbers.
    public var names: [String] = []

    /// An axis from the least to the greatest value that is drawn.
    public init(_ title: String, isLogarithmic: Bool = false, integersOnly: Bool = false) {
      self.title = title
      self.isLogarithmic = isLogarithmic
      self.integersOnly = integersOnly
    }

    /// An axis of names, which stand at 0, 1, 2, …; a bar about the first goes from −0.4 to 0.4.
    public init(_ title: String, names: [String]) {
      self.init(title)
      self.names = names
    }
  }

  /// One thing on the axes; arrays have an entry a point, and NaN breaks a line.
  public enum Mark: Sendable {
    /// A line, its name at its end.
    case line(x: [Double], y: [Double], color: Int, name: String? = nil)
    /// A dot at each point, without a line.
    case dots(x: [Double], y: [Double], color: Int)
    /// Upright bars over zero, each from a start to an end.
    case bars(starts: [Double], ends: [Double], tops: [Double], color: Int)
    /// The area between two lines.
    case band(x: [Double], lower: [Double], upper: [Double], color: Int)
    /// A dotted line across at a value of y.
    case rule(y: Double, label: String? = nil)
  }

  /// The axis at the foot.
  public var x: Axis
  /// The axis at the left.
  public var y: Axis
  /// From the back to the front.
  public var marks: [Mark]
  /// A sentence or two for those who can't see it.
  public var alternativeText: String
  /// The headings of the table that stands beside the picture.
  public var columns: [String]
  /// The table's rows, a number a column; beside them stand the names of the axis at the foot, if
  /// it has as many.
  public var rows: [[Double]]

  /// A drawing; each row has an entry a column.
  public init(
    x: Axis, y: Axis, marks: [Mark], alternativeText: String, columns: [String] = [],
    rows: [[Double]] = []
  ) {
    self.x = x
    self.y = y
    self.marks = marks
    self.alternativeText = alternativeText
    self.columns = columns
    self.rows = rows
  }
}
