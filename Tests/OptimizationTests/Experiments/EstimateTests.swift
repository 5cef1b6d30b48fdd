import Options
import Testing

@testable import Optimization

/// What work will cost, which must be known without doing it.
struct EstimateTests {
  private func experiment(
    _ data: OptionValue = ["make_regression": ["n_samples": 20, "n_features": 3]],
    _ others: [(String, OptionValue)] = [("epochs", 0)],
    optimizers: OptionValue = ["gradient_descent": .null]
  ) throws -> Experiment {
    let entries = [("data", data)] + others + [("optimizers", optimizers)]
    return try Experiment(decoding: .mapping(entries.map { OptionEntry($0.0, $0.1) }))
  }

  @Test(arguments: [1, 2, 3, 7], [1, 2, 3, 5])
  func `products are counted as they are listed`(features: Int, degree: Int) throws {
    var polynomial = PolynomialFeatures()
    polynomial.degree = degree
    for (isOnly, hasBias) in [(false, false), (false, true), (true, false), (true, true)] {
      polynomial.onlyInteractions = isOnly
      polynomial.includesBias = hasBias
      let listed = try polynomial.products(of: features).count
      #expect(polynomial.productCount(of: features) == Double(listed))
    }
  }

  @Test func `products that nobody can hold are counted all the same`() throws {
    var polynomial = PolynomialFeatures()
    polynomial.degree = 64
    #expect(polynomial.productCount(of: 1_000_000_000) > 1e300)
    #expect(throws: DataError.self) { try polynomial.products(of: 1_000_000_000) }
    let huge = try experiment(
      ["make_blobs": ["n_features": 1_000_000_000]], [("polynomial", 64), ("epochs", 0)])
    #expect(huge.estimate().bytes > 1e15)
  }

  @Test func `every run is kept, but data and optimum are paid for once`() throws {
    let one = try experiment().estimate()
    let many = try experiment(
      ["make_regression": ["n_samples": 20, "n_features": 3]],
      [
        ("epochs", 0), ("seeds", 11),
      ]
    ).estimate()
    #expect(many.runs == 11)
    // What ten more runs take is their starts alone: 20 samples × 4 parameters.
    let (operations, bytes) = (many.operations - one.operations, many.bytes - one.bytes)
    #expect(operations == 800)
    #expect(bytes >= 27_000)
    #expect(bytes <= 50_000)
  }

  @Test func `runs on the same problem pay for it once, and those on another one for theirs`()
    throws
  {
    let data: OptionValue = ["make_regression": ["n_samples": 20, "n_features": 3]]
    let one = try experiment(data).estimate()
    // A label and a point of a sweep take their starts alone: 20 samples × 4 parameters.
    let labels = try experiment(data, optimizers: ["gradient_descent": .null, "adam": .null])
    #expect(labels.estimate().operations - one.operations == 80)
    let swept = try experiment(
      data, optimizers: ["gradient_descent": ["learning_rate": [0.1, 0.2, 0.3]]])
    #expect(swept.estimate().operations - one.operations == 160)
    let made = try experiment([
      "make_regression": ["n_samples": 20, "n_features": 3, "noise": [0, 1]]
    ])
    #expect(made.estimate().operations == 2 * one.operations)
    #expect(made.estimate().bytes == 2 * one.bytes)
  }

  @Test func `a hundred million runs are refused, and the option that makes them is named`() throws
  {
    let source: [(String, OptionValue)] = [("epochs", 0), ("seeds", 10_000)]
    let rates: OptionValue = [
      "sgd": ["learning_rate": ["from": 0.001, "to": 1, "count": 9_000, "scale": "log"]]
    ]
    let experiment = try experiment(
      ["make_regression": ["n_samples": 1, "n_features": 1]], source, optimizers: rates)
    #expect(experiment.estimate().bytes > 1e11)
    #expect(experiment.costliest == ["seeds"])
  }

  @Test func `an optimizer's memory is counted for every run under way`() throws {
    let lbfgs: OptionValue = ["lbfgs": ["history_size": 1000]]
    let plain = try experiment().estimate()
    let long = try experiment(optimizers: lbfgs).estimate()
    let memory = long.bytes - plain.bytes
    // 2,000 vectors of four numbers.
    #expect(memory >= 64_000)
    var settings = RunSettings()
    settings.jobs = 3
    let many: [(String, OptionValue)] = [("epochs", 0), ("seeds", 3)]
    let data: OptionValue = ["make_regression": ["n_samples": 20, "n_features": 3]]
    let parallel = try experiment(data, many, optimizers: lbfgs)
    // Two more runs at a time, of four vectors for each step that is remembered, and its own.
    let more: Double = 2 * 8 * 2008 * 4
    #expect(parallel.estimate(settings).bytes - parallel.estimate().bytes == more)
  }

  @Test(arguments: [
    ("make_regression", "n_features"), ("make_blobs", "n_samples"), ("make_moons", "n_samples"),
  ])
  func `data obey the budget by themselves`(source: String, option: String) throws {
    let size = OptionEntry(option, .number(1_000_000_000))
    let experiment = try experiment(.mapping([OptionEntry(source, .mapping([size]))]))
    let budget = Budget(operations: 1e11, bytes: 2e9)
    let error = #expect(throws: ExperimentFailure.self) {
      try experiment.setup.checkData(budget, in: experiment.source)
    }
    guard case .overBudget(let estimate, let path) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(estimate.bytes > 2e9)
    #expect(path.last == option)
  }

  @Test func `data that fit are made`() throws {
    let experiment = try experiment()
    let estimate = experiment.setup.dataEstimate
    let budget = Budget(operations: estimate.operations, bytes: estimate.bytes)
    try experiment.setup.checkData(budget, in: experiment.source)
    #expect(throws: ExperimentFailure.self) {
      try experiment.setup.checkData(
        Budget(operations: budget.operations, bytes: budget.bytes - 1), in: experiment.source)
    }
  }
}
