import Testing

@Suite("tangent explain")
struct ExplainTests {
  /// A project with two commits: the second makes the medium step smaller.
  private static func committedProject() throws -> TangentProcess {
    let project = try PinnedNotebook.updatedProject()
    try project.git("init", "-q")
    try project.commit("Begin")
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    try project.run("update")
    try project.commit("Try a smaller step")
    return project
  }

  @Test(
    "says the value, its run, its record, its last change and the cause",
    arguments: ["steps.medium.epochs_to_tolerance", "notebooks/steps.md:16"])
  func address(what: String) throws {
    let explain = try Self.committedProject().run("explain", what)
    #expect(explain.status == 0)
    for line in [
      "steps.medium.epochs_to_tolerance = 43\n", "  run            steps (notebooks/steps.md:5)\n",
      "  option         optimizers.medium.learning_rate 0.15\n",
      "  recorded       the same in output/steps/results.json\n",
      ": Try a smaller step\n                 31 → 43\n",
      "  why            option changed: optimizers.medium.learning_rate 0.2 → 0.15\n",
    ] {
      #expect(explain.output.contains(line), "\(explain.output)")
    }
  }

  @Test("says why a run was carried out")
  func cache() throws {
    let project = try PinnedNotebook.updatedProject()
    let what = "steps.medium.epochs_to_tolerance"
    let kept = try project.run("explain", what).output
    #expect(kept.contains("  cache          its result is kept\n"), "\(kept)")
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    let changed = try project.run("explain", what).output
    #expect(changed.contains("  cache          run again: its options changed"))
    let without = try project.run("explain", what, "--no-cache").output
    #expect(without.contains("  cache          not used\n"))
  }

  @Test("finds an older change behind commits that did not touch the value")
  func older() throws {
    let explain = try Self.committedProject().run("explain", "steps.small.optimality_gap")
    #expect(explain.output.contains(": Begin\n                 first recorded as 1.5"))
  }

  @Test("says what is not committed yet, and what is recorded")
  func uncommitted() throws {
    let project = try Self.committedProject()
    try project.write(PinnedNotebook.text(medium: "0.18"), to: PinnedNotebook.path)
    let before = try project.run("explain", "notebooks/steps.md#steps.medium.epochs_to_tolerance")
    #expect(before.output.contains("  recorded       43 in output/steps/results.json\n"))
    #expect(before.output.contains("learning_rate 0.15 → 0.18 (line 13)"))
    try project.run("update")
    let after = try project.run("explain", "steps.medium.epochs_to_tolerance")
    #expect(after.output.contains("  last changed   not committed yet\n"))
  }

  @Test("lists all pins and claims of a notebook")
  func notebook() throws {
    let explain = try Self.committedProject().run("explain", PinnedNotebook.path)
    #expect(explain.output.components("notebooks/steps.md:1") >= 4)
    #expect(
      explain.output.contains(": claim\nsteps.small.final_loss > steps.medium.final_loss = true"))
  }

  @Test("does without git, and says so")
  func withoutGit() throws {
    let project = try PinnedNotebook.updatedProject()
    let missing = try project.run(
      "explain", "steps.small.epochs", environment: ["PATH": "/nonexistent"])
    #expect(missing.status == 0)
    #expect(missing.output.contains("last changed   unknown: cannot run 'git'"))
    let noRepository = try project.run("explain", "steps.small.epochs")
    #expect(noRepository.status == 0)
    #expect(noRepository.output.contains("last changed   unknown: git failed: fatal: not a git"))
  }

  @Test(
    "refuses what it does not know, with the nearest name",
    arguments: [
      ("step.medium.epochs", "did you mean 'steps'?"),
      ("steps.medium.epoch", "did you mean 'epochs'?"),
      ("notebooks/steps.md:2", "the nearest is in line 16"),
      ("notebooks/none.md#a.b", "missing file 'notebooks/none.md'"), ("steps..x", "missing name"),
    ])
  func unknown(what: String, message: String) throws {
    let explain = try PinnedNotebook.updatedProject().run("explain", what)
    #expect(explain.status == 2 || explain.status == 4)
    #expect(explain.errors.contains(message), "\(explain.errors)")
  }

  @Test("places all that is wrong with a text's pins, and with a paper's")
  func faults() throws {
    let project = try TangentProcess([
      "m.csv": "name,acc\na,0.8\nb,0.9\n",
      "README.md": """
      We reach 1<!--= m.csv#[name=a].acc -->, then 2<!--= m.csv#[name="b"].accuracy -->.

      """,
      "a.tex": """
      \\newcommand{\\pin}[2]{#1}
      We reach \\pin{1}{m.csv\\#[name="c"].acc}.

      """,
    ])
    let explain = try project.run("explain", "README.md")
    #expect(explain.status == 2)
    #expect(explain.errors.contains("README.md:1:29: error: no column 'a' [unknown-column]"))
    #expect(explain.errors.contains("README.md:1:70: error: no column 'accuracy'"))
    try project.write("We reach 0.8<!--= m.csv#[name=\"a\"].acc -->.\n", to: "README.md")
    #expect(
      try project.run("explain", "README.md").output.contains("\n  text           README.md\n"))
    let paper = try project.run("explain", "a.tex")
    // A row that is not there is what a check finds, too.
    #expect(paper.status == 1)
    #expect(paper.errors.contains("a.tex:2:15: error: "), "\(paper.errors)")
  }
}
