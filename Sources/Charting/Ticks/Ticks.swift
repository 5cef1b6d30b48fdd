/// The marks along an axis: labelled major ones and plain minor ones.
package struct Ticks: Hashable, Sendable {
  /// One labelled tick.
  package struct Major: Hashable, Sendable {
    package var value: Double
    package var label: String

    package init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  package var majors: [Major]
  package var minors: [Double]
  /// The power of ten taken out of all labels, to be said in the axis title.
  package var factor: Int?

  package init(majors: [Major], minors: [Double] = [], factor: Int? = nil) {
    self.majors = majors
    self.minors = minors
    self.factor = factor
  }

  /// The ticks of an axis from `lower` to `upper`, about `count` of them.
  package static func along(
    _ kind: Scale.Kind, _ lower: Double, _ upper: Double, count: Int,
    integersOnly: Bool = false
  ) -> Ticks {
    choices(kind, lower, upper, count: count, integersOnly: integersOnly)[0]
  }

  /// Such ticks from the fullest to the sparsest, of which an axis takes the first with room for it.
  ///
  /// Where the limits cut off all but a few labels, finer steps are tried to show `least`.
  static func choices(
    _ kind: Scale.Kind, _ lower: Double, _ upper: Double, count: Int, least: Int = 3,
    integersOnly: Bool = false
  ) -> [Ticks] {
    if kind == .logarithmic { return LogTicks(lower, upper, count: count).choices }
    let first = LinearTicks(lower, upper, count: count, integersOnly: integersOnly).ticks
    var ticks = first
    var count = count
    while ticks.majors.count < least {
      count += 1
      guard count <= 8 else { return [first] }
      ticks = LinearTicks(lower, upper, count: count, integersOnly: integersOnly).ticks
    }
    return [ticks]
  }
}
