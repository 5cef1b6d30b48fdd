import Options
import TestSupport
import Testing

@testable import Optimization

/// What every optimizer promises.
@Suite struct OptimizerFamilyTests {
  /// An optimizer of the catalogue with step sizes that suit small problems.
  static func optimizer(_ name: String) throws -> any Optimizer {
    var optimizer = try Catalogue.optimizers.member(named: name, options: .null)
    if case .constant = optimizer.learningRate, name != "adadelta" {
      // SAGA's limit is 1/(3L) with L of the steepest sample.
      optimizer.learningRate = .constant(0.002)
    }
    return optimizer
  }

  @Test(arguments: Catalogue.optimizers.names, try SampleObjective.convex())
  func `it descends on convex objectives`(_ name: String, _ sample: SampleObjective) throws {
    var loop = Minimize()
    loop.epochs = 40
    let start = sample.objective.somePoint()
    let trace = try loop.run(try Self.optimizer(name), on: sample.objective, from: start)
    #expect(trace.divergedAt == nil)
    #expect(trace.loss[trace.loss.count - 1] < trace.loss[0])
    #expect(trace.excess.allSatisfy { $0 >= 0 })
  }

  @Test(arguments: Catalogue.optimizers.names)
  func `two runs are equal to the last bit`(_ name: String) throws {
    let objective = try LinearRegression().objective(for: SampleObjective.numbers())
    var loop = Minimize()
    loop.epochs = 5
    loop.batchSize = .samples(7)
    loop.seed = 3
    loop.keepsPoints = true
    let first = try loop.run(try Self.optimizer(name), on: objective)
    #expect(try loop.run(try Self.optimizer(name), on: objective) == first)
    loop.seed = 4
    #expect(try loop.run(try Self.optimizer(name), on: objective) != first)
  }

  @Test(arguments: Catalogue.optimizers.names)
  func `what it writes of itself it reads back`(_ name: String) throws {
    let optimizer = try Self.optimizer(name)
    let written = Catalogue.optimizers.value(of: optimizer)
    let read = try Catalogue.optimizers.member(written)
    #expect(Catalogue.optimizers.value(of: read) == written)
  }

  @Test(arguments: Catalogue.optimizers.names)
  func `resolved rules are numbers`(_ name: String) throws {
    var optimizer = try Self.optimizer(name)
    optimizer.learningRate = .rule(.inverseL)
    let curvature = Curvature(spectrum: [1, 4], largest: 4, smallest: 1)
    #expect(try optimizer.resolved(for: curvature).learningRate.number == 0.25)
    #expect(throws: OptionErrors.self) { try optimizer.resolved(for: nil) }
  }

  @Test(arguments: [
    ("rprop", "etas", [1.5, 1.2]), ("rprop", "step_sizes", [1, 0.1]), ("adam", "betas", [0.9]),
    ("adam", "betas", [0.9, 1]), ("sgd", "momentum", [0.9]),
  ])
  func `impossible options are refused`(
    _ name: String, _ option: String, _ values: [Double]
  ) {
    let options = OptionValue.mapping([OptionEntry(option, values.optionValue)])
    let errors = #expect(throws: OptionErrors.self) {
      try Catalogue.optimizers.member(named: name, options: options)
    }
    #expect(errors?.errors.first?.path.prefix(2) == [name, option])
  }

  @Test(arguments: Catalogue.optimizers.names)
  func `at the optimum it stays`(_ name: String) throws {
    let objective = QuadraticObjective(eigenvalues: [1, 2], basis: nil)
    var loop = Minimize()
    loop.epochs = 10
    let trace = try loop.run(try Self.optimizer(name), on: objective, from: [0, 0])
    #expect(trace.finalPoint == [0, 0])
  }

  @Test(arguments: Catalogue.optimizers.names)
  func `documentation tells what it is`(_ name: String) throws {
    let entry = try #require(Catalogue.optimizers[name])
    #expect(!entry.summary.isEmpty)
    #expect(entry.details.contains("`"))
    #expect(entry.options.first?.name == "learning_rate")
  }
}
