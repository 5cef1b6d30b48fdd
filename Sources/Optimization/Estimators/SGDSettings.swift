import Options

/// The options that `SGDRegressor` and `SGDClassifier` share, with the regressor's defaults.
public struct SGDSettings: Sendable, Equatable {
  public var penalty: Penalty? = .l2
  public var alpha = 0.0001
  public var absoluteRatio: Double? = 0.15
  public var fitsIntercept = true
  public var maximumEpochs = 1000
  public var tolerance: Double? = 0.001
  public var shuffles = true
  public var epsilon = 0.1
  public var randomState = 0
  public var schedule = StepSchedule.invscaling
  public var initialRate = 0.01
  public var decayPower = 0.25
  public var stopsEarly = false
  public var validationFraction = 0.1
  public var patience = 5
  public var averaging = Averaging.off

  /// What no single option can say; `passiveLoss` is the loss that suits passive-aggressive steps.
  func validate(loss: String, passiveLoss: String) throws(OptionErrors) {
    if schedule == .optimal, alpha == 0 {
      throw invalid("alpha", "\(alpha)", "learning rate 'optimal' is computed from it: must be > 0")
    }
    if penalty == .elasticnet, absoluteRatio == nil {
      throw invalid("l1_ratio", "null", "penalty 'elasticnet' needs it")
    }
    if schedule.isPassiveAggressive, loss != passiveLoss {
      throw invalid("learning_rate", schedule.rawValue, "works with loss '\(passiveLoss)' only")
    }
  }

  private func invalid(_ option: String, _ value: String, _ hint: String) -> OptionErrors {
    OptionErrors(
      OptionError(
        "invalid-value", "invalid value '\(value)' for '\(option)'", hint: hint, at: [option]))
  }
}

/// An estimator of scikit-learn's family of stochastic gradient descent.
public protocol SGDEstimator: Estimator {
  var settings: SGDSettings { get set }
}

extension SGDEstimator {
  /// The options of `settings`, in scikit-learn's order.
  static var sharedOptions: [Option<Self>] { weightOptions + loopOptions }

  private static var weightOptions: [Option<Self>] {
    [
      Option("penalty", \.settings.penalty, "what keeps the weights small; null for nothing"),
      Option("alpha", \.settings.alpha, "factor of the penalty", range: .nonNegative),
      Option(
        "l1_ratio", \.settings.absoluteRatio, "share of l1 in the penalty elasticnet",
        range: .unit),
      Option("fit_intercept", \.settings.fitsIntercept, "whether there is a constant part"),
      Option("max_iter", \.settings.maximumEpochs, "greatest number of epochs", range: .count),
      Option(
        "tol", \.settings.tolerance, "least improvement of an epoch; null for no such test",
        range: .nonNegative),
      Option("shuffle", \.settings.shuffles, "whether each epoch has another order"),
      Option(
        "epsilon", \.settings.epsilon, "width of the losses huber and *_insensitive",
        range: .nonNegative),
    ]
  }

  private static var loopOptions: [Option<Self>] {
    [
      Option("random_state", \.settings.randomState, "seed of all draws", range: .seed),
      Option("learning_rate", \.settings.schedule, "how the step size changes"),
      Option("eta0", \.settings.initialRate, "first step size", range: .positive),
      Option("power_t", \.settings.decayPower, "exponent of invscaling", range: .finite),
      Option(
        "early_stopping", \.settings.stopsEarly, "whether a validation part ends the fit"),
      Option(
        "validation_fraction", \.settings.validationFraction, "share of that part",
        range: .open(0, 1)),
      Option(
        "n_iter_no_change", \.settings.patience, "epochs without improvement before the end",
        range: .count),
      Option("average", \.settings.averaging, "whether, or from which update, to average"),
    ]
  }

  /// What to write instead of options that tutorials give these estimators.
  static func commonHint(forUnknown key: String) -> String? {
    switch key {
    case "momentum", "nesterov", "nesterovs_momentum":
      "\(name) has no momentum; use 'optimizers: {sgd: {momentum: 0.9}}'"
    case "warm_start": "every run starts anew"
    case "verbose", "n_jobs": "it has no effect on the result; leave it out"
    case "n_iter": "did you mean 'max_iter'?"
    default: nil
    }
  }
}
