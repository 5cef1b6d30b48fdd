import Testing

@Suite("Another distribution's libraries")
struct OtherLibrariesTests {
  private static let text = PinnedNotebook.text(
    PinnedNotebook.standardProse + "\nA formula $\\frac{a}{b}$ and code:\n\n```python\nx = 1\n```\n"
  )

  /// Runs the tool where KaTeX and highlight.js are of other versions.
  private func run(_ command: String, in project: TangentProcess) throws -> TangentProcess.Result {
    try project.shell(
      """
      for name in katex highlight.js; do
        folder=$(readlink -f /usr/share/javascript/$name)
        rm -rf other-$name
        cp -rL "$folder" other-$name
        mount --bind other-$name "$folder"
      done
      sed -i 's/\\.katex \\.mfrac/.katex  .mfrac/; s/1\\.21em/1.2em/' other-katex/katex.min.css
      sed -i 's/"mord"/"mord other"/g; s/version:"0/version:"9/' other-katex/katex.min.js
      sed -i 's/hljs-/hljs-/; s/"number"/"literal"/g' other-highlight.js/highlight.min.js
      "$TANGENT" \(command)
      """)
  }

  @Test(
    "change no report that says the same",
    .enabled(if: Mounts.areAllowed, "only root may mount, on Linux"))
  func areNoFinding() throws {
    let project = try PinnedNotebook.updatedProject(Self.text)
    let page = try project.text("output/steps/report.html")
    let checked = try run("check --no-cache", in: project)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(try project.text("output/steps/report.html") == page)
    // What they make is another page, or the test would show nothing.
    try project.delete("output/steps/report.html")
    #expect(try run("render --no-cache", in: project).status == 0)
    #expect(try project.text("output/steps/report.html") != page)
    #expect(try project.run("check", "--no-cache").status == 0)
  }

  @Test("let no edit of a page pass")
  func seeEdits() throws {
    let project = try PinnedNotebook.updatedProject(Self.text)
    let page = try project.text("output/steps/report.html")
    try project.write(page.replacing("Steps", with: "Stops"), to: "output/steps/report.html")
    let checked = try project.run("check")
    #expect(checked.status == 1)
    #expect(checked.errors.contains("changed-output"))
  }
}
