import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Contradictions between texts")
struct ContradictionTests {
  @Test(
    "are remarks on the number that nothing checks",
    arguments: [
      ("It starts in about *14* ms on a laptop.", ["1:21 12 stands there"]),
      ("It starts in about 12 ms on a laptop.", []),
      ("It starts in about 12.1 ms on a laptop.", []),
      ("It ran for about 14 ms on a laptop.", []),
      ("It starts in about 14<!--~ of old --> ms on a laptop.", []),
      ("About 14 ms.", []),
    ])
  func areRemarks(text: String, remarks: [String]) throws {
    let project = try FileProject(["a.json": "{\"t\": 12.1}", "b.md": text])
    try project.folder.write(
      "Now it starts in about 12<!--= a.json#t --> ms on a laptop.\n", to: "README.md")
    let found = project.project.contradictions(among: [
      project.folder.file("README.md"), project.folder.file("b.md"),
    ])
    #expect(
      found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.label ?? "")" } == remarks)
    #expect(found.allSatisfy { $0.exitStatus == 0 })
  }
}
