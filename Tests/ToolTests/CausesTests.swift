import Testing

@Suite("A stale number's cause")
struct CausesTests {
  @Test("is the option that moved it, with its line, at each number that moved and at no other")
  func option() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    let check = try project.run("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("steps.md:16:23: error: pinned number is stale [stale-pin]"))
    let why = "= why: option changed: optimizers.medium.learning_rate 0.2 → 0.15 (line 13)"
    #expect(check.errors.contains(why))
    #expect(check.errors.components("[stale-pin]") == 1)
    #expect(check.errors.components(why) == 1)
  }

  @Test("is mended by update, which changes nothing but the numbers that moved")
  func mended() throws {
    let project = try PinnedNotebook.updatedProject()
    let changed = PinnedNotebook.text(medium: "0.15")
    try project.write(changed, to: PinnedNotebook.path)
    #expect(try project.run("update").status == 0)
    let expected = changed.replacing("31<!--", with: "43<!--")
    #expect(try project.text(PinnedNotebook.path) == expected)
    #expect(try project.run("check").status == 0)
  }

  @Test("is only looked for in the runs that it quotes")
  func otherRuns() throws {
    let second = PinnedNotebook.text().replacing("---\ntitle: Steps\n---\n", with: "")
      .replacing("#steps", with: "#again").replacing("steps.", with: "again.")
    let project = try PinnedNotebook.updatedProject(PinnedNotebook.text() + "\n" + second)
    let both = try project.text(PinnedNotebook.path)
    try project.write(
      both.replacing("31<!--= again", with: "32<!--= again").replacing(
        "rate: 0.2}\n```\n\nThe medium step needs 31<!--= steps",
        with: "rate: 0.15}\n```\n\nThe medium step needs 31<!--= steps"),
      to: PinnedNotebook.path)
    let check = try project.run("check")
    #expect(check.errors.components("= why: option changed") == 1)
    #expect(check.errors.components("= why: written by hand") == 1)
  }

  @Test("is the hand that edited the sentence, where the runs are the same")
  func hand() throws {
    let project = try PinnedNotebook.updatedProject()
    let text = PinnedNotebook.text().replacing("31<!--", with: "32<!--")
    try project.write(text, to: PinnedNotebook.path)
    for arguments in [["check"], ["check", "--frozen"]] {
      let check = try project.run(arguments)
      #expect(check.status == 1)
      #expect(check.errors.contains("= why: written by hand"))
    }
  }

  @Test("is none of a number that quotes nothing")
  func literals() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write(
      try project.text(PinnedNotebook.path) + "\nIt is 5<!--= 2 + 2 -->.\n", to: PinnedNotebook.path
    )
    let check = try project.run("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("stale-pin"))
    #expect(!check.errors.contains("why:"))
  }

  @Test("is the engine or the platform that computed the record")
  func engine() throws {
    let project = try PinnedNotebook.updatedProject()
    let record = try project.text("output/steps/results.json")
    for (old, new, why) in [
      ("\"engine\": \"0.1.0\"", "\"engine\": \"0.0.9\"", "= why: engine changed: 0.0.9 → 0.1.0"),
      ("\"platform\": \"", "\"platform\": \"vax-", "= why: platform changed: vax-"),
    ] {
      try project.write(
        record.replacing(old, with: new)
          .replacing(
            "\"medium.epochs_to_tolerance\": 31", with: "\"medium.epochs_to_tolerance\": 30"),
        to: "output/steps/results.json")
      let text = PinnedNotebook.text().replacing("31<!--", with: "30<!--")
      try project.write(text, to: PinnedNotebook.path)
      #expect(try project.run("check").errors.contains(why))
    }
  }

  @Test("is the file that the data come from")
  func data() throws {
    let notebook = """
      ```yaml {.run #fit}
      data: {csv: {file: points.csv, target: y}}
      epochs: 5
      optimizers: {gradient_descent: {learning_rate: 0.1}}
      ```

      The loss ends at ?<!--= fit.gradient_descent.final_loss as .4f -->.

      """
    let project = try TangentProcess([
      "notebooks/fit.md": notebook, "notebooks/points.csv": "x,y\n0,1\n1,3\n2,5\n",
    ])
    #expect(try project.run("update").status == 0)
    try project.write("x,y\n0,1\n1,3\n2,6\n", to: "notebooks/points.csv")
    #expect(try project.run("check").errors.contains("= why: data changed"))
    let frozen = try project.run("check", "--frozen")
    #expect(frozen.status == 1)
    #expect(frozen.errors.contains("[stale-results]"))
    #expect(frozen.errors.contains("= why: data changed"))
  }

  @Test("is told of numbers that other texts quote, too")
  func quoted() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write(
      "It takes 31<!--= notebooks/steps.md#steps.medium.epochs_to_tolerance --> epochs.\n",
      to: "README.md")
    #expect(try project.run("check", "README.md").status == 0)
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    let check = try project.run("check", "README.md")
    #expect(check.status == 1)
    #expect(
      check.errors.contains("= why: option changed: optimizers.medium.learning_rate 0.2 → 0.15"))
  }
}

extension String {
  /// How often a text stands in it.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
