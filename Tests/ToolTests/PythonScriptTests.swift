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
    let scripts = try scripts(of: project)
    #expect(scripts.count >= 9)
    let result = try Self.run(scripts, in: project)
    #expect(result.status == 0, "\(result.output)")
    let ends = result.output.split(separator: "\n").filter { $0.contains("values agree") }
    #expect(ends.count == scripts.count, "\(result.output)")
    #expect(!result.output.contains("left out"))
    #expect(!result.output.contains("moved too far by rounding"))
  }

  @Test func everyMethodThatPythonCanSayAgrees() throws {
    let project = try TangentProcess([
      "notebooks/everything.md": Fixture.text("tangle/everything.md"),
      "notebooks/line.csv": Fixture.text("tangle/line.csv"),
    ])
    let scripts = try scripts(of: project)
    let result = try Self.run(scripts, in: project)
    #expect(result.status == 0, "\(result.output)")
    let text = try project.text(#require(scripts.first))
    let leftOut = text.split(separator: "\n").filter { $0.hasPrefix("# left out: ") }
    #expect(leftOut == ["# left out: search.lbfgs has no form in Python here"])
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
