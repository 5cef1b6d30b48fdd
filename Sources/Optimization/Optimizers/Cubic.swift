/// The cubic through two values with their slopes.
enum Cubic {
  /// Where it is least, within limits; their middle where it has no minimum.
  static func minimum(
    _ a: WolfeSearch.Trial, _ b: WolfeSearch.Trial, from lower: Double, to upper: Double
  ) -> Double {
    let d1 = a.slope + b.slope - 3 * (a.loss - b.loss) / (a.length - b.length)
    let square = d1 * d1 - a.slope * b.slope
    guard square >= 0 else { return (lower + upper) / 2 }
    let d2 = square.squareRoot()
    let (left, right) = a.length <= b.length ? (a, b) : (b, a)
    let share = (right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2)
    let length = right.length - (right.length - left.length) * share
    return min(max(length, lower), upper)
  }
}
