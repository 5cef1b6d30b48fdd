import Charting
import Foundation
import Options
import Prose
import ReportSupport
import Testing
import Typesetting

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// A stranger's words, in every field of a notebook, stay words in every format of its report.
@Suite struct HostileReportTests {
  static let hostile = [
    "<script>evil()</script>", "\"><b onclick=\"evil()\">", "x' onclick='evil()", "a|b", "```",
    "`x", "</style><b>", "</script><b>", "]]>", "<!-- x", "&lt;b>", "a\\", "a\nevil()\nb",
    "[x](javascript:evil())", "$(evil)",
  ]

  private static let typesetters = Result {
    try Typesetters(
      cache: ScriptCache { _ in
        nil
      } store: { _, _ in
      })
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n") + "\""
  }

  /// A notebook whose fields all have the words.
  private static func text(_ words: String, label: String) -> String {
    """
    ---
    title: \(quoted(words))
    subtitle: \(quoted(words))
    author: \(quoted(words))
    description: \(quoted(words))
    params: {p: word}
    bibliography: refs.bib
    ---

    ```yaml {.run #line}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    optimizers:
      \(quoted("l\(label)")): {optimizer: gradient_descent, learning_rate: 0.1}
      plain: {optimizer: gradient_descent, learning_rate: 0.2}
    ```

    ```yaml {.table #values}
    of: line
    columns: [optimizer, final_loss]
    ```

    ```yaml {.figure #loss}
    of: line
    alt: \(quoted(words))
    ```

    ```yaml {.listing #code}
    file: code.txt
    caption: The code.
    ```

    Ends here,<!--? line.plain.epochs < 6 --> as was shown [@work].

    """
  }

  /// A report whose fields all have the words, of a notebook whose name has them, too.
  private static func report(_ words: String) throws -> Report {
    let line = words.replacing("\n", with: " ")
    // No label has these.
    let label = line.filter { $0 != "`" }.replacing("--", with: "-")
    // What has a meaning to BibTeX or in a link's address is none of this test's.
    let plain = line.filter { !"\\{}%$[]() ".contains($0) }
    let works = "@misc{work, author={Ann}, title={\(plain)}, year=1, url={https://a.b/\(plain)}}"
    let files = ProjectFiles { path, _ in
      SourceFile(path: path, text: path == "refs.bib" ? works : "x = 1\n\(words)\ny = 2\n")
    }
    let name = label.replacing("/", with: "")
    let notebook = Notebook(
      parsing: SourceFile(path: "\(name).md", text: text(words, label: label)),
      kinds: DirectiveKind.names,
      overriding: ["p=\(words)"].compactMap(ParameterOverride.init))
    return try Plan(notebook, files: files).report(in: Session(files: files))
  }

  /// The kinds of marks that a page has, whatever its words are.
  private static func shape(ofPage page: String) -> Set<String> {
    // What stands within scripts is theirs.
    let bare = page.replacing(/<script([^>]*)>.*?<\/script>/.dotMatchesNewlines()) {
      "<script\($0.1)>"
    }
    let values = /="[^"]*"|='[^']*'|[0-9a-f]{64}/
    return Set(
      bare.matches(of: /<[A-Za-z\/!](?:[^>"']|"[^"]*"|'[^']*')*>?/).map {
        String($0.0).replacing(values, with: "=")
      })
  }

  private static func texts(_ artifacts: [Artifact]) -> [String: String] {
    Dictionary(
      artifacts.compactMap { artifact in
        switch artifact.content {
        case .text(let text): (artifact.path, text)
        case .page(let page): (artifact.path, page.text)
        default: nil
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What GitHub makes of a text of Markdown: marks, code, links and the cells of tables.
  private static func shape(ofMarkdown text: String) -> [String] {
    let body =
      text.hasPrefix("---\n")
      ? text.split(separator: "---\n", maxSplits: 1).last.map(String.init) ?? text : text
    let document = MarkdownParser.parse(body)
    return [
      "tags \(document.tags.count)", "blocks \(document.htmlBlocks.count)",
      "code \(document.codeBlocks.count)", "headings \(document.headings.count)",
      "links \(document.links.map { HTMLAddress($0.address) == nil })",
      "images \(document.images.count)",
      "tables \(document.tables.map { ($0.rows + [$0.header]).map(\.cells.count) })",
    ]
  }

  @Test(arguments: hostile)
  func aPageHasNoMarkOfTheirs(words: String) throws {
    let typesetters = try Self.typesetters.get()
    func page(_ words: String) throws -> String {
      let report = try Self.report(words)
      return try #require(
        Self.texts(HTMLRenderer().render(report, with: typesetters))["report.html"])
    }
    let added = try Self.shape(ofPage: page(words)).subtracting(Self.shape(ofPage: page("word")))
    #expect(added.isEmpty)
  }

  @Test(arguments: hostile)
  func aMarkdownReportHasNoneEither(words: String) throws {
    let typesetters = try Self.typesetters.get()
    func shape(_ words: String) throws -> [String] {
      let report = try Self.report(words)
      return Self.shape(
        ofMarkdown: try #require(
          Self.texts(MarkdownRenderer().render(report, with: typesetters))["report.md"]))
    }
    #expect(try shape(words) == shape("word"))
  }

  @Test(arguments: hostile)
  func scriptsAndCommandsRunNothingOfTheirs(words: String) throws {
    let report = try Self.report(words)
    let script = PythonScript(report.pythonParts, title: words, folder: .argument(of: "a.md")).text
    let lines = script.split(separator: "\n").filter { $0.contains("evil") }
    #expect(lines.allSatisfy { $0.hasPrefix("#") || $0.contains("\"") || $0.contains("'") })
    let command = Reproduction(report).command
    #expect(command.contains(" -P \(ShellWord.quoted("p=\(words)"))"))
  }

  @Test(arguments: hostile)
  func theListOfReportsHasNoMarkOfTheirs(words: String) throws {
    func index(_ words: String) throws -> ReportIndex {
      var home = HomePage()
      home.title = words
      home.site = "https://a.b/c"
      home.groups.groups = [ReportGroup()]
      home.groups.groups[0].title = words
      home.groups.groups[0].reports = ["a"]
      let summary = ReportSummary(
        title: words, subtitle: words, description: words, language: "en", source: "a.md",
        numbers: 1, claims: 1, excerpt: words)
      return ReportIndex(
        [("a", summary), ("b\(words.replacing("\n", with: ""))", summary)], home: home)
    }
    let (one, other) = (try index(words), try index("word"))
    #expect(Self.shape(ofPage: one.html) == Self.shape(ofPage: other.html))
    #expect(Self.shape(ofMarkdown: one.markdown) == Self.shape(ofMarkdown: other.markdown))
    let card = try #require(SocialCard(HomePage.published, path: "a/report.html"))
    #expect(
      Self.shape(ofPage: card.html(title: words, description: words))
        == Self.shape(ofPage: card.html(title: "word", description: "word")))
    let (print, plain) = (PrintStyleSheet(title: words).css, PrintStyleSheet(title: "word").css)
    #expect(Self.shape(ofPage: print) == Self.shape(ofPage: plain))
  }
}

extension HomePage {
  fileprivate static var published: HomePage {
    var home = HomePage()
    home.site = "https://a.b/c"
    return home
  }
}
