import TestSupport

/// The notebooks of the fixtures, rendered once for all tests that look at their reports.
enum RenderedFixtures {
  static let names = ["everything", "everything.zh"]

  static var shared: TangentProcess {
    get throws { try result.get() }
  }

  /// The project with its notebooks, not yet rendered.
  static func project() throws -> TangentProcess {
    let project = try TangentProcess()
    for name in names {
      try project.write(Fixture.text("notebooks/\(name).md"), to: "notebooks/\(name).md")
    }
    return project
  }

  private static let result = Result {
    let project = try RenderedFixtures.project()
    let run = try project.run("render")
    guard run.status == 0 else { throw Failure(description: run.errors) }
    return project
  }

  private struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
