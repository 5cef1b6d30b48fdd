import Foundation
import TestSupport
import Testing

/// The scripts that experiments become, run by Python with the real scikit-learn.
@Suite(.enabled(if: PythonInterpreter.isThere, "needs NumPy and scikit-learn: Scripts/python"))
struct PythonScriptTests {
  @Test func everyNotebookAgreesWithScikitLearn() throws {
    let repository = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
    let project = try TangentProcess()
    try FileManager.default.copyItem(
      at: repository.appending(path: "notebooks"), to: project.folder.appending(path: "notebooks"))
    // Numbers that something else measured have no script, and ten thousand runs take Python minutes.
    for name in ["measured", "measured.zh", "ten-thousand-runs", "ten-thousand-runs.zh"] {
      try project.delete("notebooks/\(name).md")
    }
    // A translation has the runs of its original.
    for name in ["gallery.zh", "model-training.zh", "why-momentum-works.zh"] {
      try project.delete("notebooks/\(name).md")
    }
    let scripts = try scripts(of: project)
    #expect(scripts.count >= 8)
    let result = try Self.run(scripts, in: project)
    #expect(result.status == 0, "\(result.output)")
    let ends = result.output.split(separator: "\n").filter { $0.contains("values agree") }
    #expect(ends.count == scripts.count, "\(result.output)")
  }

  @Test func everyMethodThatPythonCanSayAgrees() throws {
    let project = try TangentProcess([
      "notebooks/everything.md": Fixture.text("tangle/everything.md"),
      "notebooks/line.csv": Fixture.text("tangle/line.csv"),
    ])
    let scripts = try scripts(of: project)
    let result = try Self.run(scripts, in: project)
    let text = try project.text(#require(scripts.first))
    let leftOut = text.split(separator: "\n").filter { $0.hasPrefix("# left out: ") }
    #expect(leftOut == ["# left out: search.lbfgs has no form in Python here"])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("1 runs left out"))
  }

  @Test func aValueThatIsNotTrueFailsTheScript() throws {
    let project = try TangentProcess([
      "notebooks/one.md": """
      ```yaml {.run #one}
      data: {make_regression: {n_samples: 20, n_features: 1, random_state: 1}}
      epochs: 1
      optimizers:
        gradient_descent: {learning_rate: 0.5}
      ```
      """
    ])
    let script = try #require(try scripts(of: project).first)
    let text = try project.text(script)
    let lied = text.replacing("n_samples=20", with: "n_samples=21", maxReplacements: 1)
    #expect(lied != text)
    try project.write(lied, to: script)
    let result = try Self.run([script], in: project)
    #expect(result.status != 0)
    #expect(result.output.contains("AssertionError: ('one.data', 'n_samples', 21, 20)"))
  }

  /// A run whose method has no form in Python leaves nothing to compare.
  @Test func aScriptThatComparesNothingFails() throws {
    let project = try TangentProcess([
      "notebooks/search.md": """
      ```yaml {.run #search}
      objective: beale
      steps: 5
      optimizers:
        lbfgs: {line_search_fn: strong_wolfe}
      ```
      """
    ])
    let result = try Self.run(try scripts(of: project), in: project)
    #expect(result.status == 1)
    #expect(result.output.contains("error: nothing was compared; 1 runs left out"))
  }

  /// Models whose least loss SciPy finds in another way than Tangent does.
  private static let optima = [
    "linear_regression", "{ridge: {alpha: 0.1}}", "{lasso: {alpha: 2}}", "{huber: {alpha: 0.01}}",
    "{polynomial: {degree: 2}}", "{polynomial: {degree: 2, fit_intercept: false}}",
  ]

  @Test(arguments: optima) func theScriptFindsTheLeastLossByItself(model: String) throws {
    let project = try TangentProcess([
      "notebooks/one.md": """
      ```yaml {.run #one}
      data: {make_regression: {n_samples: 40, n_features: 3, noise: 8, bias: 5, random_state: 3}}
      model: \(model)
      epochs: 20
      optimizers:
        adam: {learning_rate: 0.5}
      ```
      """
    ])
    try expectsTheLeastLoss(of: project)
  }

  @Test(arguments: [("logistic_regression", 2), ("multinomial_logistic_regression", 3)])
  func theScriptFindsTheLeastLossOfClassesByItself(model: String, classes: Int) throws {
    let project = try TangentProcess([
      "notebooks/one.md": """
      ```yaml {.run #one}
      data: {make_blobs: {n_samples: 60, centers: \(classes), cluster_std: 8, random_state: 3}}
      model: \(model)
      epochs: 20
      optimizers:
        gradient_descent: {learning_rate: 0.01}
      ```
      """
    ])
    try expectsTheLeastLoss(of: project)
  }

  /// The script agrees, and does not any more once the least loss is another one by a millionth.
  private func expectsTheLeastLoss(of project: TangentProcess) throws {
    let script = try #require(try scripts(of: project).first)
    let result = try Self.run([script], in: project)
    #expect(result.status == 0, "\(result.output)")
    #expect(!result.output.contains("not computed: optimal_loss"), "\(result.output)")
    let text = try project.text(script)
    let found = try #require(text.firstMatch(of: /optimal_loss=([-+.e0-9]+)/))
    let loss = try #require(Double(found.1))
    let lied = text.replacingCharacters(
      in: found.range, with: "optimal_loss=\(loss * (1 + 1e-6))")
    try project.write(lied, to: script)
    let second = try Self.run([script], in: project)
    #expect(second.status != 0)
    #expect(second.output.contains("('one.data', 'optimal_loss', "), "\(second.output)")
  }

  /// Early steps of size 10 amplify the last bit of this data set, which is not scikit-learn's.
  @Test func aChaoticFitIsJudgedByHowFarRoundingCarriesTheLibrary() throws {
    let project = try TangentProcess([
      "notebooks/chaos.md": """
      ```yaml {.run #chaos}
      data:
        make_classification:
          {n_samples: 200, n_features: 5, n_informative: 3, n_redundant: 0, random_state: 5}
      model: logistic_regression
      estimators:
        SGDClassifier: {loss: log_loss}
      ```
      """
    ])
    let script = try #require(try scripts(of: project).first)
    let result = try Self.run([script], in: project)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("as far as rounding carries the library itself: chaos.SGD"))
    let text = try project.text(script)
    let found = try #require(text.firstMatch(of: /accuracy=0\.[0-9]+/))
    try project.write(text.replacingCharacters(in: found.range, with: "accuracy=0.4"), to: script)
    let second = try Self.run([script], in: project)
    #expect(second.status != 0)
    #expect(second.output.contains("'accuracy'"), "\(second.output)")
  }

