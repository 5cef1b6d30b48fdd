import Testing

@testable import Files

@Suite struct DiagnosticPrinterTests {
  private func print(_ line: String, marking part: String, label: String? = nil) -> String {
    let file = SourceFile(path: "a.md", text: line)
    let end =
      line.utf8.count
      - line.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)[1].utf8.count
    let start = end - part.utf8.count
    let diagnostic = Diagnostic(
      .invalid, "wrong", "it is wrong", in: file, at: start..<end, label: label)
    return DiagnosticPrinter().text(of: diagnostic)
  }

  @Test func aStalePin() {
    let text = String(repeating: "\n", count: 13) + "Momentum needs 41<!--= a.epochs --> epochs"
    let diagnostic = Diagnostic(
      .finding, "stale-pin", "pinned number is stale", in: SourceFile(path: "m.md", text: text),
      at: 28..<30, label: "now 39", notes: [.init("why", "option changed: momentum 0.90 → 0.92")],
      hint: "look", fix: "tangent update m.md")
    #expect(
      DiagnosticPrinter().text(of: diagnostic) == """
        m.md:14:16: error: pinned number is stale [stale-pin]
        14 | Momentum needs 41<!--= a.epochs --> epochs
           |                ^^ now 39
           = why: option changed: momentum 0.90 → 0.92
           = hint: look
           = fix: tangent update m.md

        """)
  }

  @Test(arguments: [
    ("动量法: x", "x", "1 | 动量法: x", "  |         ^"),
    ("动量法: x", "量法", "1 | 动量法: x", "  |   ^^^^"),
    ("e\u{301}a: x", "x", "1 | e\u{301}a: x", "  |     ^"),
    ("a\tb", "b", "1 | a   b", "  |     ^"),
    ("\t\tb", "\t\tb", "1 |         b", "  | ^^^^^^^^^"),
    ("🎉 b", "b", "1 | 🎉 b", "  |    ^"),
    ("a\u{1B}[31mb", "b", "1 | a␛[31mb", "  |       ^"),
    ("ab\ncd", "b\nc", "1 | ab", "  |  ^"),
  ])
  func caretsStandUnderWhatIsWrong(line: String, part: String, shown: String, carets: String) {
    let lines = print(line, marking: part).split(separator: "\n")
    #expect(lines.dropFirst().map(String.init) == [shown, carets])
  }

  @Test(arguments: [
    ("ab", 1, "  |  ^"), ("ab", 2, "  |   ^"), ("一b\n", 4, "  |    ^"), ("", 0, "  | ^"),
  ])
  func anEmptyRangeGetsOneCaret(text: String, offset: Int, carets: String) {
    let diagnostic = Diagnostic(
      .invalid, "wrong", "wrong", in: SourceFile(path: "a.md", text: text), at: offset..<offset)
    let printed = DiagnosticPrinter().text(of: diagnostic)
    #expect(printed.split(separator: "\n").last.map(String.init) == carets)
  }

  @Test func longLinesAreCut() {
    let line = String(repeating: "长", count: 1000) + "x" + String(repeating: "b", count: 1000)
    let lines = print(line, marking: "x").split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("a.md:1:1001: error"))
    #expect(lines[1].hasPrefix("1 | …长") && lines[1].hasSuffix("b…"))
    #expect(lines[1].utf8.count < 260)
    let before = lines[1].prefix { $0 != "x" }
    #expect(DisplayWidth.of(String(before)) == lines[2].count - 1)
  }

  @Test func withoutAPlaceOnlyTheHead() {
    let diagnostic = Diagnostic(.io, "cannot-write", "cannot write 'output/x': \u{1B}no space")
    #expect(
      DiagnosticPrinter().text(of: diagnostic)
        == "error: cannot write 'output/x': ␛no space [cannot-write]\n")
  }

  @Test func colorsOnRequest() {
    let file = SourceFile(path: "a.md", text: "x")
    let diagnostic = Diagnostic(
      .invalid, "odd", "odd thing", severity: .warning, in: file, at: 0..<1)
    let text = DiagnosticPrinter(colored: true).text(of: diagnostic)
    #expect(text.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(text.contains("\u{1B}[34m1 |\u{1B}[0m x\n"))
  }

  @Test func severalLinesOfExplanation() {
    let file = SourceFile(path: "a.md", text: "x")
    let diagnostic = Diagnostic(
      .invalid, "n", "m", severity: .note, in: file, at: 0..<1, notes: [.init("why", "one\ntwo")])
    #expect(DiagnosticPrinter().text(of: diagnostic).hasSuffix("  = why: one\n         two\n"))
  }
}
