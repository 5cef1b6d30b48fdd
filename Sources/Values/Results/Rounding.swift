/// How far apart two machines' values may lie and still be the same.
///
/// Another C library, or another processor's `log` and `exp`, moves data in their last bit; what is
/// small beside the values that it is made of, as a gradient at the optimum is, then moves as a whole.
package struct Rounding: Sendable, Equatable {
  /// The share of a value that rounding moves.
  static let share = 1e-12

  /// What two values may differ by, however small they are; of squares, what their roots may.
  var floor = 0.0
  /// Whether the value is a square of distances, as losses are.
  var isSquare = false

  /// Numbers of which each is within a share of the other.
  package static let ofShares = Rounding()

  /// Whether two numbers are the same but for rounding.
  func covers(_ a: Double, _ b: Double) -> Bool {
    if a == b || (a.isNaN && b.isNaN) { return true }
    if abs(a - b) <= Self.share * max(abs(a), abs(b)) { return true }
    guard isSquare else { return abs(a - b) <= floor }
    return min(a, b) >= 0 && abs(a.squareRoot() - b.squareRoot()) <= floor
  }
}

/// The sizes of a run's values, beside which rounding is measured.
struct RoundingScale {
  /// The largest loss that a run began with.
  private let loss: Double
  /// The largest curvature.
  private let curvature: Double
  /// The largest parameter.
  private let parameter: Double

  init(of run: RunRecord) {
    func largest(_ names: Set<String>) -> Double {
      run.values.lazy.filter { names.contains($0.address.segments.last?.name ?? "") }
        .flatMap { $0.value.sizes }.max() ?? 0
    }
    loss = largest(["initial_loss"])
    parameter = largest(["optimal_coef", "optimal_intercept", "coef", "intercept"])
    let known = largest(["largest_eigenvalue"])
    // A loss falls by half of curvature times distance squared.
    curvature = known > 0 || parameter == 0 ? known : 2 * loss / (parameter * parameter)
  }

  /// How far rounding carries the value of a name.
  func rounding(of name: String) -> Rounding {
    switch name {
    case "optimality_gap", "excess", "loss", "final_loss", "best_loss", "test_loss", "optimal_loss",
      "mse":
      Rounding(floor: Rounding.share * loss.squareRoot(), isSquare: true)
    case "rmse", "mae":
      Rounding(floor: Rounding.share * loss.squareRoot())
    case "gradient_norm":
      // No gradient is longer than √(2·L·J).
      Rounding(floor: Rounding.share * (2 * curvature * loss).squareRoot())
    case "distance_to_optimum", "coef", "intercept", "optimal_coef", "optimal_intercept":
      Rounding(floor: Rounding.share * parameter)
    case "rate":
      // A slope that is read down to where rounding begins.
      Rounding(floor: 1e-9)
    default: .ofShares
    }
  }
}

extension Value {
  /// The sizes of a value's finite numbers.
  fileprivate var sizes: [Double] {
    switch self {
    case .number(let number): number.isFinite ? [abs(number)] : []
    case .list(let numbers): numbers.filter(\.isFinite).map(abs)
    case .seeds(let seeds): seeds.flatMap(\.value.sizes)
    case .points(let values): values.flatMap(\.sizes)
    default: []
    }
  }
}
