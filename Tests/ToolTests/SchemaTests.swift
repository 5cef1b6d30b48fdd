import Foundation
import TestSupport
import Testing

@Suite("The schemas for editors")
struct SchemaTests {
  @Test(
    "accept every directive of the notebooks and refuse the faulty ones",
    .enabled(if: PythonInterpreter.isThere, "\(PythonInterpreter.hint)"))
  func bodies() throws {
    let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: try #require(PythonInterpreter.path))
    process.arguments = [
      root.appending(path: "Tests/schemas.py").path, try TangentProcess.executable.path, root.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.contains("faulty ones rejected"), "\(text)")
  }

  @Test("are printed by name, that of a run where none is named")
  func named() throws {
    let project = try TangentProcess()
    let run = try project.run("list", "--schema")
    #expect(run.status == 0)
    #expect(try JSONValue(parsing: run.output)["title"].string == "Tangent: run")
    #expect(try project.run("list", "--schema", "run") == run)
    let unknown = try project.run("list", "--schema", "figur")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("unknown schema 'figur': did you mean 'figure'?"))
  }
}
