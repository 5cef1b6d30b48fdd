import Foundation
import Testing

@Suite("tangent diff of values of files")
struct QuotedDiffTests {
  private static let readme = """
    # P

    Starts in 12<!--= bench/h.json#results[command = "app"].mean * 1000 --> ms; retries
    5<!--= src/limits.py#/^MAX = (\\d+)/ --> times, on average 0.047<!--= bench/h.json#results[].mean.mean --> s.
    Adam is better.<!--? training.adam.acc.mean > training.sgd.acc.mean -->

    | optimizer | accuracy |
    |---|---|
    | adam | 0.812 |
    | sgd | 0.806 |
    <!--= table training: optimizer, acc.mean as .3f -->

    """

  /// A project whose second commit changes files that its texts quote.
  private static func project(below folder: String = "") throws -> TangentProcess {
    let files = [
      "bench/h.json": """
      {"results": [{"command": "app", "mean": 0.0121}, {"command": "python", "mean": 0.0812}]}
      """,
      "src/limits.py": "MAX = 5\n", "site.html": "<b>12</b> ms\n", "README.md": readme,
      "docs/p.tex": "It is \\pin{12}{bench/h.json#results[0].mean * 1000}.\n",
      "logs/adam/seed0.csv": "acc\n0.807\n", "logs/adam/seed1.csv": "acc\n0.817\n",
      "logs/sgd/seed0.csv": "acc\n0.801\n", "logs/sgd/seed1.csv": "acc\n0.811\n",
      "tangent.yaml": """
      values:
        training: {file: "logs/{optimizer}/seed{seed}.csv", name: optimizer, over: seed}
      pins:
        - {file: site.html, text: "<b>{}</b> ms", value: "bench/h.json#results[0].mean * 1000"}
      """,
    ]
    let project = try TangentProcess([:])
    for (path, text) in files { try project.write(text, to: folder + path) }
    try project.git("init", "-q")
    try project.git("add", ".")
    try project.git("commit", "-q", "-m", "Begin")
    let json = try #require(files["bench/h.json"]).replacing("0.0121", with: "0.0098")
    try project.write(json, to: folder + "bench/h.json")
    try project.write("MAX = 7\n", to: folder + "src/limits.py")
    try project.write("acc\n0.777\n", to: folder + "logs/adam/seed1.csv")
    try project.write("acc\n0.9\n", to: folder + "logs/lion/seed0.csv")
    try project.git("add", ".")
    try project.git("commit", "-q", "-m", "Cache fonts")
    return project
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
        .replacing(/[0-9a-f]{10} \([0-9-]{10}/, with: "ID (DAY")
    }
  }

