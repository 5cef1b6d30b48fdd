import Optimization

extension Case {
  /// A thousand steps where a step is next to nothing.
  static let small = [
    Case(name: "SGD, 1,000 steps") {
      var optimizer = SGD()
      optimizer.learningRate = .constant(0.01)
      return try seconds(of: optimizer)
    },
    Case(name: "Adam, 1,000 steps") { try seconds(of: Adam()) },
  ]

  private static func seconds(of optimizer: some Optimizer) throws -> Double {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount, source.noise) = (100, 1, 0.1)
    let data = source.makeProblem(targetCount: 1)
    let objective = try LinearRegression().objective(
      for: Dataset(features: data.features, targets: data.targets.elements))
    var loop = Minimize()
    loop.epochs = 1000
    loop.batchSize = .all
    return try Clock.best(of: 5) { _ = try loop.run(optimizer, on: objective) }
  }
}
