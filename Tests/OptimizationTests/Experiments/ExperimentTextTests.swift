import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct ExperimentTextTests {
  private func run(_ source: OptionValue, keepsPoints: Bool = false) throws -> ExperimentResult {
    var settings = RunSettings()
    settings.keepsPoints = keepsPoints
    return try Experiment(decoding: source).run(
      settings, readFile: file("line.csv", "x,y\n1,2\n1,4\n1,2\n1,4\n"))
  }

  private let line: OptionValue = ["csv": ["file": "line.csv"]]

  @Test func `a run is printed with options, values, parameters and history`() throws {
    let source: OptionValue = [
      "data": line, "model": ["linear_regression": ["fit_intercept": false]], "epochs": 1,
      "optimizers": ["gradient_descent": ["learning_rate": "1/L"]],
    ]
    let json = try run(source, keepsPoints: true).json(parameters: true).text
    #expect(
      json.hasPrefix(
        #"{"data": {"n_samples": 4, "n_features": 1, "n_parameters": 1, "condition_number": 1.0, "#
          + #""largest_eigenvalue": 1.0, "smallest_eigenvalue": 1.0, "optimal_loss": 0.5, "#))
    #expect(json.contains(#"}, "runs": {"gradient_descent": {"options": {"learning_rate": 1.0, "#))
    #expect(
      json.contains(#""values": {"initial_loss": 5.0, "final_loss": 0.5, "best_loss": 0.5, "#))
    #expect(json.contains(#""parameters": {"coef": [3.0], "intercept": null}, "#))
    #expect(
      json.contains(
        #""history": {"epoch": [0, 1], "updates": [0, 1], "sample_gradients": [0, 4], "#
          + #""loss": [5.0, 0.5], "gradient_norm": [3.0, 0.0], "excess": [4.5, 0.0], "learning_rate": [1.0, 1.0], "#
      ))
    #expect(!json.contains("theory"))
    #expect(json.hasSuffix(#""parameters": [[0.0], [3.0]]}}}}"#))
  }

  @Test func `seeds and the points of a sweep are printed with their values`() throws {
    let source: OptionValue = [
      "data": line, "epochs": 0, "seeds": 2, "optimizers": ["sgd": ["learning_rate": [1, 2]]],
    ]
    let json = try run(source).json().text
    #expect(
      json.contains(#""best": 0, "sweep": [{"settings": {"learning_rate": 1.0}, "seeds": [{"#))
    #expect(json.contains(#"{"seed": 1, "values": {"initial_loss": 5.0, "#))
  }

  @Test func `a history is a table`() throws {
    let source: OptionValue = [
      "data": line, "model": ["linear_regression": ["fit_intercept": false]], "epochs": 1,
      "optimizers": ["a": ["optimizer": "gradient_descent", "learning_rate": "1/L"]],
    ]
    let lines = try run(source).csv.split(separator: "\n")
    #expect(
      lines[0] == "label,epoch,updates,sample_gradients,loss,gradient_norm,excess,learning_rate")
    #expect(lines[1] == "a,0,0,0,5.0,3.0,4.5,1.0")
    #expect(lines.count == 3)
  }

  @Test func `data are printed as the model sees them, with the rows of a split`() throws {
    let setup = try Setup(dataOf: [
      "data": line, "polynomial": 2, "scale_columns": [1, 0.5],
      "split": ["test_size": 1, "shuffle": false],
    ])
    let data = try setup.preparedData(readFile: file("line.csv", "x,y\n1,2\n3,4\n"))
    #expect(
      data.json.text
        == #"{"X": [[1.0, 0.5], [3.0, 4.5]], "y": [2.0, 4.0], "coef": null, "#
        + #""train": [0], "test": [1]}"#)
    #expect(data.csv == "x0,x1,y\n1.0,0.5,2.0\n3.0,4.5,4.0\n")
  }

  @Test func `options that say the same have the same canonical text`() throws {
    let short = try Experiment(decoding: ["data": line, "optimizers": ["sgd": .null]])
    let long = try Experiment(decoding: [
      "epochs": 100, "optimizers": ["sgd": ["batch_size": 1, "learning_rate": 0.001]],
      "data": ["csv": ["file": "line.csv"]], "standardize": false,
    ])
    let other = try Experiment(decoding: [
      "data": line, "optimizers": ["sgd": ["learning_rate": [0.001, 0.002]]],
    ])
    #expect(short.canonicalText == long.canonicalText)
    #expect(short.canonicalText != other.canonicalText)
    #expect(short.dataTexts == other.dataTexts)
    #expect(short.files == ["line.csv"])
  }
}
