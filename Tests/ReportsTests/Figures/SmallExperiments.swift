import Charting
import Optimization
import Options

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Experiments of a few samples and epochs, as notebooks would write them.
enum SmallExperiments {
  static let plain = experiment(rate: .number(0.3))
  static let swept = experiment(rate: .list([0.1, 0.5, 1, 4].map { .number($0) }))
  static let repeated = experiment(rate: .number(0.1), more: [OptionEntry("seeds", .integer(3))])
  static let tested = experiment(
    rate: .number(0.3),
    more: [OptionEntry("split", .mapping([OptionEntry("test_size", .number(0.25))]))])
  static let batched = experiment(
    "sgd", [OptionEntry("learning_rate", .number(0.05)), OptionEntry("batch_size", .integer(6))])
  static let wide = experiment(rate: .number(0.3), features: 3)

  /// Targets that are all the same, of which a model without features leaves the same.
  static let flat = OptionValue.mapping([
    OptionEntry(
      "data",
      .mapping([
        OptionEntry(
          "make_regression",
          .mapping([
            OptionEntry("n_samples", .integer(24)), OptionEntry("n_features", .integer(1)),
            OptionEntry("n_informative", .integer(0)), OptionEntry("bias", .integer(3)),
          ]))
      ])), OptionEntry("standardize", .boolean(true)), OptionEntry("epochs", .integer(0)),
    OptionEntry(
      "optimizers",
      .mapping([
        OptionEntry(
          "gradient_descent", .mapping([OptionEntry("learning_rate", .number(0.1))]))
      ])),
  ])

  static let sweptTwice = experiment(
    "heavy_ball",
    [
      OptionEntry("learning_rate", .list([0.1, 1, 4].map { .number($0) })),
      OptionEntry("momentum", .list([0, 0.5].map { .number($0) })),
    ])

  static func heavyBall(_ momentum: OptionValue) -> OptionValue {
    experiment(
      "heavy_ball",
      [OptionEntry("learning_rate", .number(0.1)), OptionEntry("momentum", momentum)])
  }

  static let decaying = experiment(
    rate: .mapping([
      OptionEntry(
        "exponential",
        .mapping([OptionEntry("base", .number(0.3)), OptionEntry("gamma", .number(0.5))]))
    ]))

  /// A grid of forty learning rates, of which the best is none of every fourth.
  static let sweptFinely = experiment(
    "heavy_ball",
    [
      OptionEntry("learning_rate", .list((1...40).map { .number(Double($0) / 60) })),
      OptionEntry("momentum", .list([0, 0.5].map { .number($0) })),
    ])

  static let withoutOptimum = experiment(
    rate: .number(0.1),
    more: [OptionEntry("model", .string("mlp"))])

  private static func experiment(
    rate: OptionValue, features: Int = 1, more: [OptionEntry] = []
  ) -> OptionValue {
    experiment(
      "gradient_descent", [OptionEntry("learning_rate", rate)], features: features, more: more)
  }

  private static func experiment(
    _ optimizer: String, _ options: [OptionEntry], features: Int = 1, more: [OptionEntry] = []
  ) -> OptionValue {
    let data = OptionValue.mapping([
      OptionEntry("n_samples", .integer(24)), OptionEntry("n_features", .integer(features)),
      OptionEntry("noise", .number(5)), OptionEntry("random_state", .integer(0)),
    ])
    return .mapping(
      [
        OptionEntry("data", .mapping([OptionEntry("make_regression", data)])),
        OptionEntry("standardize", .boolean(true)), OptionEntry("epochs", .integer(12)),
        OptionEntry("optimizers", .mapping([OptionEntry(optimizer, .mapping(options))])),
      ] + more)
  }

  /// The picture of a kind with the runs of an experiment.
  static func picture(
    _ kind: String, of experiment: OptionValue, _ words: any ReportWords,
    options: [OptionEntry] = []
  ) throws -> Picture {
    let figure = try Catalogue<any Figure>.figures.member(named: kind, options: .mapping(options))
    return try figure.picture(of: subject(of: experiment, words))
  }

  /// The runs of an experiment, each as a series.
  static func subject(
    of experiment: OptionValue, _ words: any ReportWords
  ) throws -> FigureSubject {
    var settings = RunSettings()
    settings.keepsPoints = true
    let result = try Experiment(decoding: experiment).run(settings) { path throws(DataError) in
      throw DataError("no file '\(path)'")
    }
    let series = result.runs.enumerated().map { place, run in
      FigureSubject.Series(
        name: words.name(ofRun: run.label), color: place, run: run, experiment: result)
    }
    return FigureSubject(series: series, words: words)
  }
}
