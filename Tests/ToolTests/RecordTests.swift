import Testing

@Suite("The record of a report")
struct RecordTests {
  @Test("stays byte for byte while its values are the same, on another platform too")
  func kept() throws {
    let project = try PinnedNotebook.updatedProject()
    let path = "output/steps/results.json"
    let foreign = try project.text(path).replacing("\"platform\": \"", with: "\"platform\": \"vax-")
    try project.write(foreign, to: path)
    try project.run("render")
    #expect(try project.text(path) == foreign)
    let check = try project.run("check")
    #expect(!check.errors.contains("results.json"))
  }

  @Test("is written again where a value is another")
  func rewritten() throws {
    let project = try PinnedNotebook.updatedProject()
    let path = "output/steps/results.json"
    let right = try project.text(path)
    try project.write(
      right.replacing("\"small.epochs\": 60", with: "\"small.epochs\": 61"), to: path)
    #expect(try project.run("check").errors.contains("results.json' is out of date"))
    try project.run("render")
    #expect(try project.text(path) == right)
  }

  @Test("knows the entries of histories that sentences quote")
  func histories() throws {
    let prose = "After five epochs the loss is ?<!--= steps.small.loss[5] as .3f -->.\n"
    let project = try PinnedNotebook.updatedProject(PinnedNotebook.text(prose))
    #expect(try project.text("output/steps/results.json").contains("\"small.loss[5]\": "))
    #expect(try project.run("check", "--frozen").status == 0)
  }

  @Test("warns of a comment that a space keeps from being a pin")
  func nearMiss() throws {
    let prose = "It needs 31<!-- = steps.medium.epochs_to_tolerance --> epochs.\n"
    let project = try PinnedNotebook.updatedProject(PinnedNotebook.text(prose))
    let check = try project.run("check")
    #expect(check.status == 0)
    #expect(check.errors.contains("warning: comment is no pin [ignored-comment]"))
  }
}
