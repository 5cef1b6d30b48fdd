import Options
import ReportSupport
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Pins without a comment")
struct TextPinTests {
  private static func project(
    _ text: String, _ pin: String
  ) throws -> (project: Project, folder: TemporaryFolder) {
    let folder = try TemporaryFolder([
      "a.json": "{\"n\": 12000, \"t\": 0.0121}", "page.html": text,
      "tangent.yaml": "pins:\n  - {file: page.html, \(pin)}\n",
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.textPins = try Configuration.read(in: workspace).configuration.pins
    return (Project(workspace: workspace, cache: .off, settings: settings), folder)
  }

  @Test(
    "are checked by the words around",
    arguments: [
      ("<b>12</b> ms", "text: '<b>{}</b> ms', value: 'a.json#t * 1000'", []),
      (
        "<b>13</b> ms", "text: '<b>{}</b> ms', value: 'a.json#t * 1000'", ["1:4 1 stale-pin now 12"]
      ),
      ("<b>13</b> ms", "text: '<b>{}</b> ms', value: 'a.json#t * 1000 ±10%'", []),
      (
        "at most\n> 10_000 times", "text: 'at most {} times', value: 'a.json#n'",
        ["2:3 1 stale-pin now 12_000"]
      ),
      ("a = {7}", "text: 'a = {{{}}}', value: 'a.json#n'", ["1:6 1 stale-pin now 12000"]),
      ("x", "text: 'at {} times', value: 'a.json#n'", ["2:29 1 unfound-text"]),
      ("at 1 times, at 2 times", "text: 'at {} times', value: 'a.json#n'", ["2:29 2 unfound-text"]),
      (
        "at 1 times, at 2 times", "text: 'at {} times', nth: 2, value: 'a.json#n'",
        ["1:16 1 stale-pin now 12000"]
      ),
      (
        "# A\nat 1 times\n## B\nat 2 times\n### C\n# D\nat 3 times",
        "text: 'at {} times', in: '## B', value: 'a.json#n'",
        ["4:4 1 stale-pin now 12000"]
      ),
      ("at 1 times", "text: 'at {} times', in: '## B', value: 'a.json#n'", ["2:29 2 unfound-text"]),
      ("at 1 times", "text: 'at {} times', value: 'a.json#m'", ["2:51 2 unknown-address"]),
    ])
  func areChecked(text: String, pin: String, findings: [String]) throws {
    let (project, folder) = try Self.project(text, pin)
    defer { withExtendedLifetime(folder) {} }
    let found = project.checkTextPins(of: "page.html").diagnostics.list.map { diagnostic in
      (diagnostic.place.map { "\($0.line):\($0.column) " } ?? "")
        + "\(diagnostic.exitStatus) \(diagnostic.id)" + (diagnostic.label.map { " \($0)" } ?? "")
    }
    #expect(found == findings)
  }

  @Test("edit the number's bytes alone")
  func areMended() throws {
    let (project, folder) = try Self.project(
      "<p>at most 10_000 times</p>\r\n", "text: 'at most {} times', value: 'a.json#n'")
    _ = project.updateTextPins(of: "page.html", isDryRun: false)
    #expect(folder.text("page.html") == "<p>at most 12_000 times</p>\r\n")
  }

  @Test("need one number in their words", arguments: ["no number", "{} and {}", "{}"])
  func needOne(text: String) {
    #expect(throws: OptionErrors.self) {
      try TextPin(
        decoding: .mapping([
          OptionEntry("file", "a"), OptionEntry("text", .string(text)), OptionEntry("value", "a.b"),
        ]))
    }
  }
}
