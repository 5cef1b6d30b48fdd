import Optimization
import Options

/// A method that a page can step through, with its options as they are.
package struct ExploredMethod: Sendable {
  /// The name in the catalogue.
  package var rule: String
  package var name: String
  /// The place in the palette.
  package var color: Int
  package var rate: Double
  /// β, γ or β₁; nil for a method without.
  package var momentum: Double?
  /// Adam's β₂, ε, λ and whether it keeps the largest v.
  package var second = 0.0
  package var epsilon = 0.0
  package var decay = 0.0
  package var keepsLargest = false
  /// As far as the control of the step size goes.
  package var largestRate: Double

  /// The rules that `stepper.js` has.
  private static let rules = ["gradient_descent", "momentum", "heavy_ball", "nesterov", "adam"]

  init(
    _ series: FigureSubject.Series, on function: ExploredFunction, steps: Int
  ) throws(OptionErrors) {
    let run = series.run
    guard Self.rules.contains(run.method) else {
      throw Exploration.unfit(
        "a page can't step through '\(run.method)'",
        hint: "'explore' knows \(Self.rules.joined(separator: ", "))")
    }
    guard !run.isSwept, !run.isOverSeeds else {
      throw Exploration.unfit(
        "run '\(run.label)' is many runs", hint: "'explore' follows one: without a sweep or seeds")
    }
    let options = Dictionary(
      run.options.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard let rate = options["learning_rate"]?.asNumber, run.history.isPlain,
      options["clip_value"] == nil, options["clip_norm"] == nil
    else {
      throw Exploration.unfit(
        "run '\(run.label)' is not one constant step an epoch",
        hint: "'explore' follows a constant learning rate on all data, without clipping or 'stop'")
    }
    (rule, name, color) = (run.method, series.name, series.color)
    self.rate = rate
    if case .list(let betas)? = options["betas"] {
      momentum = betas.first?.asNumber
      second = betas.last?.asNumber ?? 0
    } else {
      momentum = options["momentum"]?.asNumber
    }
    if rule != "gradient_descent", momentum == nil {
      throw Exploration.unfit(
        "the momentum of run '\(run.label)' changes", hint: "'explore' follows a constant one")
    }
    epsilon = options["eps"]?.asNumber ?? 0
    decay = options["weight_decay"]?.asNumber ?? 0
    keepsLargest = options["amsgrad"] == .boolean(true)
    largestRate = Self.largestRate(of: rule, rate, on: function)
  }

  /// A little beyond the largest stable step where theory knows it, four times the own otherwise.
  private static func largestRate(
    of rule: String, _ rate: Double, on function: ExploredFunction
  ) -> Double {
    guard case .quadratic(let hessian, _) = function else { return 4 * rate }
    let half = (hessian[0] + hessian[2]) / 2
    let difference = (hessian[0] - hessian[2]) / 2
    let largest = half + (difference * difference + hessian[1] * hessian[1]).squareRoot()
    switch rule {
    case "gradient_descent", "nesterov": return max(2.2 / largest, 1.1 * rate)
    case "heavy_ball": return max(4.2 / largest, 1.1 * rate)
    default: return 4 * rate
    }
  }
}

extension OptionValue {
  /// The number that an option is; nil for a rule or a schedule.
  var asNumber: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

extension History {
  /// Whether each epoch was one step of the same length.
  fileprivate var isPlain: Bool {
    updates == epoch && Set(learningRate).count <= 1 && steps.isEmpty && !stoppedEarly
  }
}
