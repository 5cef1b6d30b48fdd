import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Values

@Suite("The extensions that a notebook needs")
struct RequiredExtensionTests {
  @Test(
    "are missing where the program has none",
    arguments: [
      ("sophia", "missing extension 'sophia'"),
      ("[sophia]", "missing extension 'sophia'"),
      ("{sophia: 1.2.0}", "missing extension 'sophia'"),
      ("{sophia: null}", "missing extension 'sophia'"),
    ])
  func missing(written: String, message: String) throws {
    let file = SourceFile(path: "n.md", text: "---\nextensions: \(written)\n---\n")
    let error = try #require(throws: Diagnostics.self) { try FrontMatter(of: file) }
    #expect(error.list.map(\.message) == [message])
    #expect(error.list.allSatisfy { $0.hint?.contains("is built with sophia") == true })
    #expect(error.list.allSatisfy { $0.place?.line == 2 })
  }

  @Test("may be none", arguments: ["null", "[]", "{}"])
  func none(written: String) throws {
    let file = SourceFile(path: "n.md", text: "---\nextensions: \(written)\n---\n")
    #expect(try FrontMatter(of: file).extensions.isEmpty)
  }
}
