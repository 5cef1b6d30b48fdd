import Testing

@Suite("A frozen check")
struct FrozenTests {
  private static let quoting =
    "It takes 31<!--= notebooks/steps.md#steps.medium.epochs_to_tolerance --> epochs of "
    + "60<!--= notebooks/steps.md#steps.small.epochs -->.\n"

  @Test("says once that there are no recorded results, and how to get them")
  func neverRendered() throws {
    let project = try PinnedNotebook.project()
    let check = try project.run("check", "--frozen")
    #expect(check.status == 1)
    #expect(check.errors.components("error:") == 1)
    #expect(
      check.errors.contains(
        """
        notebooks/steps.md:5:15: error: notebook 'notebooks/steps.md' has no recorded results \
        [missing-results]
        """))
    #expect(check.errors.contains("= fix: tangent update notebooks/steps.md"))
    #expect(try project.run("update").status == 0)
    #expect(try project.run("check", "--frozen").status == 0)
  }

  @Test("says the same once of a notebook that a text quotes")
  func quotedAndNeverRendered() throws {
    let project = try PinnedNotebook.project()
    try project.write(Self.quoting, to: "README.md")
    let check = try project.run("check", "--frozen", "README.md")
    #expect(check.status == 1)
    #expect(check.errors.components("error:") == 1)
    #expect(
      check.errors.contains(
        "README.md:1:18: error: notebook 'notebooks/steps.md' has no recorded results"))
    try project.run("update")
    #expect(try project.run("check", "--frozen", "README.md").status == 0)
  }

  @Test("tells a value that is not recorded from one that there is not")
  func unrecorded() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write(
      "At 0.5<!--= notebooks/steps.md#steps.small.loss[5] -->, "
        + "1<!--= notebooks/steps.md#steps.small.lost[5] -->.\n",
      to: "README.md")
    let check = try project.run("check", "--frozen", "README.md")
    #expect(
      check.errors.contains("value 'notebooks/steps.md#steps.small.loss[5]' is not recorded"))
    #expect(
      check.errors.contains("where its own notebook quotes it: do so in 'notebooks/steps.md'"))
    #expect(check.errors.contains("unknown address 'notebooks/steps.md#steps.small.lost[5]'"))
    #expect(check.errors.components("error:") == 2)
  }

  @Test("finds an entry of a history that a sentence quotes since")
  func newlyQuoted() throws {
    let project = try PinnedNotebook.updatedProject()
    let text = PinnedNotebook.text("After five: 0.5<!--= steps.small.loss[5] -->.\n")
    try project.write(text, to: PinnedNotebook.path)
    let check = try project.run("check", "--frozen")
    #expect(check.status == 1)
    #expect(check.errors.contains("value 'steps.small.loss[5]' is not recorded [unrecorded-value]"))
    #expect(check.errors.contains("= fix: tangent update notebooks/steps.md"))
  }

  @Test("says which run is new")
  func newRun() throws {
    let project = try PinnedNotebook.updatedProject()
    let second = PinnedNotebook.text("").replacing("#steps", with: "#again")
      .replacing("---\ntitle: Steps\n---\n", with: "")
    let text = PinnedNotebook.text() + second + "And 60<!--= again.small.epochs -->.\n"
    try project.write(text, to: PinnedNotebook.path)
    let check = try project.run("check", "--frozen")
    #expect(check.errors.contains("run 'again' has no recorded results [missing-results]"))
    #expect(check.errors.components("error:") == 1)
  }
}
