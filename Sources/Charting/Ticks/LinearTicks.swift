/// The ticks of a linear axis with labels that share their decimals.
struct LinearTicks {
  let ticks: Ticks

  init(_ lower: Double, _ upper: Double, count: Int, integersOnly: Bool = false) {
    let extended = ExtendedTicks.labelling(
      lower, upper, count: count, integersOnly: integersOnly)
    let labelling =
      extended
      ?? (integersOnly
        ? HeckbertTicks.labelling(lower, upper, step: 1)
        : HeckbertTicks.labelling(lower, upper, count: count))
    guard let labelling else {
      ticks = Ticks(majors: [lower, upper].map { Ticks.Major($0, NumberText.value($0)) })
      return
    }
    // A hair of tolerance keeps a tick that is the limit itself but for rounding.
    let slack = (upper - lower) * 1e-9
    let inside = labelling.decimals.filter {
      $0.value >= lower - slack && $0.value <= upper + slack
    }
    ticks = LinearTicks.labelled(inside, step: labelling.step)
  }

  /// The decimals as ticks, with a power of ten taken out where they are huge or tiny.
  private static func labelled(_ decimals: [ShortestDecimal], step: ShortestDecimal) -> Ticks {
    let largest = decimals.filter { !$0.isZero }.map(\.exponent).max() ?? 0
    let isFactored = largest >= 5 || (step.exponent < -4 && largest != 0)
    let factor = isFactored ? largest : 0
    var scaled = step
    scaled.point -= factor
    let places = scaled.decimals
    let majors = decimals.map { decimal in
      var shown = decimal
      if !shown.isZero { shown.point -= factor }
      return Ticks.Major(decimal.value, NumberText.plain(shown, decimals: places))
    }
    return Ticks(majors: majors, factor: isFactored ? factor : nil)
  }
}
