import Testing

/// `tangent check --suggest`: pins for numbers that nobody has tied to anything yet.
@Suite struct SuggestTests {
  private func project() throws -> TangentProcess {
    try TangentProcess([
      "README.md": """
      # Mine

      Tangent takes 12.3 ms. A request is retried at most 500 times: the retry limit. Adam reaches 0.920.
      There are 212 tests, and 1,234 people like it. The retry timeout is 45.

      """,
      "bench/b.json": #"{"results": [{"command": "tangent", "mean": 0.0123}]}"#,
      "runs.csv": "optimizer,seed,acc\nadam,0,0.91\nadam,1,0.93\n",
      "src/limits.py": "RETRY_LIMIT = 450\nRETRY_TIMEOUT = 30\nWORKERS = 45\n",
      "tests/test_all.py": (0..<212).map { "def test_\($0)(): pass\n" }.joined(),
      "tangent.yaml": "values:\n  training: {file: runs.csv, name: optimizer, over: seed}\n",
    ])
  }

  @Test func draftsPinsFromEverySource() throws {
    let project = try project()
    let before = try files(of: project)
    let check = try project.run("check", "--suggest", "README.md")
    #expect(check.status == 0)
    let lines = check.errors.split(separator: "\n")
    for (number, draft) in [
      ("12.3", #"is it <!--= bench/b.json#results[command = "tangent"].mean * 1000 -->?"#),
      ("500", #"probably stale: <!--= src/limits.py#/\bRETRY_LIMIT = ([\d._]+)/ --> is 450"#),
      (
        "45",
        #"is it <!--= src/limits.py#/\bWORKERS = ([\d._]+)/ -->? or stale: "#
          + #"<!--= src/limits.py#/\bRETRY_TIMEOUT = ([\d._]+)/ --> is 30"#
      ),
      ("0.920", "is it <!--= training.adam.acc.mean -->"),
      ("212", "is it <!--= `**/*.py`#/^ *(async )?def test_/.count -->?"),
    ] {
      let line = lines.first { $0.contains(": \(number)  ") } ?? ""
      #expect(line.contains(draft), "\(number): \(check.errors)")
    }
    #expect(lines.contains { $0.hasSuffix(": 1,234") })
    #expect(try files(of: project) == before)
  }

  /// What belongs to the project, and not to the tool's cache.
  private func files(of project: TangentProcess) throws -> [String] {
    try project.snapshot().keys.filter { !$0.hasPrefix(".cache/") }.sorted()
  }

  /// What is drafted is true once it stands behind its number.
  @Test func draftsHold() throws {
    let project = try project()
    let check = try project.run("check", "--suggest", "README.md")
    var text = try project.text("README.md")
    for line in check.errors.split(separator: "\n") where line.contains("is it ") {
      let number = String(line.split(separator: " ")[1])
      guard let start = line.range(of: "<!--="), let end = line.range(of: "-->") else { continue }
      text = text.replacing(number, with: number + line[start.lowerBound..<end.upperBound])
    }
    try project.write(text, to: "README.md")
    let again = try project.run("check", "README.md")
    #expect(again.status == 0, "\(again)")
    #expect(again.errors.contains("4 pinned numbers"), "\(again)")
  }
}
