import Options
import Testing

@testable import Optimization

/// A small objective of each model and of each test function, named for a test's report.
struct SampleObjective: CustomTestStringConvertible {
  let name: String
  let objective: any Objective
  /// Whether the loss has a gradient everywhere.
  var isSmooth: Bool { !["lasso", "elastic_net"].contains(name) }
  var testDescription: String { name }

  static func all() throws -> [SampleObjective] { try models() + functions() }

  /// Those without valleys to get lost in.
  static func convex() throws -> [SampleObjective] {
    try all().filter { $0.objective.curvature != nil }
  }

  private static func models() throws -> [SampleObjective] {
    try Catalogue.models.entries.map { entry in
      let options: [OptionEntry] =
        entry.options.contains { $0.name == "alpha" } ? [OptionEntry("alpha", .number(0.1))] : []
      let model = try entry.make(.mapping(options), [])
      let data = entry.name.contains("logistic") ? try classes() : try numbers()
      return SampleObjective(name: entry.name, objective: try model.objective(for: data))
    }
  }

  private static func functions() throws -> [SampleObjective] {
    try Catalogue.objectives.entries.map { entry in
      SampleObjective(name: entry.name, objective: try entry.make(.null, []).objective)
    }
  }

  static func numbers() throws -> Dataset {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount, source.noise) = (40, 3, 5)
    return try source.makeDataset(readFile: noFile)
  }

  static func classes() throws -> Dataset {
    var random = RandomState(5)
    let features = random.gaussians(rows: 40, columns: 3)
    // Noise in the labels, so that the classes overlap and the likelihood has a maximum.
    let labels = (0..<40).map { row -> Double in
      features[row, 0] - features[row, 1] + random.gaussian() > 0 ? 1 : 0
    }
    return Dataset(features: features, targets: labels, classCount: 2)
  }
}

extension Objective {
  /// A point where nothing is zero.
  func somePoint(seed: UInt32 = 1) -> [Double] {
    var random = RandomState(seed)
    return (0..<dimension).map { _ in random.gaussian() }
  }

  /// The gradient over all data.
  func gradient(at point: [Double]) -> [Double] {
    var gradient = [Double](repeating: .nan, count: dimension)
    _ = evaluate(at: point, rows: nil, gradient: &gradient)
    return gradient
  }
}
