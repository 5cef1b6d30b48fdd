/// The minimum of least squares plus `α‖w‖₁`, with a certificate.
struct SparseSolution: Sendable {
  let optimum: Optimum
  /// The parts of θ* below the last digit of `optimum.point`.
  let lowParts: [Double]
  /// The slope of the smooth part along each parameter, but for the ridge's share.
  let slopes: [Double]

  /// The minimum, or why none is known.
  static func solve(_ objective: LassoObjective) -> Result<SparseSolution, MissingOptimum> {
    let smooth = objective.smooth
    guard smooth.solutionOperations > 0 else { return .failure(.tooLarge) }
    guard let design = ScaledDesign(smooth.data, penalty: smooth.penalty) else {
      return .failure(.overflow)
    }
    let (columns, target) = design.compressed
    let count = Double(design.rows)
    let weights = (0..<design.dimension).map { j in
      j < design.offset
        ? 0
        : PowerOfTwo.scaled(
          objective.penalty * count,
          by: -design.exponents[j - design.offset] - design.target.exponent)
    }
    var search = SparseSearch(columns: columns, target: target, weights: weights)
    guard search.run() else { return .failure(.notConverged) }
    var refinement = SparseRefinement(design, objective, columns: columns, from: search.point)
    if design.isSmall { refinement.run() }
    let exact = design.parameters(refinement.point)
    let point = exact.map(\.value)
    let loss = refinement.residuals.halfMeanSquare + objective.penaltyTerm(at: point)
    guard loss.isFinite, point.allSatisfy(\.isFinite) else { return .failure(.overflow) }
    guard objective.certificate(at: point).holds else { return .failure(.notConverged) }
    return .success(
      SparseSolution(
        optimum: Optimum(point: point, loss: loss),
        lowParts: zip(exact, point).map { ($0 + -$1).value },
        // Those of small data are exact; of others a little more than α is rounding.
        slopes: design.isSmall
          ? refinement.residuals.slopes
          : refinement.residuals.slopes.map { max(-objective.penalty, min(objective.penalty, $0)) })
    )
  }
}

extension ScaledDesign {
  /// Columns and targets whose squares are those of the samples, the fewest rows that do.
  fileprivate var compressed: (columns: [[Double]], target: [Double]) {
    guard rows >= dimension || penalty > 0 else {
      return (
        (0..<dimension).map { column in (0..<rows).map { entry($0, column) } },
        (0..<rows).map { target($0) - target.center }
      )
    }
    let factor = triangularFactor()
    return (
      (0..<dimension).map { Array(factor.column($0).prefix(dimension)) },
      Array(factor.column(dimension).prefix(dimension))
    )
  }

  /// The user's parameters for those of the scaled columns about the means.
  fileprivate func parameters(_ point: [DoubleDouble]) -> [DoubleDouble] {
    var result = point.indices.map { j in
      point[j].scaled(by: target.exponent - (j < offset ? 0 : exponents[j - offset]))
    }
    guard offset > 0 else { return result }
    var intercept = point[0] + target.center
    for j in centers.indices { intercept += point[j + 1] * -centers[j] }
    result[0] = intercept.scaled(by: target.exponent)
    return result
  }
}