  @Test("names pin, values, file, commit and row, in each text")
  func text() throws {
    let diff = try Self.project().run("diff", "HEAD~1")
    #expect(diff.status == 0)
    let lines = Self.lines(diff.output)
    #expect(
      lines.prefix(while: { $0 != "docs/p.tex" }) == [
        "README.md", #"why: bench/h.json changed in ID (DAY "Cache fonts")"#,
        #"why: logs/adam/seed1.csv changed in ID (DAY "Cache fonts")"#,
        #"why: logs/lion/seed0.csv came in ID (DAY "Cache fonts")"#,
        #"why: src/limits.py changed in ID (DAY "Cache fonts")"#,
        "why: row 'lion' of 'training' is new",
        "why: bench/h.json#results[0].mean 0.0121 → 0.0098",
        "why: training.adam.acc, seed 1: 0.817 → 0.777",
        "value HEAD~1 working tree difference relative",
        #"line 3: bench/h.json#results[command = "app"].mean * 1000 12.1 9.8 −2.30 −19.0 %"#,
        #"line 4: src/limits.py#/^MAX = (\d+)/ 5 7 +2 +40.0 %"#,
        "line 4: bench/h.json#results[].mean.mean 0.04665 0.0455 −0.00115 −2.47 %",
        "line 5: training.adam.acc.mean > training.sgd.acc.mean true false",
        "line 9: training.adam.acc.mean 0.812 0.792 −0.0200 −2.46 %",
      ])
    #expect(
      lines.drop { $0 != "docs/p.tex" } == [
        "docs/p.tex", #"why: bench/h.json changed in ID (DAY "Cache fonts")"#,
        "value HEAD~1 working tree difference relative",
        "line 1: bench/h.json#results[0].mean * 1000 12.1 9.8 −2.30 −19.0 %",
        "site.html", #"why: bench/h.json changed in ID (DAY "Cache fonts")"#,
        "value HEAD~1 working tree difference relative",
        "line 1: bench/h.json#results[0].mean * 1000 12.1 9.8 −2.30 −19.0 %",
      ])
  }

  @Test("shows expressions of runs and files, with the records of both sides")
  func mixed() throws {
    let notebook =
      SampleNotebook.run
      + "In all 10<!--= line.gradient_descent.epochs * bench/m.json#a -->.\n"
    let readme = """
      In all 10<!--= notebooks/c.md#line.gradient_descent.epochs * bench/m.json#a -->, not
      9<!--= bench/m.json#b + bench/n.json#c -->, nor 5<!--= notebooks/c.md#line.gradient_descent.epochs -->.

      """
    let project = try TangentProcess([
      "notebooks/c.md": "# C\n\n" + notebook, "README.md": readme,
      "bench/m.json": #"{"a": 2, "b": 4}"#, "bench/n.json": #"{"c": 5}"#,
    ])
    try project.git("init", "-q")
    #expect(try project.run("render").status == 0)
    try project.git("add", ".")
    try project.git("commit", "-q", "-m", "Begin")
    try project.write(#"{"a": 3, "b": 4}"#, to: "bench/m.json")
    let ofFiles = Self.lines(try project.run("diff").output)
    #expect(
      ofFiles == [
        "notebooks/c.md", "why: bench/m.json changed since the last commit",
        "value HEAD working tree difference relative",
        "line 11: line.gradient_descent.epochs * bench/m.json#a 10 15 +5 +50.0 %",
        "README.md", "why: bench/m.json changed since the last commit",
        "value HEAD working tree difference relative",
        "line 1: notebooks/c.md#line.gradient_descent.epochs * bench/m.json#a 10 15 +5 +50.0 %",
      ])
    // Of two files that have changed only the one is named whose value moved.
    try project.write(#"{"a": 2, "b": 4, "z": 1}"#, to: "bench/m.json")
    try project.write(#"{"c": 6}"#, to: "bench/n.json")
    let moved = Self.lines(try project.run("diff").output)
    #expect(moved[1] == "why: bench/n.json changed since the last commit")
    #expect(!moved.contains { $0.contains("m.json changed") })
    // What runs gave moves the number as well.
    try project.git("checkout", "-q", "bench")
    try project.write(
      "# C\n\n"
        + notebook.replacing("epochs: 5", with: "epochs: 7").replacing("all 10", with: "all 14"),
      to: "notebooks/c.md")
    #expect(try project.run("render").status == 0)
    let ofRuns = Self.lines(try project.run("diff").output)
    #expect(ofRuns.contains("why: output/c/results.json changed since the last commit"))
    #expect(
      ofRuns.contains(
        "line 1: notebooks/c.md#line.gradient_descent.epochs * bench/m.json#a 10 14 +4 +40.0 %"),
      "\(ofRuns)")
    // Without a record of the one side there is nothing to compare.
    try project.git("rm", "-q", "-r", "--cached", "output")
    try project.git("commit", "-q", "-m", "No records")
    let unknown = Self.lines(try project.run("diff").output)
    #expect(!unknown.contains { $0.contains("* bench/m.json#a") }, "\(unknown)")
  }

  @Test("writes JSON, Markdown and a page")
  func formats() throws {
    let project = try Self.project()
    let json = try project.run("diff", "HEAD~1", "HEAD", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let texts = try #require(object?["texts"] as? [[String: Any]])
    #expect(texts.map { $0["text"] as? String } == ["README.md", "docs/p.tex", "site.html"])
    let change = try #require((texts[0]["changes"] as? [[String: Any]])?[1])
    #expect(change["lines"] as? [Int] == [4])
    #expect(change["expression"] as? String == #"src/limits.py#/^MAX = (\d+)/"#)
    #expect(change["old"] as? Double == 5)
    #expect(change["new"] as? Double == 7)
    let markdown = try project.run("diff", "HEAD~1", "HEAD", "--format", "md").output
    #expect(markdown.hasPrefix("### README.md\n\n- bench/h.json changed in "))
    #expect(
      markdown.contains(
        "| `line 4: bench/h.json#results[].mean.mean` | 0.04665 | 0.0455 | −0.00115 | −2.47 % |"))
    #expect(
      try project.run("diff", "HEAD~1", "-o", "d.html").errors == "d.html: values of 3 texts\n")
    #expect(try project.text("d.html").contains("<h2>docs/p.tex</h2>"))
    #expect(try project.run("diff", "HEAD~1", "-o", "d.png").errors.contains("is not written"))
  }

  @Test("compares the folder with the last commit, and leaves it as it is")
  func workingTree() throws {
    let project = try Self.project()
    #expect(try project.run("diff").output == "no value differs between HEAD and working tree\n")
    try project.write("MAX = 8\n", to: "src/limits.py")
    let lines = Self.lines(try project.run("diff").output)
    #expect(lines.prefix(2) == ["README.md", "why: src/limits.py changed since the last commit"])
    #expect(lines.last == #"line 4: src/limits.py#/^MAX = (\d+)/ 7 8 +1 +14.3 %"#)
    try project.git("status", "--porcelain", output: ".status")
    #expect(try project.text(".status").split(separator: "\n").first == " M src/limits.py")
  }

  @Test("finds a project below the top of its repository, and what a pin no longer quotes")
  func below() throws {
    let project = try Self.project(below: "sub/")
    let readme = Self.readme.replacing(
      "5<!--= src/limits.py#/^MAX = (\\d+)/ -->", with: "some")
    try project.write(readme, to: "sub/README.md")
    try project.write("MAX = 9\n", to: "sub/src/limits.py")
    let diff = try project.run(["diff", "HEAD~1"], in: "sub")
    let lines = Self.lines(diff.output)
    #expect(lines.first == "README.md")
    #expect(lines.contains(#"src/limits.py#/^MAX = (\d+)/ 5 9 +4 +80.0 %"#))
    #expect(
      lines.contains("line 4: bench/h.json#results[].mean.mean 0.04665 0.0455 −0.00115 −2.47 %"))
  }

  @Test("reads the older files by a table that is declared since")
  func declaredSince() throws {
    let project = try TangentProcess(["a.csv": "name,x\nb,1\n", "README.md": "It is 1.\n"])
    try project.git("init", "-q")
    try project.git("add", ".")
    try project.git("commit", "-q", "-m", "Begin")
    try project.write("name,x\nb,3\n", to: "a.csv")
    try project.write("values: {t: {file: a.csv, name: name}}\n", to: "tangent.yaml")
    try project.write("It is 3<!--= t.b.x -->.\n", to: "README.md")
    let lines = Self.lines(try project.run("diff").output)
    #expect(lines.last == "line 1: t.b.x 1 3 +2 +200 %")
  }
}
