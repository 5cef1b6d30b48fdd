import Foundation
import Testing

@Suite("Update of unusual texts")
struct LargeTextTests {
  @Test("keeps Windows line ends and a byte order mark")
  func windows() throws {
    let text = "\u{FEFF}" + PinnedNotebook.text().replacing("\n", with: "\r\n")
    let project = try PinnedNotebook.project(text.replacing("31<!--", with: "7<!--"))
    #expect(try project.run("update").status == 0)
    #expect(try project.bytes(PinnedNotebook.path) == Data(text.utf8))
    #expect(try project.run("check").status == 0)
  }

  @Test("touches nothing but 5,000 numbers in 2 MB")
  func large() throws {
    func text(_ number: String) -> String {
      let padding = String(repeating: "words that stay 0.5 as they are ", count: 11)
      let line =
        "It takes \(number)<!--= steps.medium.epochs_to_tolerance --> epochs: \(padding)\n\n"
      return PinnedNotebook.text(String(repeating: line, count: 5_000))
    }
    #expect(text("31").utf8.count > 2_000_000)
    let project = try PinnedNotebook.project(text("30"))
    let start = ContinuousClock.now
    #expect(try project.run("update").status == 0)
    print("update of 2 MB with 5,000 pins:", ContinuousClock.now - start)
    #expect(try project.bytes(PinnedNotebook.path) == Data(text("31").utf8))
  }

  @Test("mends only what quotes the run, or stands in the directive, that was asked for")
  func only() throws {
    let stale =
      PinnedNotebook.text().replacing("31<!--", with: "7<!--")
      + "The limit is 2<!--= again.limit --> here.\n"
    let second = PinnedNotebook.text("").replacing("#steps", with: "#again")
      .replacing("---\ntitle: Steps\n---\n", with: "")
    let text = stale.replacing("again.limit", with: "again.small.epochs") + second
    let project = try PinnedNotebook.project(text)
    let update = try project.run("update", "--only", "again")
    #expect(update.status == 1)
    #expect(update.errors.contains("notebooks/steps.md: 1 number rewritten\n"))
    #expect(
      try project.text(PinnedNotebook.path) == text.replacing("2<!--= again", with: "60<!--= again")
    )
    #expect(try project.run("update", "--only", "steps").status == 0)
    #expect(try project.run("check").status == 0)
    let unknown = try project.run("update", "--only", "stesp")
    #expect(unknown.status == 2)
    #expect(
      unknown.errors.contains("unknown id 'stesp' [unknown-id]\n = hint: did you mean 'steps'?"))
  }
}
