import Optimization

extension Case {
  /// Five epochs of scikit-learn's estimator, and the memory that they take.
  static let estimators = [
    Case(name: "SGDRegressor, shuffled") { try seconds(shuffles: true) },
    Case(name: "SGDRegressor, in order") { try seconds(shuffles: false) },
    Case(name: "SGDRegressor, memory") {
      let data = gaussians
      let held = Double(data.features.elements.count + data.targets.count) * 8
      _ = try regressor(shuffles: true).fit(data)
      return Memory.peak / held
    },
  ]

  private static func seconds(shuffles: Bool) throws -> Double {
    let data = gaussians
    let estimator = regressor(shuffles: shuffles)
    return try Clock.best(of: 2) { _ = try estimator.fit(data) }
  }

  private static func regressor(shuffles: Bool) -> SGDRegressor {
    var estimator = SGDRegressor()
    estimator.settings.maximumEpochs = 5
    estimator.settings.tolerance = nil
    estimator.settings.shuffles = shuffles
    return estimator
  }

  /// Data made without any copy, so that the peak is the estimator's own.
  static var gaussians: Dataset {
    var random = RandomState(randomState: 0)
    let features = random.gaussians(rows: samples, columns: features)
    let targets = (0..<samples).map { features[$0, 0] + features[$0, 1] }
    return Dataset(features: features, targets: targets)
  }
}
