/// One pair of axes with its marks.
package struct Panel: Sendable {
  package var heading: String?
  /// The series whose color the heading wears.
  package var headingSeries: Int?
  package var subheading: String?
  package var x: Axis
  package var y: Axis
  package var marks: [any Mark]
  /// One unit of x is as long as one of y.
  package var hasEqualAspect: Bool
  /// Whether it is laid out for a phone: names above the frame, and nothing beside it.
  var isNarrow = false
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
