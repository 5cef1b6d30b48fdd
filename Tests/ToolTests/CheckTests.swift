import Testing

@Suite struct CheckTests {
  @Test func whatWasJustRenderedIsCleanAndCheckWritesNothing() throws {
    let project = try TangentProcess(["notebooks/good.md": SampleNotebook.good])
    try project.run("render")
    let before = try project.identities("")
    let result = try project.run("check")
    #expect(result.status == 0)
    #expect(!result.errors.contains("error:"))
    #expect(try project.identities("") == before)
  }

  @Test func aStaleNumberIsPlacedAndSaysWhatMendsIt() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    let errors = try project.run("check").errors
    #expect(
      errors.contains(
        """
        notebooks/stale.md:11:7: error: pinned number is stale [stale-pin]
        11 | After 6<!--= line.gradient_descent.epochs --> epochs.
           |       ^ now 5

        """))
    #expect(errors.contains("   = fix: tangent update notebooks/stale.md\n"))
  }

  @Test(arguments: ["report.html", "report.md", "figures/loss.png", "results.json"])
  func aChangedFileOfTheReportIsFound(name: String) throws {
    let project = try TangentProcess(["notebooks/good.md": SampleNotebook.good])
    try project.run("render")
    try project.write("changed by hand", to: "output/good/\(name)")
    let result = try project.run("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("file 'output/good/\(name)' is out of date [changed-output]"))
  }

  @Test func severalFilesOfAReportAreOneFinding() throws {
    let project = try TangentProcess(["notebooks/good.md": SampleNotebook.good])
    let errors = try project.run("check").errors
    #expect(errors.components("error:") == 1)
    #expect(errors.contains("error: 7 files in 'output/good' are missing [missing-output]"))
    #expect(errors.contains(" = files: report.html, search.js, tile.svg, report.md, "))
  }

  @Test func aFileOfAnotherFormatSaysHowToKeepIt() throws {
    let project = try TangentProcess(["notebooks/good.md": SampleNotebook.good])
    try project.run("render", "--to", "html,md,py")
    let result = try project.run("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("'output/good/experiments.py' is left over"))
    #expect(result.errors.contains("write 'formats: [html, md, py]' in tangent.yaml"))
    try project.write("formats: [html, md, py]\n", to: "tangent.yaml")
    #expect(try project.run("check").status == 0)
    // Only the project's own formats are added to it.
    try project.write("formats: [md]\n", to: "tangent.yaml")
    try project.run("render", "--to", "md,ipynb")
    #expect(
      try project.run("check").errors.contains("write 'formats: [md, ipynb]' in tangent.yaml"))
  }

  @Test func aParameterWithTheValueThatItHasChangesNothing() throws {
    let text = "---\nparams: {rate: 0.1, name: a}\n---\n" + SampleNotebook.run
    let notebook = text.replacing("learning_rate: 0.1", with: "learning_rate: \"${rate}\"")
    let project = try TangentProcess(["notebooks/a.md": notebook])
    try project.run("render")
    #expect(try project.run("check", "-P", "rate=0.1", "-P", "name=a").status == 0)
    #expect(try project.run("check", "-P", "rate=0.2").status == 1)
  }

  @Test func aParameterIsComparedAsANumberAndShownAsWritten() throws {
    let text = "---\nparams: {count: 5}\n---\n" + SampleNotebook.good
    let notebook =
      text.replacing("epochs: 5", with: "epochs: ${count}")
      + "\n```yaml {.figure #curve}\nof: line\nkind: loss\ncaption: after ${count}\n```\n"
    let project = try TangentProcess(["notebooks/good.md": notebook])
    try project.run("render")
    #expect(try project.text("output/good/report.md").contains("after 5\n"))
    for number in ["5", "5.0", "0.5e1"] {
      let check = try project.run("check", "-P", "count=\(number)")
      #expect(check.status == 0, "\(check)")
    }
    try project.run("render", "--keep-going", "-P", "count=1e1")
    let report = try project.text("output/good/report.md")
    #expect(report.contains("-P count=1e1\n") && report.contains("after 1e1\n"), "\(report)")
  }

  @Test func aTextWithoutAPageMayHoldWhatPagesLeaveOut() throws {
    let text = "<p align=center>A</p>\n\nTwice 2 is 4<!--= 2 * 2 -->, [call](tel:1).\n"
    let project = try TangentProcess(["README.md": text])
    for arguments in [["check"], ["check", "--frozen"], ["update"]] {
      let result = try project.run(arguments + ["README.md"])
      #expect(result.status == 0)
      #expect(!result.errors.contains("raw-html") && !result.errors.contains("dropped-link"))
    }
    #expect(try project.run("render", "README.md").errors.contains("raw-html"))
  }

  @Test func tooLittleCoverageIsInEveryFormat() throws {
    let project = try TangentProcess(["c.md": "One 4<!--= 2 * 2 --> and 17 and 19.\n"])
    func check(_ words: String...) throws -> TangentProcess.Result {
      try project.run(["check", "c.md"] + words)
    }
    #expect(try check("--fail-under", "33").status == 0)
    #expect(try check("--fail-under", "34").errors.contains("1 of 3 numbers are pinned"))
    // Just the share that was asked for is enough.
    try project.write("One 4<!--= 2 * 2 --> and 17, 18 and 19.\n", to: "d.md")
    for (percent, status) in [("0", 0), ("25", 0), ("25.01", 1), ("100", 1)] {
      #expect(try project.run("check", "d.md", "--fail-under", percent).status == status)
    }
    try project.write("No number.\n", to: "e.md")
    #expect(try project.run("check", "e.md", "--fail-under", "100").status == 0)
    let json = try check("--fail-under", "34", "--format", "json")
    #expect(json.status == 1)
    #expect(json.output.contains("\"exit_status\": 1") && json.output.contains("low-coverage"))
    let markdown = try check("--fail-under", "34", "--format", "markdown")
    #expect(!markdown.output.contains("all true"), "\(markdown.output)")
  }

  @Test func mdIsMarkdown() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    let markdown = try project.run("check", "--format", "markdown")
    #expect(try project.run("check", "--format", "md") == markdown)
    #expect(markdown.output.contains("1 in 1 file: **1 not true**."))
  }

  @Test func whatMarkdownDropsIsFoundInEveryCheck() throws {
    let text =
      SampleNotebook.good + "\n| a |\n|---|\n| 1 | 5<!--= line.gradient_descent.epochs --> |\n"
    let project = try TangentProcess([
      "notebooks/a.md": text, "b.md": "# B\n\n[x](notebooks/a.md#no)\n",
    ])
    #expect(try project.run("render").status == 1)
    for arguments in [["check"], ["check", "--frozen"]] {
      let result = try project.run(arguments + ["notebooks", "b.md"])
      #expect(result.errors.contains("pin in a cell that the table does not have"))
      #expect(result.errors.contains("no heading, figure or table 'no' in 'notebooks/a.md'"))
    }
  }

  @Test(arguments: ["check", "update"]) func aProjectWithoutNotebooksIsTold(command: String) throws
  {
    let result = try TangentProcess().run(command)
    #expect(result.status == 4)
    #expect(result.errors.contains("missing file or folder 'notebooks'"))
    #expect(result.errors.contains("begin one with 'tangent new NAME', or name a text: README.md"))
    #expect(!result.errors.contains("all true"))
  }

  @Test(arguments: [["check"], ["check", "--frozen"]])
  func aQuotedNotebookThatIsNotThereHasAHint(arguments: [String]) throws {
    let project = try TangentProcess([
      "notebooks/good.md": SampleNotebook.good,
      "README.md": "It takes 5<!--= notebooks/god.md#line.gradient_descent.epochs --> epochs.\n",
    ])
    let errors = try project.run(arguments + ["README.md"]).errors
    #expect(errors.contains("unknown notebook 'notebooks/god.md' [unknown-notebook]"))
    #expect(errors.contains("= hint: did you mean 'good.md'?"))
  }

  @Test(arguments: ["index.html", "README.md"])
  func aChangedIndexIsFound(name: String) throws {
    let project = try TangentProcess(["notebooks/good.md": SampleNotebook.good])
    try project.run("render")
    #expect(try project.run("check").status == 0)
    try project.write("changed by hand", to: "output/\(name)")
    let result = try project.run("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("error: file 'output/\(name)' is out of date [changed-output]"))
    #expect(result.errors.contains("= fix: tangent render"))
    let json = try project.run("check", "--format", "json").output
    #expect(json.contains("\"project\": [{\"severity\": \"error\", \"id\": \"changed-output\""))
    #expect(try project.run("render").status == 0)
    #expect(try project.run("check").status == 0)
  }

  @Test func aReportWithoutItsNotebookIsFound() throws {
    let project = try TangentProcess([
      "notebooks/good.md": SampleNotebook.good, "notebooks/gone.md": SampleNotebook.good,
    ])
    try project.run("render")
    try project.delete("notebooks/gone.md")
    let result = try project.run("check")
    #expect(result.status == 1)
    #expect(
      result.errors.contains("report 'output/gone' of a notebook that is gone: 'notebooks/gone.md'")
    )
    try project.run("render")
    #expect(!project.exists("output/gone"))
    #expect(try project.run("check").status == 0)
  }

  @Test func anInvalidNotebookIsNotSaidToBeTrue() throws {
    let project = try TangentProcess(["notebooks/invalid.md": SampleNotebook.invalid])
    let errors = try project.run("check").errors
    #expect(errors.contains("1 file (1 not checked), 0 pinned numbers, 0 claims; 0 exempt"))
  }

  @Test func whatKeepsItFromItsWorkIsSaidWhateverTheFormat() throws {
    let result = try TangentProcess().run("check", "none.md", "--format", "json")
    #expect(result.status == 4)
    #expect(result.output.contains("missing file or folder 'none.md'"))
  }

  @Test func linesComeBeforeFiles() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    let heads = try project.run("check").errors.split(separator: "\n").filter {
      $0.contains("error:")
    }
    #expect(heads.first?.contains("[stale-pin]") == true)
    #expect(heads.last?.contains("[missing-output]") == true)
  }

  @Test func anyMarkdownFileMayQuoteANotebook() throws {
    let pin = "<!--= notebooks/good.md#line.gradient_descent.epochs -->"
    let project = try TangentProcess([
      "notebooks/good.md": SampleNotebook.good, "README.md": "It takes 6\(pin) epochs.\n",
    ])
    let result = try project.run("check", "README.md")
    #expect(result.status == 1)
    #expect(result.errors.contains("README.md:1:10: error: pinned number is stale [stale-pin]"))
    #expect(result.errors.contains("now 5"))
  }
}
