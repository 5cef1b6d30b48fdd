import Options

/// A linear function, fitted one sample an update: `w ← (1 − ηα)w − η·ℓ′(h(x), y)·x`.
///
/// `coefficients` are `1 × n_features`. The fit ends when the mean of loss and penalty has not
/// improved by `tol` for `n_iter_no_change` epochs. Throws `DataError` where weights or start have
/// other shapes than the data, and `CancellationError`.
///
/// scikit-learn's `SGDRegressor` 1.9, bit for bit, its defaults included.
public struct SGDRegressor: SGDEstimator {
  /// `loss`: the loss of a prediction; `squared_error` by default.
  public var loss = RegressionLoss.squaredError
  public var settings = SGDSettings()

  public init() {}

  public static let name = "SGDRegressor"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.linear_model") }
  public static let summary = "scikit-learn's linear regression by stochastic gradient descent"
  public static let details = """
    One sample an update, rows in a new order every epoch. Ends when the mean of loss and penalty
    has not improved by `tol` for `n_iter_no_change` epochs. Agrees with
    `sklearn.linear_model.SGDRegressor` 1.9. It has no momentum.
    """

  public static let options: [Option<SGDRegressor>] =
    [Option("loss", \.loss, "the loss of a prediction")] + sharedOptions

  public static func hint(forUnknown key: String) -> String? { commonHint(forUnknown: key) }

  public func validate() throws(OptionErrors) {
    try settings.validate(
      loss: loss.rawValue, passiveLoss: RegressionLoss.epsilonInsensitive.rawValue)
  }

  public func fit(
    _ dataset: Dataset, _ request: FitRequest, observe: ((FitEpoch) -> Void)?
  ) throws -> EstimatorResult {
    let dataset = try dataset.withNumbers(for: Self.name)
    try request.check(dataset, fits: 1)
    let validation = try validationRows(of: dataset)
    try request.checkWeights(validation: validation)
    return try run(dataset, classes: [], fits: 1, request, observe: observe) { _ in
      makeFit(dataset, request, validation: validation)
    }
  }

  private func makeFit(
    _ dataset: Dataset, _ request: FitRequest, validation: [Int]
  ) -> SGDFit {
    var random = RandomState(randomState: settings.randomState)
    let rows = TrainingRows(
      features: dataset.features, targets: dataset.targets, weights: request.sampleWeights,
      validation: validation,
      seed: settings.shuffles ? random.drawSeed() : nil)
    let pointLoss = loss.pointLoss(epsilon: settings.epsilon)
    let start = request.start(0, features: dataset.features.columns)
    let state = SGDState(
      SGDRule(settings, loss: pointLoss), coefficients: start.coefficients,
      intercept: start.intercept, t: start.t)
    return SGDFit(
      settings: settings, loss: pointLoss, rows: rows, state: state, score: ValidationScore.r2)
  }

  private func validationRows(of dataset: Dataset) throws(DataError) -> [Int] {
    guard settings.stopsEarly else { return [] }
    var splits = try ShuffleSplit(
      of: dataset.targets.count, testSize: .fraction(settings.validationFraction),
      random: RandomState(randomState: settings.randomState))
    return splits.next().test.sorted()
  }
}
