import Options
import TestSupport
import Testing

@testable import Optimization

/// Loss curves of least-squares problems, as NumPy computes them.
@Suite struct GradientDescentReferenceTests {
  static let problems = Result {
    try Fixture.json("numerics/gd_reference.json")["problems"].array
  }

  @Test(arguments: try problems.get()) func `the optimum and the spectrum agree`(
    _ problem: JSONValue
  ) throws {
    let objective = try leastSquares(problem)
    let optimum = try #require(objective.optimum)
    let curvature = try #require(objective.curvature)
    #expect(distance(optimum.point, from: try problem["theta_star"].doubles) < 1e-12)
    #expect(distance([optimum.loss], from: [try problem["J_star"].double]) < 1e-12)
    #expect(distance(curvature.spectrum, from: try problem["eigenvalues"].doubles) < 1e-13)
    #expect(distance([curvature.conditionNumber], from: [try problem["kappa"].double]) < 1e-12)
  }

  @Test(arguments: try problems.get()) func `every run's losses agree`(
    _ problem: JSONValue
  ) throws {
    let objective = try leastSquares(problem)
    let start = try problem["J_at_zero"].double
    for run in try problem["runs"].array {
      var loop = Minimize()
      let losses = try run["J"].doubles
      loop.epochs = losses.count - 1
      loop.divergenceFactor = nil
      loop.batchSize = (try? run["batch"].int).map { .samples($0) } ?? .all
      loop.seed = (try? run["seed"].int) ?? 0
      let trace = try loop.run(try optimizer(run), on: objective)
      let name = "\(try run["method"].string) \(run["params"])"
      #expect(trace.loss.count == losses.count)
      // In units of what the reference allows: relative far from the optimum, absolute near it.
      let worst = zip(trace.loss, losses).map { abs($0 - $1) / (1e-9 * $1 + 1e-13 * start) }.max()
      #expect(try #require(worst) <= 1, "\(name)")
      Agreement.current?.note(try #require(worst))
      let distance = distance(trace.finalPoint, from: try run["theta"].doubles)
      #expect(distance < 1e-9, "\(name)")
    }
  }

  /// The problem's matrix is made anew, and only its targets are stored.
  private func leastSquares(_ problem: JSONValue) throws -> any Objective {
    let source = try Catalogue.dataSources.member(
      named: "make_regression", options: OptionValue(problem["make_regression"]))
    var data = try source.makeDataset(readFile: noFile)
    if let scales = try? problem["column_scales"].doubles {
      for i in 0..<data.features.rows {
        for j in scales.indices { data.features[i, j] *= scales[j] }
      }
    }
    data.targets = try problem["y"].doubles
    var model = LinearRegression()
    model.fitsIntercept = try problem["intercept_column"].bool
    return try model.objective(for: data)
  }

  /// The reference's method in our words.
  private func optimizer(_ run: JSONValue) throws -> any Optimizer {
    let names = [
      "gd": "gradient_descent", "ema_momentum": "momentum", "heavy_ball": "heavy_ball",
      "nesterov": "nesterov", "nesterov_convex": "nesterov", "minibatch_sgd": "sgd",
    ]
    let method = try run["method"].string
    var options: [OptionEntry] = []
    for member in try run["params"].members {
      switch (member.key, try? member.value.string) {
      case ("lr", "polyak"): options.append(OptionEntry("learning_rate", .string("optimal")))
      case ("lr", _): options.append(OptionEntry("learning_rate", OptionValue(member.value)))
      case (_, "polyak_beta"): break
      case (_, "nesterov_beta"): options.append(OptionEntry("momentum", .string("optimal")))
      default: options.append(OptionEntry("momentum", OptionValue(member.value)))
      }
    }
    if method == "nesterov_convex" { options.append(OptionEntry("momentum", .string("convex"))) }
    let name = try #require(names[method])
    return try Catalogue.optimizers.member(named: name, options: .mapping(options))
  }
}
