import TestSupport
import Testing

/// The runs of `gd_reference.json`, written in YAML and run as a user runs them.
@Suite struct ReferenceRunTests {
  static let problems = Result { try Fixture.json("numerics/gd_reference.json") }

  @Test(arguments: try problems.get()["problems"].array)
  func everyRunAgreesWithinItsTolerance(_ problem: JSONValue) throws {
    let tolerance = try Self.problems.get()["tolerance"]
    let relative = try tolerance["J_rel"].double
    let absolute = try tolerance["J_abs_over_J0"].double * problem["J_at_zero"].double
    let project = try TangentProcess()
    for run in try problem["runs"].array {
      let name = "\(try run["method"].string) \(run["params"])"
      let result = try project.run(
        "run", "-", "--format", "json", input: try specification(problem, run))
      try #require(result.status == 0, "\(name): \(result.errors)")
      let json = try JSONValue(parsing: result.output)
      #expect(try json.members.map(\.key) == ["data", "runs"])
      let losses = try json["runs"]["it"]["history"]["loss"].doubles
      let expected = try run["J"].doubles
      #expect(losses.count == expected.count, "\(name)")
      for (epoch, (loss, reference)) in zip(losses, expected).enumerated() {
        #expect(
          abs(loss - reference) <= relative * abs(reference) + absolute, "\(name) epoch \(epoch)")
      }
      let parameters = json["runs"]["it"]["parameters"]
      let intercept = try parameters["intercept"].isNull ? [] : [parameters["intercept"].double]
      let point = try intercept + parameters["coef"].doubles
      #expect(
        distance(point, from: try run["theta"].doubles) <= (try tolerance["theta_rel"].double),
        "\(name)")
    }
  }

  /// The body of a run directive.
  private func specification(_ problem: JSONValue, _ run: JSONValue) throws -> String {
    var lines = [
      "data: {make_regression: \(Self.flow(problem["make_regression"]))}",
      "model: {linear_regression: {fit_intercept: \(problem["intercept_column"])}}",
      "epochs: \(try run["J"].array.count - 1)",
      // The reference goes on where a run would end.
      "divergence: 1.0e300",
    ]
    if !problem["column_scales"].isNull {
      lines.append("scale_columns: \(Self.flow(problem["column_scales"]))")
    }
    if !run["theta0"].isNull { lines.append("initial: \(Self.flow(run["theta0"]))") }
    if !run["seed"].isNull { lines.append("random_state: \(run["seed"])") }
    lines.append("optimizers: {it: {\(try options(run).joined(separator: ", "))}}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The reference's method in the words of a notebook.
  private func options(_ run: JSONValue) throws -> [String] {
    let names = [
      "gd": "gradient_descent", "ema_momentum": "momentum", "heavy_ball": "heavy_ball",
      "nesterov": "nesterov", "nesterov_convex": "nesterov", "minibatch_sgd": "sgd",
    ]
    let method = try run["method"].string
    var options = ["optimizer: \(try #require(names[method]))"]
    for member in try run["params"].members {
      switch (member.key, "\(member.value)") {
      case ("lr", "polyak"): options.append("learning_rate: optimal")
      case ("lr", let rate): options.append("learning_rate: \(rate)")
      case (_, "polyak_beta"): break
      case (_, "nesterov_beta"): options.append("momentum: optimal")
      case (_, let value): options.append("momentum: \(value)")
      }
    }
    if method == "nesterov_convex" { options.append("momentum: convex") }
    if !run["batch"].isNull { options.append("batch_size: \(run["batch"])") }
    return options
  }

  /// A JSON value as YAML writes it between brackets.
  private static func flow(_ value: JSONValue) -> String {
    switch value {
    case .array(let values): "[" + values.map(flow).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", ") + "}"
    default: "\(value)"
    }
  }
}
