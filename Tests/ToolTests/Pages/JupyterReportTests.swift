import Foundation
import TestSupport
import Testing

/// What Jupyter needs of a report.
@Suite struct JupyterReportTests {
  private static let rendered = Result {
    let project = try RenderedFixtures.project()
    _ = try project.run("render", "--to", "ipynb")
    return project
  }

  private func notebook(_ name: String) throws -> JSONValue {
    try JSONValue(parsing: try Self.rendered.get().text("output/\(name)/report.ipynb"))
  }

  private func cells(_ name: String) throws -> [JSONValue] { try notebook(name)["cells"].array }

  @Test(arguments: RenderedFixtures.names) func isOfVersionFourPointFive(name: String) throws {
    let notebook = try notebook(name)
    #expect(try notebook["nbformat"].int == 4)
    #expect(try notebook["nbformat_minor"].int == 5)
    #expect(try notebook["metadata"]["kernelspec"]["name"].string == "python3")
  }

  @Test(arguments: RenderedFixtures.names) func everyCellHasAnIdOfItsOwn(name: String) throws {
    let ids = try cells(name).map { try $0["id"].string }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil, "\(id)") }
  }

  @Test func everyExperimentIsACellOfPythonBehindOneThatPrepares() throws {
    let code = try cells("everything").filter { try $0["cell_type"].string == "code" }
    let ids = try code.map { try $0["id"].string }
    #expect(ids.first == "setup")
    #expect(ids.contains("run-line") && ids.contains("run-hidden"))
    #expect(ids.last == "agreement")
  }

  @Test(arguments: RenderedFixtures.names)
  func everyFigureIsAPictureWithAnAlternativeTextThatRunningLeavesThere(name: String) throws {
    let figures = try cells(name).filter { try $0["id"].string.hasPrefix("figure-") }
    #expect(!figures.isEmpty)
    for figure in figures {
      #expect(try figure["metadata"]["tags"].array.contains(.string("skip-execution")))
      let output = figure["outputs"][0]
      // The first bytes of every PNG file.
      #expect(try output["data"]["image/png"].string.hasPrefix("iVBORw0KGgo"))
      #expect(try output["metadata"]["image/png"]["alt"].string.count >= 40)
    }
  }

  @Test(arguments: RenderedFixtures.names) func noCommentOfAPinIsLeft(name: String) throws {
    for cell in try cells(name) where try cell["cell_type"].string == "markdown" {
      #expect(try !cell["source"].array.contains { try $0.string.contains("<!--") })
    }
  }

  @Test func isNotWrittenAgainWhileNothingChanges() throws {
    let project = try RenderedFixtures.project()
    try project.run("render", "--to", "ipynb")
    let before = try project.identities("output")
    let result = try project.run("render", "--to", "ipynb")
    #expect(result.errors.contains("up to date"))
    #expect(try project.identities("output") == before)
  }

  @Test(
    .enabled(if: PythonInterpreter.isThere, .init(rawValue: PythonInterpreter.hint)),
    arguments: RenderedFixtures.names)
  func jupyterItselfFindsItValid(name: String) throws {
    let python = try #require(PythonInterpreter.path)
    let process = Process()
    process.executableURL = URL(filePath: python)
    let file = try Self.rendered.get().folder.appending(path: "output/\(name)/report.ipynb").path
    process.arguments = [
      "-c", "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], 4))", file,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
