import Testing

@testable import Typesetting

@Suite struct CodeHighlighterTests {
  private let highlighter: CodeHighlighter

  init() throws {
    highlighter = CodeHighlighter(library: try .highlight(), cache: MemoryCache.shared.cache)
  }

  @Test(arguments: [
    ("yaml", "epochs: 2 # all", "‹attr epochs:› ‹number 2› ‹comment # all›"),
    ("yml", "model: 线性", "‹attr model:› ‹string 线性›"),
    ("python", "if x: return 'α'", "‹keyword if› x: ‹keyword return› ‹string 'α'›"),
    ("Swift", "let x: Int = 1", "‹keyword let› x: ‹type Int› = ‹number 1›"),
    ("bash", "cd \"$HOME\" && ls", "‹built_in cd› ‹string \"‹variable $HOME›\"› &amp;&amp; ls"),
    ("json", #"{"a": [1, true]}"#, #"{‹attr "a"›: [‹number 1›, ‹literal true›]}"#),
    ("diff", "-1\n+2", "‹deletion -1›\n‹addition +2›"),
    ("html", "<b>", "‹tag &lt;‹name b›&gt;›"),
  ])
  func colours(language: String, code: String, expected: String) {
    #expect(highlighter.html(code, language: language).map(brief) == expected)
  }

  @Test(arguments: ["", "unknown", "mermaid", "pythonn", "yaml {.run}"])
  func leavesUnknownLanguagesPlain(language: String) {
    #expect(highlighter.html("a: 1", language: language) == nil)
  }

  @Test(arguments: [
    ("a", 201), (" ", 1001), ("\n", 51), ("\"", 1001), ("a: 1\n", 4001),
  ])
  func leavesPlainWhatNoPersonWrites(part: String, count: Int) {
    #expect(highlighter.html(String(repeating: part, count: count), language: "cpp") == nil)
  }

  @Test func findsColouredCodeAgainWithoutTheEngine() throws {
    let memory = MemoryCache()
    let library = try ScriptLibrary.highlight()
    let first = CodeHighlighter(library: library, cache: memory.cache)
    let html = first.html("a: 1", language: "YAML")
    let pieces = memory.keys.filter { $0.hasPrefix("code") }
    let only = ScriptCache(
      load: { pieces.contains($0) ? memory.bytes($0) : nil },
      store: { key, _ in Issue.record("stored \(key)") })
    #expect(CodeHighlighter(library: library, cache: only).html("a: 1", language: "yaml") == html)
  }

  /// Spans as `‹class text›`, so that a line of code stays a line.
  private func brief(_ html: String) -> String {
    html.replacing("<span class=\"hljs-", with: "‹").replacing("</span>", with: "›")
      .replacing("\">", with: " ")
  }
}
