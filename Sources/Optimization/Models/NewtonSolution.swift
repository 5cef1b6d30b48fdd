/// The minimum of a convex loss of a linear model, with a certificate, and what is known there.
struct NewtonSolution: Sendable {
  let optimum: Optimum
  /// Nil where the function is constant, or where its eigenvalues are no doubles.
  let curvature: Curvature?
  /// Those of all samples there, sample by sample: from coordinates in which nothing cancels.
  ///
  /// Of parameters that are rounded they would be as wrong as the features are far from zero.
  let predictions: [Double]

  /// The minimum of a linear model's loss.
  static func solve<Loss: SampleLoss>(
    _ objective: LinearObjective<Loss>
  ) -> Result<NewtonSolution, MissingOptimum> {
    guard objective.solutionOperations > 0 else { return .failure(.tooLarge) }
    guard let design = WhitenedDesign(objective.data, penalty: objective.penalty) else {
      return .failure(.overflow)
    }
    let targets = objective.data.targets
    var search = SafeguardedNewton(
      WhitenedLinear(design, targets: targets, loss: objective.sampleLoss))
    var failure = search.run()
    if failure == .notConverged {
      // From a loss that is easier to the one that is asked for.
      var point: [Double]?
      for loss in objective.sampleLoss.easier(than: Norm.largest(targets)) + [objective.sampleLoss]
      {
        search = SafeguardedNewton(
          WhitenedLinear(design, targets: targets, loss: loss), from: point)
        failure = search.run()
        point = search.point
      }
    }
    if let failure { return .failure(failure) }
    let end = design.polished(search, objective) { design.parameters($0) }
    let bound = design.largestEigenvalue(bound: objective.sampleLoss.largestSecondDerivative)
    return finish(objective, search.function, at: end, design.curvature(search, bound: bound))
  }

  /// The minimum of a softmax loss.
  static func solve(_ objective: SoftmaxObjective) -> Result<NewtonSolution, MissingOptimum> {
    guard objective.solutionOperations > 0 else { return .failure(.tooLarge) }
    let data = LinearData(
      features: objective.features, targets: objective.labels.map { Double($0) },
      fitsIntercept: objective.fitsIntercept)
    guard let design = WhitenedDesign(data, penalty: objective.penalty) else {
      return .failure(.overflow)
    }
    let function = WhitenedSoftmax(
      design, labels: data.targets, classCount: objective.classCount)
    var search = SafeguardedNewton(function)
    if let failure = search.run() { return .failure(failure) }
    let end = design.polished(search, objective) { coordinates in
      let all = function.expanded(coordinates)
      return (0..<objective.classCount).flatMap { k in
        design.parameters(Array(all[k * function.width..<(k + 1) * function.width]))
      }
    }
    var curvature = design.curvature(
      // ½(I − 11ᵀ/K) bounds the weights of all probabilities: Böhning 1992, "Multinomial logistic
      // regression algorithm".
      search, bound: design.largestEigenvalue(bound: 0.5), contrasts: function.contrasts)
    // All classes together move against the penalty alone.
    if objective.penalty > 0 {
      curvature?.add(objective.penalty, times: objective.features.columns)
    }
    return finish(objective, function, at: end, curvature)
  }

  private static func finish<Function: WhitenedFunction>(
    _ objective: some CertifiedObjective, _ function: Function, at end: SearchEnd,
    _ curvature: Curvature?
  ) -> Result<NewtonSolution, MissingOptimum> {
    let point = end.parameters
    let loss = function.sampleLoss(at: end.coordinates) + objective.penaltyTerm(at: point)
    guard loss.isFinite, point.allSatisfy(\.isFinite) else { return .failure(.overflow) }
    guard objective.certificate(at: point).holds else { return .failure(.notConverged) }
    return .success(
      NewtonSolution(
        optimum: Optimum(point: point, loss: loss), curvature: curvature,
        predictions: function.predictions(at: end.coordinates)))
  }
}

/// Where a search ended, in its own coordinates and in the user's parameters.
private struct SearchEnd {
  var coordinates: [Double]
  var parameters: [Double]
}

extension WhitenedDesign {
  /// The end of a search; of the last few points, the one whose gradient is least.
  fileprivate func polished<Function: WhitenedFunction>(
    _ search: SafeguardedNewton<Function>, _ objective: some CertifiedObjective,
    _ parameters: ([Double]) -> [Double]
  ) -> SearchEnd {
    var best = SearchEnd(coordinates: search.point, parameters: parameters(search.point))
    var least = objective.certificate(at: best.parameters).largest
    guard let factor = search.factor else { return best }
    var point = search.point
    var gradient = search.gradient
    for _ in 0..<3 where least > Certificate.constant {
      point = zip(point, factor.solve(gradient)).map { $0 - $1 }
      _ = search.function.evaluate(at: point, gradient: &gradient)
      let next = SearchEnd(coordinates: point, parameters: parameters(point))
      let size = objective.certificate(at: next.parameters).largest
      if size < least { (best, least) = (next, size) }
    }
    return best
  }

  /// The curvature at the end of a search, with a bound for the largest.
  func curvature<Function: WhitenedFunction>(
    _ search: SafeguardedNewton<Function>, bound: Double?, contrasts: Matrix? = nil
  ) -> Curvature? {
    let hessian = search.function.hessian(at: search.point)
    let factor = Cholesky(hessian)?.factor ?? SymmetricEigen(hessian).root
    var curvature = spectrum(factor, contrasts: contrasts).curvature
    guard let bound, bound.isFinite else { return nil }
    curvature?.largest = bound
    return curvature
  }
}

extension SymmetricEigen {
  /// A matrix whose product with its transpose is the matrix that was decomposed.
  var root: Matrix {
    var root = Matrix(rows: values.count, columns: values.count)
    for (k, value) in values.enumerated() where value > threshold {
      for j in 0..<values.count { root[j, k] = value.squareRoot() * vectors[k, j] }
    }
    return root
  }
}
