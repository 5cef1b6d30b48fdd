/// What it takes to work a minimum out, in pairs of a product and a sum.
struct SolutionCost: Sendable {
  var operations: Double

  /// About two seconds' worth: what is dearer is minimized for its own sake only.
  static let most = 2e9

  var isAffordable: Bool { operations <= Self.most }

  /// A factorization of the samples, and rotations of what is left of it.
  static func ofLeastSquares(_ data: LinearData, penalty: Double) -> SolutionCost {
    let dimension = data.features.columns + data.offset
    return ofLeastSquares(
      samples: data.features.rows, parameters: dimension, isPenalized: penalty > 0)
  }

  /// The same of a problem of that size.
  static func ofLeastSquares(samples: Int, parameters: Int, isPenalized: Bool) -> SolutionCost {
    let (m, n) = (Double(samples), Double(parameters))
    let isTall = samples >= parameters || isPenalized
    let (long, short) = isTall ? (m + (isPenalized ? n : 0), n) : (n, m)
    // About eight sweeps over all pairs of columns.
    return SolutionCost(operations: long * short * short + 30 * short * short * short)
  }

  /// Some twelve Hessians, for which the design is whitened first.
  static func ofNewton(_ data: LinearData, penalty: Double, classes: Int) -> SolutionCost {
    let (samples, parameters) = (data.features.rows, data.features.columns + data.offset)
    let start = ofLeastSquares(
      samples: samples, parameters: parameters, isPenalized: penalty > 0)
    let width = Double(penalty > 0 ? parameters : min(samples, parameters))
    let all = width * Double(max(1, classes))
    return SolutionCost(
      operations: start.operations + 13 * Double(samples) * all * all + 12 * all * all * all)
  }
}
