import Optimization
import Options
import Testing

@testable import Tool

/// A notebook of somebody whose program has more than this one.
@Suite("A notebook that needs an extension")
struct ExtensionTests {
  private static let notebook = """
    # Own

    ```yaml {.run #line}
    objective: beale
    optimizers:
      sophia: {learning_rate: 0.1}
    ```

    """

  private static let record = """
    {
      "schema": 1,
      "engine": "0.1.0",
      "platform": "x86_64-linux",
      "extensions": {
        "sophia-for-tangent": {"version": "1.2.0", "adds": ["sophia"]}
      },
      "runs": {}
    }
    """

  @Test("is told which one, as its record knows", arguments: [["check"], ["check", "--frozen"]])
  func recorded(arguments: [String]) throws {
    let project = try TangentProcess([
      "notebooks/own.md": Self.notebook, "output/own/results.json": Self.record,
    ])
    let result = try project.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("unknown optimizer 'sophia'"))
    #expect(
      result.errors.contains(
        "hint: run the program that is built with sophia-for-tangent 1.2.0; this one has no"))
  }

  @Test("is told which one, as its front matter says")
  func required() throws {
    let project = try TangentProcess([
      "notebooks/own.md": "---\nextensions: {sophia-for-tangent: 1.2.0}\n---\n" + Self.notebook
    ])
    let result = try project.run(["check"])
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "own.md:2:14: error: missing extension 'sophia-for-tangent' [missing-extension]"))
  }

  @Test("is not for a program whose extension takes a name that is built in")
  func duplicate() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
    ) {
      await CommandLineTool.main(
        previewing: NoServer.self,
        adding: [Extension("mine", version: "1", adding: [GradientDescent.self])])
    }
    let errors = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(
      errors.contains(
        """
        error: duplicate optimizer 'gradient_descent' [duplicate-name]
         = hint: it is built in: extension 'mine' needs another name

        """))
  }
}

private struct NoServer: PreviewServer {
  init(_ pages: LivePages, on port: LivePort) {}
  func start() -> Bool { false }
}
