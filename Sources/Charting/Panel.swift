/// One pair of axes with its marks.
package struct Panel: Sendable {
  /// Words of a panel that its row and its column say once.
  package struct Shared: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let remarks = Shared(rawValue: 1)
    package static let xTitle = Shared(rawValue: 2)
    package static let yTitle = Shared(rawValue: 4)
  }

  package var heading: String?
  /// The series whose color the heading wears.
  package var headingSeries: Int?
  package var subheading: String?
  package var x: Axis
  package var y: Axis
  package var marks: [any Mark]
  /// One unit of x is as long as one of y.
  package var hasEqualAspect: Bool
  /// What its neighbors say for it where panels stand in rows: the room for it stays.
  package var shared: Shared = []
  /// Whether it is laid out for a phone: names above the frame, and nothing beside it.
  var isNarrow = false
  /// Whether it is a small picture of itself: few names above the frame, and no remarks.
  var isTile = false
  /// What the axes show in place of the marks' own extent, where several versions share them.
  var sharedExtent: Extent?
  /// What other versions of the panel need beside the frame.
  var margins = Margins()

  package init(
    heading: String? = nil, headingSeries: Int? = nil, subheading: String? = nil, x: Axis,
    y: Axis, marks: [any Mark], hasEqualAspect: Bool = false
  ) {
    self.hasEqualAspect = hasEqualAspect
    self.heading = heading
    self.headingSeries = headingSeries
    self.subheading = subheading
    self.x = x
    self.y = y
    self.marks = marks
  }

  /// What the axes must have room for.
  var extent: Extent {
    sharedExtent ?? marks.reduce(into: Extent()) { $0.include($1.extent(x: x, y: y)) }
  }
}
