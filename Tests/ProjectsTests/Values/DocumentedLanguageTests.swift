import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// The page of the language shows what is true.
@Suite("docs/writing.md") struct DocumentedLanguageTests {
  @Test("shows examples that hold, and what is said of those that don't")
  func examples() throws {
    let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/writing.md"), encoding: .utf8)
    let blocks = Self.blocks(of: page)
    let folder = try TemporaryFolder()
    for block in blocks { if let file = block.file { try folder.write(block.text, to: file) } }
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    let project = Project(workspace: workspace, cache: .off, settings: settings)
    for path in blocks.compactMap(\.file) where path.hasPrefix("notebooks/") {
      let said = project.check(folder.file(path)).diagnostics.list.map(\.id)
      #expect(said == ["missing-output"])
    }
    var count = 0
    for (place, block) in blocks.enumerated()
    where block.language == "markdown" && block.file == nil {
      let name = "example\(place).md"
      try folder.write(block.text, to: name)
      let outcome = project.check(folder.file(name))
      let said = DiagnosticPrinter(colored: false).text(of: outcome.diagnostics)
      let next = blocks.dropFirst(place + 1).first
      if let next, next.language == "text" {
        for line in next.text.split(separator: "\n") {
          #expect(said.contains(line.drop { $0 == " " }), "\(said)")
        }
      } else {
        #expect(said == "", "\(block.text)")
        #expect(outcome.cases.count > 0)
      }
      count += outcome.cases.count
    }
    #expect(count > 25)
  }

  private struct Block {
    var language: String
    var text: String
    /// The file that it is said to be.
    var file: String?
  }

  /// The code blocks of a page.
  private static func blocks(of page: String) -> [Block] {
    var blocks: [Block] = []
    var fence: Substring?
    var file: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == open { fence = nil } else { blocks[blocks.count - 1].text += line + "\n" }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
        blocks.append(Block(language: String(line.drop { $0 == "`" }), text: "", file: file))
        file = nil
      } else if line.hasPrefix("File `") {
        file = line.split(separator: "`").dropFirst().first.map(String.init)
      }
    }
    return blocks
  }
}
