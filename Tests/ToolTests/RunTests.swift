import TestSupport
import Testing

@Suite struct RunTests {
  private let specification = """
    data:
      make_regression: {n_samples: 20, n_features: 2, noise: 0.1, random_state: 1}
    epochs: 3
    optimizers:
      gradient_descent: {learning_rate: 0.1}
      slow: {optimizer: sgd, learning_rate: 0.001}
    """

  private func run(_ arguments: String...) throws -> TangentProcess.Result {
    try TangentProcess(["experiment.yaml": specification]).run(["run"] + arguments)
  }

  @Test func aTableAndAChartAreForPeople() throws {
    let result = try run("experiment.yaml")
    #expect(result.status == 0)
    #expect(result.output.contains("gradient_descent"))
    #expect(result.output.contains("final_loss"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func jsonHasDataAndRunsAndNothingElse() throws {
    let json = try JSONValue(parsing: run("experiment.yaml", "--format", "json").output)
    #expect(try json.members.map(\.key) == ["data", "runs"])
    #expect(try json["runs"].members.map(\.key) == ["gradient_descent", "slow"])
    let slow = json["runs"]["slow"]
    #expect(try slow.members.map(\.key) == ["options", "values", "parameters", "history"])
    #expect(try slow["parameters"].members.map(\.key) == ["coef", "intercept"])
    #expect(try slow["parameters"]["coef"].doubles.count == 2)
    #expect(try slow["history"]["epoch"].ints == [0, 1, 2, 3])
    #expect(try slow["history"]["sample_gradients"].ints == [0, 20, 40, 60])
    #expect(try slow["history"]["loss"].doubles.count == 4)
    #expect(try slow["history"]["gradient_norm"].doubles.count == 4)
    #expect(slow["history"]["parameters"].isNull)
  }

  @Test func thePointsAreAddedOnRequest() throws {
    let result = try run("experiment.yaml", "--format", "json", "--parameters")
    let points = try JSONValue(parsing: result.output)["runs"]["slow"]["history"]["parameters"].rows
    #expect(points.count == 4)
    #expect(points.allSatisfy { $0.count == 3 })
  }

  @Test func csvHasOneLineAnEpoch() throws {
    let lines = try run("experiment.yaml", "--format", "csv").output.split(separator: "\n")
    #expect(lines[0].hasPrefix("label,epoch,updates,sample_gradients,loss,gradient_norm"))
    #expect(lines.count == 9)
  }

  @Test func standardInputIsASpecificationToo() throws {
    let project = try TangentProcess(["experiment.yaml": specification])
    let file = try project.run("run", "experiment.yaml", "--format", "json")
    let input = try project.run("run", "-", "--format", "json", input: specification)
    #expect(input == file)
  }

  @Test func mistakesAreAllPlaced() throws {
    let broken = "data: {make_regresion: {}}\nepochs: many\noptimizers: {momentun: {}}\n"
    let result = try TangentProcess().run("run", "-", input: broken)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    for line in ["-:1:8: error:", "-:2:9: error:", "-:3:14: error:"] {
      #expect(result.errors.contains(line), "\(result.errors)")
    }
  }

  @Test func theDataArePrintedWithEveryDigit() throws {
    let project = try TangentProcess(["experiment.yaml": specification])
    let csv = try project.run("data", "experiment.yaml").output
    #expect(csv.split(separator: "\n").first == "x0,x1,y")
    #expect(csv.split(separator: "\n").count == 21)
    let json = try JSONValue(
      parsing: project.run("data", "experiment.yaml", "--format", "json").output)
    #expect(try json.members.map(\.key) == ["X", "y", "coef"])
    #expect(try json["X"].rows.map(\.count) == Array(repeating: 2, count: 20))
  }

  @Test func dataFilesAreLookedForBelowTheWorkingDirectory() throws {
    let project = try TangentProcess([
      "sub/line.csv": "x,y\n0,1\n1,3\n2,5\n", "line.csv": "x,y\n0,0\n", "outside.csv": "x,y\n0,0\n",
    ])
    let inside = "data: {csv: {file: line.csv, target: y}}\noptimizers: {gradient_descent: {}}\n"
    let result = try project.run("data", "-", in: "sub", input: inside)
    #expect(result.output == "x0,y\n0.0,1.0\n1.0,3.0\n2.0,5.0\n", "\(result.errors)")
  }
}
