import Foundation
import Testing

/// The same notebooks give the same bytes, however the tool is started.
@Suite struct DeterminismTests {
  /// A way to start the tool.
  struct Way: Sendable, CustomStringConvertible {
    var description: String
    var arguments: [String] = ["render"]
    var folder = ""
    var environment: [String: String] = [:]
  }

  static let ways = [
    Way(description: "again"),
    Way(description: "one job", arguments: ["render", "--jobs", "1"]),
    Way(description: "two jobs", arguments: ["render", "--jobs", "2"]),
    Way(description: "no cache", arguments: ["render", "--no-cache"]),
    Way(description: "the plain locale", environment: ["LANG": "C", "LC_ALL": "C"]),
    Way(description: "another time zone", environment: ["TZ": "Asia/Shanghai"]),
    Way(
      description: "another folder",
      arguments: ["render", "../../notebooks", "-o", "../../output"], folder: "deep/down"),
    Way(
      description: "one notebook after the other",
      arguments: ["render", "notebooks/everything.zh.md", "notebooks/everything.md"]),
  ]

  @Test(arguments: ways) func everyByteIsTheSame(_ way: Way) throws {
    let expected = try RenderedFixtures.shared.snapshot("output")
    let project = try RenderedFixtures.project()
    try project.write("", to: "deep/down/file.txt")
    let result = try project.run(
      way.arguments, in: way.folder, environment: way.environment)
    #expect(result.status == 0, "\(result.errors)")
    let files = try project.snapshot("output")
    #expect(files.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(files[name] == bytes, "\(name)") }
  }

  /// Languages with other decimal points, orders and cases, of those that the machine has.
  static let languages = InstalledLocales.find(["zh_CN", "de_DE", "tr_TR", "fr_FR"])

  @Test(
    .enabled(
      if: !languages.isEmpty, "only where another locale such as de_DE.UTF-8 is installed"),
    arguments: languages)
  func everyByteIsTheSameInAnotherLanguage(_ language: String) throws {
    try everyByteIsTheSame(
      Way(description: language, environment: ["LANG": language, "LC_ALL": language]))
  }

  @Test(arguments: ["000", "077"]) func everyByteIsTheSameUnderAnotherMask(_ mask: String) throws {
    let expected = try RenderedFixtures.shared.snapshot("output")
    let project = try RenderedFixtures.project()
    let result = try project.shell(
      "umask \(mask); exec \"$TANGENT\" render", isUnshared: false)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try project.snapshot("output") == expected)
  }

  @Test func renderingTwiceWritesNothing() throws {
    let project = try RenderedFixtures.shared
    let before = try project.identities("output")
    try project.run("render")
    #expect(try project.identities("output") == before)
  }

  @Test func noTraceOfTheMachineIsInAReport() throws {
    let project = try RenderedFixtures.shared
    for (name, bytes) in try project.snapshot("output") {
      #expect(bytes.range(of: Data(project.folder.path.utf8)) == nil, "\(name)")
    }
  }
}
