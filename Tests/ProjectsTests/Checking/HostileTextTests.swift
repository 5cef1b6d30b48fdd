import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// Every format that a check prints × every character that means something to whoever reads it.
struct HostileTextTests {
  static let hostile = [
    "\n::error::x", "\r\n::stop-commands::x", "\r::add-mask::x", "\u{1B}[31m", "\u{7}",
    "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}", "<script>", "]]>", "`", "|",
    "\"", "&", "](javascript:x)",
  ]

  private func outcome(_ text: String) -> NotebookOutcome {
    let file = SourceFile(path: "a\(text).md", text: "x 1\n")
    let problem = Diagnostic(
      .finding, "dead-link", "no file 'b\(text)'", in: file, at: 0..<1, label: "l\(text)",
      notes: [.init("why", "w\(text)")], hint: "h\(text)", fix: "tangent f\(text)")
    var outcome = NotebookOutcome(path: file.path, diagnostics: Diagnostics(problem))
    outcome.cases = [
      CheckCase(
        kind: .claim, file: file.path, line: 1, column: 1, expression: "e\(text)",
        shown: "s\(text)", failure: "f\(text)", isUndecided: false)
    ]
    return outcome
  }

  @Test(arguments: CheckFormatKind.all.map(\.name), hostile)
  func `no text gets out of its place`(name: String, text: String) throws {
    let format = try #require(CheckFormatKind.named(name)?.format)
    let printed = format.text(of: [outcome(text)])
    // A line that CI would take for a command of another kind than ours.
    let commands = printed.split(whereSeparator: \.isNewline).filter { line in
      line.drop { $0 == " " }.hasPrefix("::") && !line.contains("title=dead-link")
    }
    #expect(commands.isEmpty)
    #expect(!printed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let hidden = printed.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }
    // Programs read these, which show the text as they will.
    #expect(["json", "junit"].contains(name) || hidden.isEmpty)
    if name == "junit" || name == "markdown" {
      // A code span shows what stands in it.
      let spoken = printed.replacing(/`[^`\n]*`/, with: "").replacing("\\<", with: "")
      #expect(!spoken.contains("<script"))
    }
  }

  @Test(arguments: hostile)
  func `the terminal sees control characters as signs`(text: String) {
    let printed = DiagnosticPrinter().text(of: outcome(text).diagnostics)
    #expect(printed.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) })
    #expect(!printed.split(separator: "\n").contains { $0.hasPrefix("::") })
  }

  @Test(arguments: [
    ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a``b`", "``` a``b` ```"), ("plain", "`plain`"),
    ("a\nb", "`a␊b`"),
  ])
  func `a code span ends where its text ends`(text: String, span: String) {
    #expect(MarkdownText.code(text) == span)
  }

  @Test(arguments: [
    ("<b>x</b>", "&lt;b>x&lt;/b>"), ("[x](javascript:1)", "x"), ("![x](data:1)", "x"),
    ("[x](https://a.b)", "[x](https://a.b)"), ("x <!-- c -->", "x <!-- c -->"),
    ("[](vbscript:x)y", "y"), ("a\n\n<script>", "a &lt;script>"), ("`<b>`", "`<b>`"),
    ("[![a](javascript:1)](javascript:2)", "a"), ("<div>[x](y)", "&lt;div>\\[x\\](y)"),
  ])
  func `Markdown carries no HTML and no script`(markdown: String, safe: String) {
    #expect(UnsafeMarkdown.line(markdown) == safe)
  }
}
