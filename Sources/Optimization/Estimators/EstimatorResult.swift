/// What an estimator has learnt.
public struct EstimatorResult: Sendable, Equatable {
  /// One row for a regression or two classes, one row a class for more: `coef_`.
  public var coefficients: Matrix
  /// One entry a row of the coefficients: `intercept_`.
  public var intercepts: [Double]
  /// The class labels, ascending; empty for a regression.
  public var classes: [Double]
  /// Epochs that were run: `n_iter_`.
  public var iterations: Int
  /// The number of the next update, from 1: `t_`.
  public var t: Int
  /// Whether the fit ended by its own rule before `max_iter`, or had none.
  public var converged: Bool
  /// The epoch after which a parameter was no longer finite.
  public var divergedAt: Int?
  /// Parameters as an objective lists them: intercept, if there is one, then coefficients.
  public var point: [Double]

  /// The result of a fit of one linear function, or of one a class.
  ///
  /// Coefficients are `n_functions × n_features`, intercepts one a function, 0 where there is none.
  /// Without a `point` each function's intercept and coefficients are the parameters in turn.
  public init(
    coefficients: Matrix, intercepts: [Double], classes: [Double] = [], iterations: Int,
    t: Int = 1, converged: Bool = true, divergedAt: Int? = nil, point: [Double]? = nil
  ) {
    self.coefficients = coefficients
    self.intercepts = intercepts
    self.classes = classes
    self.iterations = iterations
    self.t = t
    self.converged = converged
    self.divergedAt = divergedAt
    self.point = point ?? zip(intercepts, 0...).flatMap { [$0] + coefficients.row($1) }
  }

  /// The linear function of each row of features, one column a row of the coefficients.
  public func decisions(for features: Matrix) -> Matrix {
    var decisions = Matrix(rows: features.rows, columns: coefficients.rows)
    for row in 0..<features.rows {
      for fit in 0..<coefficients.rows {
        var sum = 0.0
        for column in 0..<features.columns {
          sum += features[row, column] * coefficients[fit, column]
        }
        decisions[row, fit] = sum + intercepts[fit]
      }
    }
    return decisions
  }

  /// The prediction for each row of features: a number, or the label of a class.
  public func predictions(for features: Matrix) -> [Double] {
    let decisions = decisions(for: features)
    guard !classes.isEmpty else { return decisions.elements }
    guard classes.count > 2 else { return decisions.elements.map { classes[$0 > 0 ? 1 : 0] } }
    return (0..<decisions.rows).map { row in
      let scores = decisions.row(row)
      let best = scores.indices.reduce(scores.startIndex) { scores[$1] > scores[$0] ? $1 : $0 }
      return classes[best - scores.startIndex]
    }
  }
}
