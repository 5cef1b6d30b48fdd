import Foundation
import TestSupport
import Testing

/// Scripts that `--to py` writes, run by the libraries that they name.
@Suite struct TangleTests {
  @Test func `a report has no script unless it is asked for`() throws {
    let project = try Self.project()
    try project.run("render")
    #expect(!project.exists("output/everything/experiments.py"))
  }

  @Test func `a run that Python can't say is left out by name`() throws {
    let project = try Self.project()
    #expect(try project.run("render", "--to", "py").status == 0)
    let script = try project.text("output/everything/experiments.py")
    #expect(script.contains("# left out: plateau.gradient_descent has no form in Python here"))
    #expect(script.contains("report(left_out=1)"))
  }

  @Test func `a listing shows a run as a script`() throws {
    let project = try Self.project(
      adding: """

        ```yaml {.listing #script}
        python: valley
        ```

        """)
    #expect(try project.run("render").status == 0)
    let page = try project.text("output/everything/report.md")
    #expect(page.contains("```python\n# valley\n"))
    #expect(page.contains("run = minimize(adam, problem, [-1.2, 1.0, -1.2], epochs=50"))
  }

  @Test(
    .enabled(if: hasScikitLearn, "needs a Python with scikit-learn, named by PYTHON or python3"))
  func `the script agrees under scikit-learn`() throws {
    let project = try Self.project()
    try project.run("render", "--to", "py")
    let result = try Self.python("output/everything/experiments.py", in: project.folder)
    #expect(result.status == 0)
    #expect(result.output.contains("values agree, largest relative difference"))
    // A changed value is noticed.
    let script = try project.text("output/everything/experiments.py")
    let changed = script.replacing(/final_loss=(\d)/, maxReplacements: 1) { "final_loss=1\($0.1)" }
    try project.write(changed, to: "changed.py")
    #expect(try Self.python("changed.py", in: project.folder).status != 0)
  }

  private static func project(adding text: String = "") throws -> TangentProcess {
    try TangentProcess([
      "notebooks/everything.md": Fixture.text("tangle/everything.md") + text,
      "notebooks/line.csv": Fixture.text("tangle/line.csv"),
    ])
  }

  private static let hasScikitLearn: Bool = {
    let folder = FileManager.default.temporaryDirectory
    return (try? python("-c", "import sklearn", in: folder).status) == 0
  }()

  private static func python(
    _ arguments: String..., in folder: URL
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    let name = ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
