import Testing

@Suite struct UpdateTests {
  @Test func aStaleNumberIsMendedAndTheCheckIsCleanAfterwards() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    #expect(try project.run("update").status == 0)
    let mended = SampleNotebook.stale.split(separator: "After 6").joined(separator: "After 5")
    #expect(try project.text("notebooks/stale.md") == mended)
    #expect(try project.run("check").status == 0)
    #expect(try project.text("output/stale/report.md").contains("After 5 epochs."))
  }

  @Test func aDryRunShowsTheDifferenceAndWritesNothing() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    let result = try project.run("update", "--dry-run")
    #expect(result.output.contains("\n-After 6<!--"))
    #expect(result.output.contains("\n+After 5<!--"))
    #expect(try project.text("notebooks/stale.md") == SampleNotebook.stale)
    #expect(!project.exists("output"))
  }

  @Test func lineEndsAndTheByteOrderMarkStay() throws {
    let text =
      "\u{FEFF}"
      + SampleNotebook.stale.split(
        separator: "\n", omittingEmptySubsequences: false
      ).joined(separator: "\r\n")
    let project = try TangentProcess(["notebooks/stale.md": text])
    try project.run("update")
    let mended = text.split(separator: "After 6").joined(separator: "After 5")
    #expect(try Array(project.bytes("notebooks/stale.md")) == Array(mended.utf8))
  }

  @Test func aSecondTimeThereIsNothingToDo() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    try project.run("update")
    let before = try project.identities("")
    let result = try project.run("update")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(try project.identities("") == before)
  }

  #if os(Linux)
    @Test func whatSomebodyWritesWhileTheRunsAreUnderWayIsKept() throws {
      let slow = SampleNotebook.stale.replacing("epochs: 5", with: "epochs: 100000")
      let edited = slow + "A sentence that must not be lost.\n"
      let project = try TangentProcess(["notebooks/slow.md": slow])
      let reading = try FileReading(of: project.folder.appending(path: "notebooks/slow.md"))
      let process = try project.started(["update"])
      #expect(reading.wait())
      try project.write(edited, to: "notebooks/slow.md")
      process.waitUntilExit()
      #expect(process.terminationStatus == 4)
      #expect(
        try project.text(".err").contains(
          """
          error: file 'notebooks/slow.md' changed meanwhile [changed-meanwhile]
           = hint: run the command again
          """))
      #expect(try project.text("notebooks/slow.md") == edited)
      #expect(!project.exists("output/slow"))
      #expect(try project.run("update").status == 0)
      let mended = edited.replacing("After 6", with: "After 100000")
      #expect(try project.text("notebooks/slow.md") == mended)
    }
  #endif
}
