import Options

/// One experiment without sweeps: what is minimized, from where, for how long, and by what.
package struct Setup: Configurable {
  package var data: (any DataSource)?
  package var split: TrainTestSplit?
  package var polynomial: PolynomialFeatures?
  package var standardizes = false
  package var columnScales: [Double] = []
  /// Nil where the experiment names none.
  package var writtenModel: (any Model)?
  package var objective: (any TestFunction)?
  package var start = Start.standard
  package var epochs = 100
  package var steps = 100
  package var tolerance = 1e-6
  package var stop = StopRule.never
  package var divergence = 1e3
  package var randomState = 0
  package var seeds: Int?
  package var bestBy = BestMetric()
  package var optimizers: [OptimizerRun] = []
  package var estimators: [EstimatorRun] = []

  package init() {}

  package static let options: [Option<Setup>] = problemOptions + runOptions + methodOptions

  /// What is minimized.
  private static let problemOptions: [Option<Setup>] = [
    Option("data", \.data, from: .dataSources, "the samples: a generator or a file"),
    Option("split", \.split, "parts to train on and to test with"),
    Option(
      "polynomial", \.polynomial,
      "replaces the features by all their products up to a degree: the degree, or a mapping",
      short: "degree"),
    Option(
      "standardize", \.standardizes,
      "gives each feature mean 0 and deviation 1, learnt from the training part"),
    Option(
      "scale_columns", \.columnScales,
      "one factor a feature, applied last: makes a problem ill-conditioned", range: .finite),
    Option(
      "model", type: .member(of: Catalogue<any Model>.models.kind),
      "what is fitted to the data, with which loss; how classifiers are measured"
    ) {
      $0.modelValue
    } set: { (root, value) throws(OptionErrors) in
      root.writtenModel = try Catalogue.models.member(value)
    },
    Option(
      "objective", \.objective, from: .objectives, "a function to minimize in place of data"),
  ]

  /// From where and for how long.
  private static let runOptions: [Option<Setup>] = [
    Option(
      "initial", \.start, "where runs start: 'zeros', or the parameters with the intercept first"),
    Option("epochs", \.epochs, "passes over the training data", range: .duration),
    Option("steps", \.steps, "steps where an objective is minimized", range: .duration),
    Option(
      "tolerance", \.tolerance,
      "share of the initial excess J(0) − J* at which a run counts as converged",
      range: .nonNegative),
    Option(
      "stop", \.stop,
      "when a run ends early: at the tolerance, or once the loss hardly improves any more"),
    Option(
      "divergence", \.divergence,
      "a loss so many times the first one, and the one at zeros, ends a run as diverged",
      range: .atLeast(1)),
    Option("random_state", \.randomState, "seed of the order of samples", range: .seed),
    Option(
      "seeds", \.seeds, "repeats each run with random_state 0, 1, … and sums its values up",
      range: .closed(1, 10_000)),
    Option("best_by", \.bestBy, "the metric that decides which point of a sweep is best"),
  ]

  /// By what.
  private static let methodOptions: [Option<Setup>] = [
    Option(
      "optimizers", \.optimizers,
      labels: .labels(of: "optimizer", besides: LoopOptions.optionDescriptions),
      "label: options of an optimizer, and of its loop"
    ) {
      (label, value) throws(OptionErrors) in try OptimizerRun(label, decoding: value)
    },
    Option(
      "estimators", \.estimators,
      labels: .labels(of: "estimator", besides: EstimatorOptions.optionDescriptions),
      "label: options of one of scikit-learn's estimators"
    ) {
      (label, value) throws(OptionErrors) in
      try EstimatorRun(label, decoding: value)
    },
  ]

  /// Epochs, or steps where there is no data.
  package var duration: Int { objective == nil ? epochs : steps }

  /// The seeds that each run is repeated with.
  package var runSeeds: Range<Int> { seeds.map { 0..<$0 } ?? randomState..<randomState + 1 }

  /// All runs, in the order of their labels.
  package var methods: [any LabelledMethod] {
    (optimizers as [any LabelledMethod]) + estimators
  }
}

extension OptionRange {
  /// Epochs or steps; the bound keeps products with samples finite in `Double`.
  fileprivate static let duration = OptionRange.closed(0, 1_000_000_000_000_000_000)
}
