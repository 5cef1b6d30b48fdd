import Optimization
import Options

extension ExtensionFamily {
  /// All families that extensions can add to.
  package static var all: [ExtensionFamily] {
    [
      ExtensionFamily(Catalogue<any Optimizer>.optimizers),
      ExtensionFamily(Catalogue<any Schedule>.schedules),
      ExtensionFamily(Catalogue<any DataSource>.dataSources),
      ExtensionFamily(Catalogue<any Model>.models),
      ExtensionFamily(Catalogue<any TestFunction>.objectives),
      ExtensionFamily(Catalogue<any Estimator>.estimators),
      ExtensionFamily(Catalogue<any Figure>.figures),
      ExtensionFamily(
        "metric", names: (Metrics.builtIn.map(\.name) + Metrics.history.map(\.name))
      ) { $0 is any RunMetric.Type },
    ]
  }

  /// Options that stand beside those of a member, by the member's kind.
  package static var reserved: [String: [String]] {
    [
      "optimizer": LoopOptions.reserved + ["optimizer"],
      "estimator": EstimatorOptions.options.map(\.name) + ["estimator"],
      "schedule": ["per"],
      "figure": FigureDirective.optionDescriptions.map(\.name),
    ]
  }
}