  @Test func fitsThatStartSomewhereAgree() throws {
    let project = try TangentProcess([
      "notebooks/warm.md": """
      ```yaml {.run #warm}
      data: {make_regression: {n_samples: 40, n_features: 3, noise: 8, random_state: 3}}
      initial: [1, 2, 3, 4]
      estimators:
        SGDRegressor: {max_iter: 5, tol: null}
        other: {estimator: SGDRegressor, max_iter: 5, tol: null, coef_init: [4, 3, 2]}
      ```
      """
    ])
    let result = try Self.run(try scripts(of: project), in: project)
    #expect(result.status == 0, "\(result.output)")
    #expect(!result.output.contains("left out"))
    #expect(result.output.contains("warm.SGDRegressor: "))
    #expect(result.output.contains("warm.other: "))
  }

  /// A line is no point of a model without an intercept, nor of one of squares.
  @Test(arguments: ["{linear_regression: {fit_intercept: false}}", "{polynomial: {degree: 2}}"])
  func fitsThatTheModelDoesNotMeasureAgree(model: String) throws {
    let project = try TangentProcess([
      "notebooks/line.md": """
      ```yaml {.run #line}
      data: {make_regression: {n_samples: 40, n_features: 1, noise: 8, random_state: 3}}
      model: \(model)
      estimators:
        SGDRegressor: {max_iter: 5, tol: null}
      ```
      """
    ])
    let result = try Self.run(try scripts(of: project), in: project)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("line.SGDRegressor: "))
  }

  /// Of a saturated unit 1 − tanh² is rounding alone, which no rounding of the data shows.
  @Test func aSaturatedUnitIsJudgedByItsOwnRounding() throws {
    let project = try TangentProcess([
      "notebooks/net.md": """
      ```yaml {.run #net}
      data: {make_friedman1: {n_samples: 50, noise: 100, random_state: 42, n_features: 5}}
      model: {mlp: {hidden: [3], alpha: 0.1}}
      epochs: 15
      random_state: 3
      tolerance: 0.1
      optimizers:
        nesterov: {momentum: convex, learning_rate: 0.1, batch_size: 1, shuffle: false}
      ```
      """
    ])
    let result = try Self.run(try scripts(of: project), in: project)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("values agree"))
  }

  /// Its start, which the model draws, is a list of the script.
  @Test func aRunThatRoundingCarriesStartsAgainFromItsOwnStart() throws {
    let project = try TangentProcess([
      "notebooks/net.md": """
      ```yaml {.run #net}
      data: {make_friedman1: {n_samples: 50, noise: 0, random_state: 4294967295, n_features: 10}}
      polynomial: {degree: 2, interaction_only: true}
      standardize: true
      model: {mlp: {hidden: [3], alpha: 0.1}}
      epochs: 15
      tolerance: 0.1
      optimizers:
        saga: {learning_rate: 0.01, batch_size: 2, shuffle: false}
      ```
      """
    ])
    let result = try Self.run(try scripts(of: project), in: project)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("rounding moves it by"))
  }

  /// Renders a project's notebooks as scripts, and gives their paths.
  private func scripts(of project: TangentProcess) throws -> [String] {
    let result = try project.run("render", "--to", "py")
    #expect(result.status == 0, "\(result.errors)")
    return try project.snapshot("output").keys.filter { $0.hasSuffix("/experiments.py") }
      .sorted().map { "output/" + $0 }
  }

  /// Runs scripts in one process, since what is slow is to start one; errors come with the output.
  private static func run(
    _ scripts: [String], in project: TangentProcess
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(PythonInterpreter.path))
    let program = "import runpy, sys\nfor path in sys.argv[2:]: runpy.run_path(path)"
    process.arguments = ["-c", program, "."] + scripts
    process.currentDirectoryURL = project.folder
    let output = project.folder.appending(path: ".python")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try project.text(".python"))
  }
}
