import Foundation
import Tangent

/// Counts whose mean is the exponential of a linear function: the loss is that of Poisson's law.
struct PoissonRegression: Model {
  static let name = "poisson_regression"
  static let summary = "counts whose mean is the exponential of a linear function"
  static let details = """
    `J(θ) = 1/m·Σ(exp(h_θ(x)) − y·h_θ(x))`, as scikit-learn's `PoissonRegressor` without a penalty.
    """
  static let options: [Option<PoissonRegression>] = []

  func objective(for data: Dataset) throws(DataError) -> any Objective {
    guard data.targets.allSatisfy({ $0 >= 0 }) else {
      throw DataError("negative targets", hint: "'\(Self.name)' is for counts")
    }
    return PoissonLoss(data: data)
  }

  func predictions(at point: [Double], for features: Matrix) -> [Double] {
    (0..<features.rows).map { exp(PoissonLoss.logarithm(of: features.row($0), at: point)) }
  }
}

/// The mean loss over the samples; the intercept comes first.
struct PoissonLoss: Objective {
  let data: Dataset

  var dimension: Int { data.features.columns + 1 }
  var sampleCount: Int { data.targets.count }

  static func logarithm(of row: ArraySlice<Double>, at point: [Double]) -> Double {
    zip(row, point.dropFirst()).reduce(point[0]) { $0 + $1.0 * $1.1 }
  }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    let rows = rows ?? Array(0..<sampleCount)[...]
    var loss = 0.0
    for i in gradient.indices { gradient[i] = 0 }
    for row in rows {
      let features = data.features.row(row)
      let log = Self.logarithm(of: features, at: point)
      let mean = exp(log)
      loss += mean - data.targets[row] * log
      let slope = (mean - data.targets[row]) / Double(rows.count)
      gradient[0] += slope
      for (column, feature) in features.enumerated() { gradient[column + 1] += slope * feature }
    }
    return loss / Double(rows.count)
  }
}
