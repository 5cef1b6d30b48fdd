import Options
import TestSupport
import Testing

@testable import Optimization

/// Two laws: nothing ends below J*, and the gap is `J − J*`; both to rounding.
@Suite struct OptimumLawTests {
  /// Models with a penalty where they have one, and the classes that they need.
  static let models: [(name: String, options: [OptionEntry], classes: Int?)] = [
    ("linear_regression", [], nil),
    ("ridge", [OptionEntry("alpha", .number(0.01))], nil),
    ("lasso", [OptionEntry("alpha", .number(0.3))], nil),
    ("elastic_net", [OptionEntry("alpha", .number(0.3))], nil),
    ("huber", [], nil),
    ("logistic_regression", [OptionEntry("alpha", .number(0.01))], 2),
    ("multinomial_logistic_regression", [OptionEntry("alpha", .number(0.01))], 3),
  ]

  /// Random data, every third time ill-conditioned: scales, offsets, nearly or truly equal columns.
  static func data(_ seed: Int, classes: Int?) -> Dataset {
    var random = RandomState(UInt32(seed))
    let (rows, columns) = (6 + seed * 7 % 25, 1 + seed % 4)
    var features = random.gaussians(rows: rows, columns: columns)
    for row in 0..<rows where seed.isMultiple(of: 3) {
      switch seed / 3 % 4 {
      case 0: for j in 0..<columns { features[row, j] *= j.isMultiple(of: 2) ? 1e6 : 1e-6 }
      case 1: for j in 0..<columns { features[row, j] += 1e5 }
      case 2: features[row, columns - 1] = features[row, 0] * (1 + 1e-7 * Double(row))
      default: features[row, columns - 1] = features[row, 0]
      }
    }
    let targets = (0..<rows).map { row -> Double in
      let noise = random.gaussian()
      guard let classes else { return 3 * features[row, 0] + 10 * noise }
      return Double((row + (noise > 0 ? 1 : 0)) % classes)
    }
    return Dataset(features: features, targets: targets, classCount: classes)
  }

  @Test(arguments: models.indices, 0..<30)
  func `no run ends below the optimum, and gaps are differences`(
    _ index: Int, _ seed: Int
  ) throws {
    let (name, options, classes) = Self.models[index]
    let model = try Catalogue.models.member(named: name, options: .mapping(options))
    let objective = try model.objective(for: Self.data(seed, classes: classes))
    guard let optimum = objective.optimum else {
      // Two of the 210 have none: all samples of one class, and columns of 1e6 and 1e-6.
      let known = [5: 25, 6: 0]
      #expect(
        name == "huber" || known[index] == seed, "\(objective.missingOptimum?.reason ?? "")")
      return
    }
    let floor = rounding(of: objective, at: optimum.point)
    for name in Catalogue.optimizers.names {
      let optimizer = try OptimizerFamilyTests.optimizer(name)
      var loop = Minimize()
      loop.epochs = 6
      loop.keepsPoints = true
      let trace = try loop.run(optimizer, on: objective)
      for (point, (loss, excess)) in zip(trace.points, zip(trace.loss, trace.excess)) {
        let rounding =
          rounding(of: objective, at: point) + floor
          + slack(of: objective, at: optimum.point, towards: point)
        #expect(loss >= optimum.loss - rounding, "\(name)")
        #expect(abs(excess - (loss - optimum.loss)) <= rounding, "\(name)")
        #expect(excess >= -rounding)
      }
    }
  }

  /// What the certificate leaves open: a slope of 8ε of the sizes of its terms, all the way.
  private func slack(
    of objective: any Objective, at optimum: [Double], towards point: [Double]
  ) -> Double {
    let sizes = (objective as? any CertifiedObjective)?.gradientSizes(at: optimum) ?? []
    let terms = zip(sizes, zip(optimum, point)).map { $0 * abs($1.0 - $1.1) }
    return 8 * 0x1p-52 * terms.reduce(0, +)
  }

  /// What rounding can do to a loss: 128ε of the sizes of its terms.
  private func rounding(of objective: any Objective, at point: [Double]) -> Double {
    let smooth: any Objective = (objective as? LassoObjective)?.smooth ?? objective
    let sizes = (smooth as? any CertifiedObjective)?.gradientSizes(at: point) ?? []
    let terms = zip(sizes, point).reduce(0) { $0 + $1.0 * abs($1.1) }
    let penalty = (objective as? LassoObjective)?.penalty ?? 0
    let loss = objective.loss(at: point)
    return 128 * 0x1p-52 * (terms + abs(loss) + penalty * Norm.absoluteSum(point)) + 1e-300
  }
}
