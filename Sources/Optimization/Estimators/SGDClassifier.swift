import Options

/// A linear classifier, fitted one sample an update: `w ← (1 − ηα)w − η·ℓ′(h(x), y)·x`.
///
/// Of two classes one function of the features is fitted, of more each against the rest:
/// `coefficients` are `n_functions × n_features`. Throws `DataError` where targets are no classes
/// or weights and start have other shapes, `OptionErrors` for weights of unknown classes, and
/// `CancellationError`.
///
/// scikit-learn's `SGDClassifier` 1.9, bit for bit, its defaults included.
public struct SGDClassifier: SGDEstimator {
  /// `loss`: the loss of a prediction; `hinge` by default.
  public var loss = ClassificationLoss.hinge
  /// `class_weight`: how much the samples of a class count, by the labels of the data; none by
  /// default.
  public var classWeights: ClassWeights?
  public var settings: SGDSettings

  public init() {
    settings = SGDSettings()
    settings.schedule = .optimal
    settings.decayPower = 0.5
  }

  public static let name = "SGDClassifier"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.linear_model") }
  public static let summary = "scikit-learn's linear classifier by stochastic gradient descent"
  public static let details = """
    One sample an update, rows in a new order every epoch; of more than two classes each is fitted
    against the rest. An experiment of classifiers that names no `model` measures them with the
    logistic loss of their decisions, of more than two classes the multinomial one. Agrees with `sklearn.linear_model.SGDClassifier` 1.9, and, as there, early
    stopping with `log_loss` counts all validation samples outside the class as wrong.
    It has no momentum.
    """

  public static let options: [Option<SGDClassifier>] =
    [
      Option("loss", \.loss, "the loss of a prediction"),
      Option(
        "class_weight", \.classWeights,
        "how much the samples of a class count, by the labels of the data"),
    ] + sharedOptions

  public static func hint(forUnknown key: String) -> String? { commonHint(forUnknown: key) }

  public func validate() throws(OptionErrors) {
    try settings.validate(loss: loss.rawValue, passiveLoss: ClassificationLoss.hinge.rawValue)
  }

  public static let classifies = true

  public func measuringModel(for data: Dataset) -> any Model {
    if data.classCount ?? 0 > 2 {
      var model = MultinomialLogisticRegression()
      model.fitsIntercept = settings.fitsIntercept
      return model
    }
    var model = LogisticRegression()
    model.fitsIntercept = settings.fitsIntercept
    return model
  }

  public func check(_ dataset: Dataset) throws(OptionErrors) {
    do throws(OptionErrors) {
      try classWeights?.check(dataset.classLabels)
    } catch {
      throw error.nested(in: "class_weight")
    }
  }

  public func fit(
    _ dataset: Dataset, _ request: FitRequest, observe: ((FitEpoch) -> Void)?
  ) throws -> EstimatorResult {
    let labels = try ClassLabels(dataset)
    try check(dataset)
    try request.check(dataset, fits: labels.fitCount)
    let validation = try validationRows(of: dataset)
    try request.checkWeights(validation: validation)
    let seeds = seeds(fits: labels.fitCount)
    return try run(
      dataset, classes: labels.classes, fits: labels.fitCount, request, observe: observe
    ) { index in
      makeFit(index, labels, dataset, request, validation: validation, seed: seeds[index])
    }
  }

  private func makeFit(
    _ index: Int, _ labels: ClassLabels, _ dataset: Dataset, _ request: FitRequest,
    validation: [Int], seed: UInt32?
  ) -> SGDFit {
    let rows = TrainingRows(
      features: dataset.features,
      targets: labels.targets(of: index, outside: loss.negativeTarget),
      weights: request.sampleWeights, validation: validation, seed: seed)
    let pointLoss = loss.pointLoss(epsilon: settings.epsilon)
    let start = request.start(index, features: dataset.features.columns)
    let weights = labels.weights(of: index, classWeights)
    let state = SGDState(
      SGDRule(settings, loss: pointLoss), coefficients: start.coefficients,
      intercept: start.intercept, t: start.t, positiveWeight: weights.inside,
      negativeWeight: weights.outside)
    return SGDFit(
      settings: settings, loss: pointLoss, rows: rows, state: state,
      score: ValidationScore.accuracy)
  }

  /// The seed of each fit's row order; nil where rows keep their order.
  private func seeds(fits: Int) -> [UInt32?] {
    guard settings.shuffles else { return Array(repeating: nil, count: fits) }
    var random = RandomState(randomState: settings.randomState)
    guard fits > 1 else { return [Self.orderSeed(&random)] }
    let seeds = (0..<fits).map { _ in random.drawSeed() }
    return seeds.map { seed in
      var random = RandomState(seed)
      return Self.orderSeed(&random)
    }
  }

  /// The reference draws once for another purpose before it draws the seed.
  private static func orderSeed(_ random: inout RandomState) -> UInt32 {
    _ = random.integer(in: 1..<2_147_483_647)
    return random.drawSeed()
  }

  private func validationRows(of dataset: Dataset) throws(DataError) -> [Int] {
    guard settings.stopsEarly else { return [] }
    var splits = try StratifiedShuffleSplit(
      labels: dataset.targets, testSize: .fraction(settings.validationFraction),
      random: RandomState(randomState: settings.randomState), names: dataset.classes)
    return splits.next().test.sorted()
  }
}
