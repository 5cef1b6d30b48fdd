import Options
import TestSupport
import Testing

@testable import Optimization

/// The runs of `gd_reference.json`, written as a user would write them.
@Suite struct ReferenceExperimentTests {
  static func problems() throws -> [JSONValue] {
    try Fixture.json("numerics/gd_reference.json")["problems"].array
  }

  @Test(arguments: try problems()) func `an experiment agrees with NumPy in every loss`(
    _ problem: JSONValue
  ) throws {
    let start = try problem["J_at_zero"].double
    for run in try problem["runs"].array {
      let result = try Experiment(decoding: source(problem, run)).run(readFile: noFile)
      let losses = try run["J"].doubles
      let history = try #require(result["run"]).history
      #expect(history.loss.count == losses.count)
      // In units of what the reference allows: relative far from the optimum, absolute near it.
      let worst = zip(history.loss, losses).map { abs($0 - $1) / (1e-9 * $1 + 1e-13 * start) }.max()
      let name = "\(try run["method"].string) \(run["params"])"
      #expect(try #require(worst) <= 1, "\(name)")
      let point = try run["theta"].doubles
      #expect(history.finalPoint.count == point.count)
      #expect(distance(history.finalPoint, from: point) < 1e-9, "\(name)")
    }
  }

  @Test(arguments: try problems()) func `values of the data agree with NumPy`(
    _ problem: JSONValue
  ) throws {
    let run = try problem["runs"].array[0]
    let result = try Experiment(decoding: source(problem, run)).run(readFile: noFile)
    for (name, key) in [
      ("condition_number", "kappa"), ("largest_eigenvalue", "L"), ("smallest_eigenvalue", "mu"),
      ("optimal_loss", "J_star"),
    ] {
      let value = try #require(result.value(at: ["data", IndexedName(name)])?.number)
      #expect(distance([value], from: [try problem[key].double]) < 1e-11, "\(name)")
    }
  }

  private func source(_ problem: JSONValue, _ run: JSONValue) throws -> OptionValue {
    var entries = [
      OptionEntry("data", ["make_regression": OptionValue(problem["make_regression"])]),
      OptionEntry(
        "model", ["linear_regression": ["fit_intercept": OptionValue(problem["intercept_column"])]]),
      OptionEntry("epochs", .integer(try run["J"].array.count - 1)),
      // The reference goes on where a run of ours would end.
      OptionEntry("divergence", 1e300),
      OptionEntry("optimizers", ["run": .mapping(try options(run))]),
    ]
    if !problem["column_scales"].isNull {
      entries.append(OptionEntry("scale_columns", OptionValue(problem["column_scales"])))
    }
    if let seed = try? run["seed"].int {
      entries.append(OptionEntry("random_state", .integer(seed)))
    }
    return .mapping(entries)
  }

  /// The reference's method in our words.
  private func options(_ run: JSONValue) throws -> [OptionEntry] {
    let names = [
      "gd": "gradient_descent", "ema_momentum": "momentum", "heavy_ball": "heavy_ball",
      "nesterov": "nesterov", "nesterov_convex": "nesterov", "minibatch_sgd": "sgd",
    ]
    let method = try run["method"].string
    var options = [OptionEntry("optimizer", .string(try #require(names[method])))]
    for member in try run["params"].members {
      switch (member.key, try? member.value.string) {
      case ("lr", "polyak"): options.append(OptionEntry("learning_rate", "optimal"))
      case ("lr", _): options.append(OptionEntry("learning_rate", OptionValue(member.value)))
      case (_, "polyak_beta"): break
      case (_, "nesterov_beta"): options.append(OptionEntry("momentum", "optimal"))
      default: options.append(OptionEntry("momentum", OptionValue(member.value)))
      }
    }
    if method == "nesterov_convex" { options.append(OptionEntry("momentum", "convex")) }
    if let batch = try? run["batch"].int {
      options.append(OptionEntry("batch_size", .integer(batch)))
    }
    return options
  }
}
