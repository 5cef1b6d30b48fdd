import Foundation
import Testing

@Suite("A killed tangent")
struct FaultsTests {
  /// How many moments are tried; more by hand with `TANGENT_KILLS=50`.
  static let kills = ProcessInfo.processInfo.environment["TANGENT_KILLS"].flatMap { Int($0) } ?? 10

  @Test("leaves every file whole, old or new", arguments: ["update", "render"])
  func killed(command: String) throws {
    let oldText = PinnedNotebook.text()
    let newText = PinnedNotebook.text(medium: "0.15").replacing("31<!--", with: "43<!--")
    let started = command == "update" ? PinnedNotebook.text(medium: "0.15") : newText
    let old = try PinnedNotebook.updatedProject(oldText)
    let new = try PinnedNotebook.updatedProject(newText)
    let before = try old.snapshot("output")
    let after = try new.snapshot("output")
    var generator = SystemRandomNumberGenerator()
    // A start takes about this long, so that most moments lie inside it.
    let clock = ContinuousClock()
    let whole = try clock.measure { try old.run("render") } * 2
    let longest = Int(whole / .microseconds(1))
    for _ in 0..<Self.kills {
      let project = try PinnedNotebook.updatedProject(oldText)
      try project.write(started, to: PinnedNotebook.path)
      let process = try project.started([command])
      usleep(UInt32(Int.random(in: 0...longest, using: &generator)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let text = try project.text(PinnedNotebook.path)
      #expect(text == started || text == newText)
      for (name, bytes) in try project.snapshot("output") where !name.contains(".tangent-") {
        #expect(bytes == before[name] || bytes == after[name], "\(name) is neither old nor new")
      }
      #expect(try project.run([command]).status == 0)
      let files = try project.snapshot("output").keys.filter { !$0.hasSuffix(".tmp") }
      #expect(files.sorted() == after.keys.sorted())
      #expect(try project.run("check").status == 0)
    }
  }

  @Test("stops with status 4 and the old files whole where it may not write")
  func readOnly() throws {
    // Root may write everywhere.
    guard getuid() != 0 else { return }
    let project = try PinnedNotebook.updatedProject()
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    let file = project.folder.appending(path: PinnedNotebook.path).path
    chmod(file, 0o444)
    let update = try project.run("update")
    #expect(update.status == 4)
    #expect(update.errors.contains("cannot write 'notebooks/steps.md': permission denied"))
  }
}
