import Files
import Optimization
import Options
import Values

/// All values of a project's files that a number in prose may be.
package struct ProjectValues: Sendable {
  private var values: [SuggestedValue] = []
  /// The same, by size and by words.
  package private(set) var known = SuggestedValues([])

  /// Larger files are logs and data sets, not results.
  private static let mostBytes = 4 << 20
  private static let mostFiles = 2_000
  private static let codeEndings = [
    ".py", ".swift", ".js", ".ts", ".c", ".h", ".cc", ".cpp", ".hpp", ".rs", ".go", ".java", ".kt",
    ".rb", ".jl", ".r", ".m", ".sh",
  ]
  /// What a test begins with, in files of an ending.
  private static let tests = [
    ("swift", "^ *(@Test|func test\\w*\\()"), ("py", "^ *(async )?def test_"),
    ("js", "^ *(it|test)\\("), ("ts", "^ *(it|test)\\("), ("rs", "^ *#\\[test\\]"),
    ("go", "^func Test"),
  ]

  /// The values of the tables and files of a project; what can't be read has none.
  package init(of project: Project) {
    let (workspace, settings) = (project.workspace, project.settings)
    let all = (try? workspace.files(matching: FilePattern("**/*"))) ?? []
    let output = workspace.projectPath(settings.outputFolder) + "/"
    let paths = all.filter { !$0.hasPrefix(output) }.prefix(Self.mostFiles)
    for path in paths {
      let kind = FileKind(ofPath: path)
      let isCode = Self.codeEndings.contains { path.lowercased().hasSuffix($0) }
      guard isCode || kind.isData, !Self.isOfTests(path), path != Workspace.configurationName,
        let file = try? workspace.fileOfProject(path),
        let bytes = try? project.shared.dataFiles.bytes(of: file), bytes.count <= Self.mostBytes
      else { continue }
      if isCode {
        values += CodeSuggestions(path, bytes).values
      } else if let root = try? DataDocument(parsing: bytes, as: kind).root {
        values += FileSuggestions(path, root).values
      }
    }
    addTestCounts(among: Array(paths), project)
    addTables(of: project)
    known = SuggestedValues(values)
  }

  /// What tests compare with is nobody's result.
  private static func isOfTests(_ path: String) -> Bool {
    path.lowercased().split(separator: "/").dropLast().contains {
      ["test", "tests", "fixtures", "testdata"].contains($0)
    }
  }

  /// How many tests the files of each language have.
  private mutating func addTestCounts(among paths: [String], _ project: Project) {
    for (ending, pattern) in Self.tests where paths.contains(where: { $0.hasSuffix("." + ending) })
    {
      let expression = "`**/*.\(ending)`#/\(pattern)/.count"
      guard let parsed = try? Expression(parsing: Array(expression.utf8)[...]),
        case .file(let address) = parsed.kind,
        let count = try? project.fileValues(besides: "README.md").value(of: address).value.number,
        count > 0
      else { continue }
      values.append(SuggestedValue(expression, count, named: ["tests", "test"]))
    }
  }

  /// The rows and columns of the tables that the project declares.
  private mutating func addTables(of project: Project) {
    let files = project.fileValues(besides: "README.md")
    for id in project.settings.tables.ids {
      guard let table = try? files.table(named: id) else { continue }
      values += table.suggestions(of: id)
    }
  }
}
