import Foundation
import Testing

@testable import Options

struct EscapingTests {
  @Test(arguments: [
    ("a<b>&\"", "a&lt;b&gt;&amp;&quot;"), ("é'中", "é'中"), ("a\tb\nc", "a\tb\nc"),
    ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{85}", "\u{FFFD}"), ("\u{FFFE}x", "\u{FFFD}x"),
    ("\u{FFFD}", "\u{FFFD}"), ("", ""),
  ])
  func `markup means nothing`(text: String, escaped: String) {
    #expect(MarkupText.escaped(text) == escaped)
    #expect(!MarkupText.escapedLine(text).contains("\n"))
  }

  @Test func `a line end in a line of markup is a reference`() {
    #expect(MarkupText.escapedLine("a\n::error::b") == "a&#10;::error::b")
  }

  @Test(arguments: [
    ("a/b-c_d.e~f", "a/b-c_d.e~f"), ("a b#c?d%e", "a%20b%23c%3Fd%25e"),
    ("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D"), ("é\n:", "%C3%A9%0A%3A"),
  ])
  func `a path in an address is only a path`(path: String, encoded: String) {
    #expect(PercentEncoding.path(path) == encoded)
  }

  @Test(arguments: [
    ("notebooks/a-1.md", "notebooks/a-1.md"), ("a b.md", "'a b.md'"), ("it's", #"'it'\''s'"#),
    ("-rf", "./-rf"), ("a;b", "'a;b'"), ("$(x)`y`", "'$(x)`y`'"), ("~", "'~'"), ("*", "'*'"),
    ("", "''"), ("a\nb\\'", #""$(printf %b 'a\0012b\\'\''')""#), ("中", "中"),
    ("1\n7\t\u{1}8", #""$(printf %b '1\00127\0011\00018')""#),
  ])
  func `a shell takes a path as it is`(path: String, word: String) {
    #expect(ShellWord.path(path) == word)
  }

  @Test func `a shell gives each word back`() throws {
    let parts = ["\n", "\t", "\u{1}", "\u{1B}", "\u{85}", "0", "7", "8", "'", "\\", "$", " ", "é"]
    let words = parts.flatMap { first in
      parts.flatMap { [$0 + first + "1", "x" + first + $0 + "."] }
    }
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c", "printf '%s\\0' " + words.map(ShellWord.quoted).joined(separator: " "),
    ]
    shell.standardOutput = output
    try shell.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(printed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } == words)
  }

  @Test func `a message quotes a line of a value`() {
    let value = String(repeating: "9", count: 81)
    let cut = String(repeating: "9", count: 80) + "…"
    #expect(
      QuotedText.shortened("invalid value '\(value)' for 'epochs'")
        == "invalid value '\(cut)' for 'epochs'")
    let fits = "invalid value '\(value.dropLast())' for 'epochs'"
    #expect(QuotedText.shortened(fits) == fits)
    #expect(QuotedText.shortened(String(repeating: "'", count: 1_000_000)).count < 400)
    #expect(QuotedText.shortened(String(repeating: "x", count: 1_000_000)).count < 400)
  }
}
