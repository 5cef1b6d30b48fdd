import Options
import TestSupport
import Testing

@testable import Optimization

/// Every step of every optimizer beside PyTorch's, and beside the textbook's.
@Suite struct OptimizerReferenceTests {
  static let fixture = Result { try Fixture.json("numerics/optimizers.json") }

  @Test(arguments: try fixture.get()["cases"].array) func `every step agrees`(
    _ reference: JSONValue
  ) throws {
    let optimizer = try optimizer(reference)
    let problem = try Self.fixture.get()["problems"][try reference["problem"].string]
    let path = try follow(
      optimizer, on: try objective(problem), from: try problem["x0"].doubles,
      steps: try reference["steps"].int)
    #expect(distance(path.points.flatMap(\.self), from: try reference["x"].flatDoubles) < 1e-9)
    #expect(distance(path.losses, from: try reference["f"].doubles) < 1e-9)
    if let averaged = try? reference["averaged"].doubles {
      #expect(distance(path.answer, from: averaged) < 1e-9)
    }
    if let evaluations = try? reference["closure_evaluations"].int {
      #expect(path.evaluations == evaluations)
    }
  }

  /// As PyTorch's `lerp`: what is subtracted and added again would leave the rounding of 10⁹.
  @Test func `an average without memory is the gradient itself`() {
    let betas = NumberPair(0, 0.9)
    var moments = AdamMoments(count: 1)
    for gradient in [1e9, 1e-9] {
      moments.beginStep(betas)
      moments.add(gradient, at: 0, betas)
    }
    #expect(moments.mean == [1e-9])
  }

  /// A method that PyTorch does not have: 30 steps as a plain NumPy script of the paper takes them.
  struct Row: Sendable {
    var method: String
    var options: OptionValue
    var answer: [Double]
  }

  static let rows = [
    Row(
      method: "lion", options: ["learning_rate": 0.05, "weight_decay": 0.1],
      answer: [1.442059835333753, 0.10558179298099434, -0.039731703631009946]),
    Row(
      method: "adabelief", options: ["learning_rate": 0.05],
      answer: [1.1422309268148734, 0.7787927778295702, -0.2995298756651647]),
  ]

  @Test(arguments: rows) func `methods of papers end where their formulas do`(_ row: Row) throws {
    let problem = try Self.fixture.get()["problems"]["least_squares"]
    let path = try follow(
      try Catalogue.optimizers.member(named: row.method, options: row.options),
      on: try objective(problem), from: try problem["x0"].doubles, steps: 30)
    #expect(distance(path.answer, from: row.answer) < 1e-12)
  }

  /// Points and losses of all steps, the start included.
  private struct Path {
    var points: [[Double]] = []
    var losses: [Double] = []
    var answer: [Double] = []
    var evaluations = 0
  }

  private func follow<Method: Optimizer>(
    _ method: Method, on objective: any Objective, from start: [Double], steps: Int
  ) throws -> Path {
    var point = start
    var state = method.initialState(at: start)
    var oracle = GradientOracle(objective)
    let sizes = StepSizes(method.learningRate)
    var path = Path(points: [start], losses: [objective.loss(at: start)])
    for step in 0..<steps {
      method.step(
        &point, rate: sizes.rate(step: step, epoch: step), state: &state, oracle: &oracle)
      path.points.append(point)
      path.losses.append(objective.loss(at: point))
    }
    path.answer = method.answer(at: point, state: state)
    path.evaluations = oracle.sampleGradients / objective.sampleCount
    return path
  }

  private func objective(_ problem: JSONValue) throws -> any Objective {
    guard try problem["kind"].string == "least_squares" else { return Rosenbrock().objective }
    var model = LinearRegression()
    model.fitsIntercept = false
    return try model.objective(
      for: Dataset(features: try Matrix(problem["A"]), targets: try problem["b"].doubles))
  }

  private func optimizer(_ reference: JSONValue) throws -> any Optimizer {
    let names = [
      "gd": "gradient_descent", "ema_momentum": "momentum", "nesterov_convex": "nesterov",
    ]
    let keys = ["lr": "learning_rate", "gamma": "momentum", "beta": "momentum"]
    let method = try reference["optimizer"].string
    var options = (try reference["params"].members).map {
      OptionEntry(keys[$0.key] ?? $0.key, OptionValue($0.value))
    }
    if method == "nesterov_convex" { options.append(OptionEntry("momentum", .string("convex"))) }
    return try Catalogue.optimizers.member(
      named: names[method] ?? method.lowercased(), options: .mapping(options))
  }
}
