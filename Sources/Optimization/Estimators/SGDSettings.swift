import Options

/// The options that `SGDRegressor` and `SGDClassifier` share, with the regressor's defaults.
public struct SGDSettings: Sendable, Equatable {
  /// `penalty`: what keeps the weights small; null for nothing; `l2` by default.
  public var penalty: Penalty? = .l2
  /// `alpha`: factor of the penalty, 0 or more; 0.0001 by default.
  public var alpha = 0.0001
  /// `l1_ratio`: share of l1 in the penalty elasticnet, in [0, 1]; 0.15 by default.
  public var absoluteRatio: Double? = 0.15
  /// `fit_intercept`: whether there is a constant part; true by default.
  public var fitsIntercept = true
  /// `max_iter`: greatest number of epochs, 1 or more; 1000 by default.
  public var maximumEpochs = 1000
  /// `tol`: least improvement of an epoch; null for no such test, 0 or more; 0.001 by default.
  public var tolerance: Double? = 0.001
  /// `shuffle`: whether each epoch has another order; true by default.
  public var shuffles = true
  /// `epsilon`: width of the losses huber and *_insensitive, 0 or more; 0.1 by default.
  public var epsilon = 0.1
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0
  /// `learning_rate`: how the step size changes; `invscaling` by default.
  public var schedule = StepSchedule.invscaling
  /// `eta0`: first step size, above 0; 0.01 by default.
  public var initialRate = 0.01
  /// `power_t`: exponent of invscaling; 0.25 by default.
  public var decayPower = 0.25
  /// `early_stopping`: whether a validation part ends the fit; false by default.
  public var stopsEarly = false
  /// `validation_fraction`: share of that part, between 0 and 1; 0.1 by default.
  public var validationFraction = 0.1
  /// `n_iter_no_change`: epochs without improvement before the end, 1 or more; 5 by default.
  public var patience = 5
  /// `average`: whether, or from which update, to average; false by default.
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
  /// The options that both estimators have, whose defaults are each one's own.
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
