import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Values

@Suite struct FrontMatterTests {
  private func read(_ text: String, _ overrides: [String] = []) throws -> FrontMatter {
    try FrontMatter(
      of: SourceFile(path: "a.md", text: text),
      overriding: overrides.compactMap(ParameterOverride.init))
  }

  @Test func allKeys() throws {
    let front = try read(
      """
      ---
      title: "Why: momentum"
      subtitle: 动量
      author: [A, {name: B, email: b@c.de}]
      date: 2024-05-01
      lang: zh
      toc: false
      number-sections: true
      params: {n: 100, name: sgd}
      bibliography: refs.bib
      ---
      text
      """)
    #expect(front.title == "Why: momentum")
    #expect(front.subtitle == "动量")
    #expect(front.authors == ["A", "B"])
    #expect(front.date == "2024-05-01")
    #expect(front.language == "zh")
    #expect(front.hasContents == false)
    #expect(front.numbersSections)
    #expect(front.parameters["n"] == .integer(100))
    #expect(front.bibliography == ["refs.bib"])
  }

  @Test(arguments: [
    ("---\ntitle: a\n---\nbody", "body"), ("\u{FEFF}---\ntitle: a\n---\nbody", "body"),
    ("---\r\ntitle: a\r\n---  \r\nbody\r\n", "body\r\n"), ("---\ntitle: a\n...\nbody", "body"),
    ("---\ntitle: a\n---", ""), ("---\n---\nbody", "body"), ("body", "body"), ("", ""),
    ("\u{FEFF}body", "body"), ("---\n\nrule\n\n---\n", "---\n\nrule\n\n---\n"), ("---", "---"),
    ("--- a\n---\n", "--- a\n---\n"), (" ---\na: 1\n---\n", " ---\na: 1\n---\n"),
    ("---\n# only a comment\n---\nbody", "body"),
  ])
  func theBodyBeginsAfterIt(text: String, body: String) throws {
    let file = SourceFile(path: "a.md", text: text)
    let start = try FrontMatter(of: file).bodyStart
    #expect(file.slice(start..<file.bytes.count) == body)
    #expect(FrontMatter.bodyStart(of: file) == start)
  }

  @Test func theCommandLineReplacesParameters() throws {
    let text = "---\ntitle: ${n} samples\nparams: {n: 100, m: 1}\n---\n"
    let overrides = ["n=5", "other=6"]
    let front = try read(text, overrides)
    #expect(front.title == "5 samples")
    #expect(front.parameters.entries == [OptionEntry("n", 5), OptionEntry("m", 1)])
  }

  @Test(arguments: Golden.names(in: "source/front-matter", ending: ".md"))
  func faultsAreShownWhereTheyAre(name: String) throws {
    let file = SourceFile(
      path: "\(name).md", text: try Fixture.text("source/front-matter/\(name).md"))
    var problems = Diagnostics()
    let front = problems.collect { () throws(Diagnostics) in try FrontMatter(of: file) }
    problems.add(front?.remarks ?? [])
    let printed = DiagnosticPrinter().text(of: problems)
    #expect(!problems.isEmpty)
    #expect(try Golden.difference(of: printed, from: "source/front-matter/\(name).expected") == nil)
  }
}
