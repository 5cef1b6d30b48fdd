/// A step length that meets the strong Wolfe conditions, with PyTorch's bracketing and zoom.
///
/// Nocedal, Wright 2006, *Numerical Optimization*, alg. 3.5 and 3.6.
struct WolfeSearch {
  /// The function along the direction, at one length.
  struct Trial {
    var length: Double
    var evaluation: Evaluation
    var slope: Double
    var loss: Double { evaluation.loss }
  }

  private let start: Trial
  private let direction: [Double]
  private let maxRounds: Int
  private(set) var evaluations = 0
  private var rounds = 0
  private var low: Trial
  private var high: Trial
  private var lowIsFirst = true

  init(from start: Evaluation, along direction: [Double], slope: Double, rounds: Int) {
    self.start = Trial(length: 0, evaluation: start, slope: slope)
    self.direction = direction
    maxRounds = rounds
    low = self.start
    high = self.start
  }

  /// The trial that the search ends with.
  mutating func run(from length: Double, _ oracle: inout GradientOracle) -> Trial {
    if let accepted = bracket(from: length, &oracle) { return accepted }
    return zoom(&oracle)
  }

  private mutating func trial(_ length: Double, _ oracle: inout GradientOracle) -> Trial {
    evaluations += 1
    let point = start.evaluation.point.stepping(length, along: direction)
    let evaluation = oracle.evaluate(at: point)
    return Trial(
      length: length, evaluation: evaluation,
      slope: Norm.product(evaluation.gradient, direction))
  }

  /// Less than a small share c₁ of the decrease that the slope promises.
  private func isTooHigh(_ trial: Trial) -> Bool {
    trial.loss > start.loss + 1e-4 * trial.length * start.slope
  }

  /// A slope of at most the share c₂ of the first one.
  private func isFlat(_ trial: Trial) -> Bool { abs(trial.slope) <= -0.9 * start.slope }

  /// Lengthens the step until an interval must hold a good one; a trial if one is good already.
  private mutating func bracket(
    from length: Double, _ oracle: inout GradientOracle
  ) -> Trial? {
    var previous = start
    var current = trial(length, &oracle)
    while rounds < maxRounds {
      if isTooHigh(current) || rounds > 1 && current.loss >= previous.loss {
        setBracket(previous, current)
        return nil
      }
      if isFlat(current) { return current }
      if current.slope >= 0 {
        setBracket(previous, current)
        return nil
      }
      let next = Cubic.minimum(
        previous, current, from: current.length + 0.01 * (current.length - previous.length),
        to: 10 * current.length)
      previous = current
      current = trial(next, &oracle)
      rounds += 1
    }
    setBracket(start, current)
    return nil
  }

  private mutating func setBracket(_ first: Trial, _ second: Trial) {
    lowIsFirst = first.loss <= second.loss
    (low, high) = lowIsFirst ? (first, second) : (second, first)
  }

  /// Shrinks the interval around a good length.
  private mutating func zoom(_ oracle: inout GradientOracle) -> Trial {
    var wasSlow = false
    let size = Norm.largest(direction)
    while rounds < maxRounds, abs(high.length - low.length) * size >= 1e-9 {
      let length = nextLength(&wasSlow)
      let trial = trial(length, &oracle)
      rounds += 1
      if isTooHigh(trial) || trial.loss >= low.loss {
        let (first, second) = lowIsFirst ? (low, trial) : (trial, low)
        setBracket(first, second)
        continue
      }
      if isFlat(trial) { return trial }
      if trial.slope * (high.length - low.length) >= 0 { high = low }
      low = trial
    }
    return low
  }

  /// The cubic's minimum, kept off the ends when it would creep along one of them.
  private func nextLength(_ wasSlow: inout Bool) -> Double {
    let (first, second) = lowIsFirst ? (low, high) : (high, low)
    let (left, right) = (min(low.length, high.length), max(low.length, high.length))
    let length = Cubic.minimum(first, second, from: left, to: right)
    let margin = 0.1 * (right - left)
    guard min(right - length, length - left) < margin else {
      wasSlow = false
      return length
    }
    guard wasSlow || length >= right || length <= left else {
      wasSlow = true
      return length
    }
    wasSlow = false
    return abs(length - right) < abs(length - left) ? right - margin : left + margin
  }
}
