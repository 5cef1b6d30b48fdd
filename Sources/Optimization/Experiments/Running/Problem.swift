/// What all runs of an experiment minimize: the data as prepared, and the loss over them.
package struct Problem: Sendable {
  /// All samples with their features as the model sees them; nil for a test function.
  package let dataset: Dataset?
  /// The rows of both parts; nil without a split.
  package let parts: Split?
  /// The samples that are trained on.
  package let train: Dataset?
  /// The samples that are tested with; nil without a split.
  package let test: Dataset?
  /// What is fitted; nil for a test function.
  package let model: (any Model)?
  /// The loss over the training part, or the test function.
  package let objective: any Objective
  /// The loss over the test part.
  package let testObjective: (any Objective)?
  private let noise = Memo<GradientNoise?>()

  /// A test function's problem.
  package init(_ objective: any Objective) {
    dataset = nil
    parts = nil
    train = nil
    test = nil
    model = nil
    self.objective = objective
    testObjective = nil
  }

  /// A model's problem on prepared data.
  package init(_ model: any Model, _ data: PreparedData) throws(DataError) {
    guard data.dataset.several == nil else { throw .severalTargets }
    dataset = data.dataset
    parts = data.parts
    let train = data.parts.map { data.dataset.selecting(rows: $0.train) } ?? data.dataset
    let test = data.parts.map { data.dataset.selecting(rows: $0.test) }
    self.train = train
    self.test = test
    self.model = model
    objective = try model.loss(over: train)
    if let test {
      testObjective = try model.loss(over: test)
    } else {
      testObjective = nil
    }
  }

  /// Features as the model sees them; 0 for a test function.
  package var featureCount: Int { dataset?.features.columns ?? 0 }

  /// How the gradients of single samples differ near the optimum; nil where nothing is known there.
  var gradientNoise: GradientNoise? {
    noise.value {
      guard let optimum = objective.optimum, let curvature = objective.curvature else { return nil }
      return GradientNoise(of: objective, at: optimum.point, curvature: curvature)
    }
  }

  /// Whether the gradient jumps at the optimum, as that of an l1 penalty where weights are zero.
  var hasKink: Bool {
    guard let optimum = objective.optimum else { return false }
    return slope(at: optimum.point) > 1e-6 * slope(at: objective.defaultStart)
  }

  private func slope(at point: [Double]) -> Double {
    var gradient = [Double](repeating: 0, count: objective.dimension)
    _ = objective.evaluate(at: point, rows: nil, gradient: &gradient)
    return Norm.euclidean(gradient)
  }

  /// A point's parameters, as the model names them.
  package func parameters(at point: [Double]) -> Parameters {
    model?.parameters(at: point, features: featureCount)
      ?? Parameters(point: point, features: featureCount)
  }

  /// Whether the model's predictions are classes.
  var predictsClasses: Bool {
    guard let model, let train else { return false }
    return model.predictsClasses(of: train)
  }

  /// The parameters at the optimum.
  package var optimalParameters: Parameters? {
    objective.optimum.map { parameters(at: $0.point) }
  }
}

extension DataError {
  /// Data that can be printed, but not learnt.
  static var severalTargets: DataError {
    DataError(
      "several targets a sample", hint: "a run learns one: write 'n_targets: 1'",
      at: [MakeRegression.name, "n_targets"])
  }
}
