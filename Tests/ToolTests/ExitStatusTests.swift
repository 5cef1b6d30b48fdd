import Testing

@Suite struct ExitStatusTests {
  /// A project, a command, and how it must end.
  struct Row: Sendable, CustomStringConvertible {
    var description: String
    var notebooks: [String: String] = ["a.md": SampleNotebook.good]
    var arguments: [String]
    var status: Int32
    /// The words on standard error that say why.
    var words = ""
  }

  static let rows = [
    Row(description: "all is well", arguments: ["render"], status: 0),
    Row(description: "the tool's version", arguments: ["--version"], status: 0),
    Row(
      description: "a warning is no finding",
      notebooks: ["a.md": "---\npubdate: 1\n---\n" + SampleNotebook.good], arguments: ["render"],
      status: 0, words: "[foreign-key]"),
    Row(
      description: "a stale number, checked", notebooks: ["a.md": SampleNotebook.stale],
      arguments: ["check"], status: 1, words: "[stale-pin]"),
    Row(
      description: "a stale number, rendered", notebooks: ["a.md": SampleNotebook.stale],
      arguments: ["render"], status: 1, words: "[stale-pin]"),
    Row(
      description: "a false claim", notebooks: ["a.md": SampleNotebook.wrong],
      arguments: ["check"], status: 1, words: "[false-claim]"),
    Row(
      description: "a false claim that update must not touch",
      notebooks: ["a.md": SampleNotebook.wrong], arguments: ["update"], status: 1,
      words: "[false-claim]"),
    Row(
      description: "a report that was never made", arguments: ["check"], status: 1,
      words: "[missing-output]"),
    Row(
      description: "an unknown option", notebooks: ["a.md": SampleNotebook.invalid],
      arguments: ["render"], status: 2, words: "[unknown-option]"),
    Row(
      description: "over the budget", notebooks: ["a.md": SampleNotebook.costly],
      arguments: ["render"], status: 3, words: "[over-budget]"),
    Row(
      description: "a missing folder", arguments: ["render", "notebook"], status: 4,
      words: "did you mean 'notebooks'?"),
    Row(
      description: "a folder without notebooks", notebooks: ["drafts/a.txt": ""],
      arguments: ["check", "notebooks/drafts"], status: 4,
      words: "no notebook in 'notebooks/drafts'"),
    Row(
      description: "a missing specification", arguments: ["run", "none.yaml"], status: 4,
      words: "none.yaml"),
    Row(
      description: "an output folder that is a file",
      arguments: ["render", "-o", "notebooks/a.md"], status: 4, words: "notebooks/a.md"),
    Row(description: "an unknown option", arguments: ["render", "--fast"], status: 64),
    Row(
      description: "an unknown format", arguments: ["render", "--to", "docx"], status: 64,
      words: "unknown format 'docx': known: html, md"),
    Row(
      description: "no format", arguments: ["render", "--to", ""], status: 64,
      words: "unknown format ''"),
    Row(
      description: "no jobs", arguments: ["render", "--jobs", "0"], status: 64,
      words: "invalid value '0'"),
    Row(
      description: "a parameter without a value", arguments: ["check", "-P", "noise"], status: 64,
      words: "invalid parameter 'noise'"),
    Row(
      description: "a parameter that no notebook has",
      notebooks: ["a.md": "---\nparams: {noise: 0.1}\n---\n" + SampleNotebook.good],
      arguments: ["render", "-P", "nosie=1"], status: 64,
      words: "unknown parameter 'nosie': did you mean 'noise'?"),
    Row(
      description: "a parameter where there are none", arguments: ["check", "-P", "noise=1"],
      status: 64, words: "unknown parameter 'noise': no notebook has parameters"),
    Row(
      description: "an unknown family", arguments: ["list", "optimizer"], status: 64,
      words: "did you mean 'optimizers'?"),
    Row(
      description: "an unknown command", arguments: ["rendre"], status: 64,
      words: "unknown command 'rendre': did you mean 'render'?"),
    Row(
      description: "an unknown member", arguments: ["list", "optimizers", "adm"], status: 64,
      words: "unknown optimizer 'adm': did you mean 'adam'?"),
  ]

  @Test(arguments: rows) func theStatusSaysWhatHappened(_ row: Row) throws {
    let project = try TangentProcess()
    for (name, text) in row.notebooks { try project.write(text, to: "notebooks/" + name) }
    let result = try project.run(row.arguments)
    #expect(result.status == row.status, "\(result.errors)")
    #expect(row.words.isEmpty || result.errors.contains(row.words), "\(result.errors)")
  }

  @Test func theHighestWinsAndEverythingIsProcessed() throws {
    let project = try TangentProcess([
      "notebooks/a.md": SampleNotebook.costly, "notebooks/b.md": SampleNotebook.invalid,
      "notebooks/c.md": SampleNotebook.stale, "notebooks/d.md": SampleNotebook.good,
    ])
    let result = try project.run("render")
    #expect(result.status == 3)
    for word in ["[over-budget]", "[unknown-option]", "[stale-pin]"] {
      #expect(result.errors.contains(word))
    }
    #expect(project.exists("output/d/report.html"))
    #expect(["a", "b", "c"].allSatisfy { !project.exists("output/\($0)") })
    #expect(try project.text("output/README.md").contains("Good"))
  }

  @Test func aFileThatCannotBeReadIsWorseThanAnInvalidOne() throws {
    let project = try TangentProcess([
      "notebooks/a.md": SampleNotebook.invalid, "notebooks/b.md": SampleNotebook.good,
    ])
    try project.write("", to: "output/b")
    let result = try project.run("render")
    #expect(result.status == 4)
    #expect(result.errors.contains("[unknown-option]"))
  }
}
