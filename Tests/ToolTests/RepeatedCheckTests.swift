import Foundation
import Testing

/// A check that was clean is not made again, unless anything that it looked at has changed.
@Suite struct RepeatedCheckTests {
  /// A change to a project, and what the next check says of it.
  struct Change: Sendable, CustomStringConvertible {
    var description: String
    var arguments: [String] = []
    var finding: String
    var make: @Sendable (TangentProcess) throws -> Void = { _ in }
  }

  private static let notebook = """
    ---
    params: {epochs: 5}
    ---

    # Main

    ```yaml {.run #own}
    experiment: experiment.yaml
    epochs: ${epochs}
    ```

    ```yaml {.figure #loss}
    of: own
    ```

    ```yaml {.listing #code}
    file: code.py
    ```

    See [this](linked.md) of 12 pages, or 13 pieces.
    It took 5<!--= own.gradient_descent.epochs --> epochs; the other one took
    7<!--= other.md#line.gradient_descent.epochs -->, and begins at
    7.5<!--= own.gradient_descent.initial_loss -->.
    """

  private static let other = SampleNotebook.run.replacing("epochs: 5", with: "epochs: 7")

  private static let files = [
    "notebooks/main.md": notebook, "notebooks/other.md": other,
    "notebooks/experiment.yaml":
      "data: {csv: {file: data.csv, target: y}}\noptimizers: {gradient_descent: {}}\n",
    "notebooks/data.csv": "x,y\n1,3\n2,1\n3,2\n4,4\n5,5\n6,6\n7,2\n8,5\n",
    "notebooks/code.py": "print(1)\n", "notebooks/linked.md": "Linked.\n",
    "notebooks/zoo.md": "# Zoo\n\n" + SampleNotebook.run,
    "tangent.yaml": "exempt:\n  - {text: 12 pages, because: a length}\n",
  ]

  private static func replace(
    _ old: String, _ new: String, in file: String
  ) -> @Sendable (TangentProcess) throws -> Void {
    { try $0.write(try $0.text(file).replacing(old, with: new), to: file) }
  }

  static let changes = [
    Change(description: "nothing", finding: ""),
    Change(
      description: "the data", finding: "stale-pin",
      make: replace("8,5", "8,9", in: "notebooks/data.csv")),
    Change(
      description: "the experiment", finding: "changed-output",
      make: replace("{}", "{learning_rate: 0.02}", in: "notebooks/experiment.yaml")),
    Change(
      description: "a listed file", finding: "changed-output",
      make: replace("1", "2", in: "notebooks/code.py")),
    Change(
      description: "a quoted notebook", finding: "stale-pin",
      make: replace("epochs: 7", "epochs: 8", in: "notebooks/other.md")),
    Change(
      description: "the notebook", finding: "changed-output",
      make: replace("It took", "It needed", in: "notebooks/main.md")),
    Change(
      description: "the page", finding: "changed-output",
      make: replace("Main", "Mine", in: "output/main/report.html")),
    Change(
      description: "a recorded value", finding: "changed-output",
      make: replace("\"own\"", "\"mine\"", in: "output/main/results.json")),
    Change(description: "a link's target", finding: "dead-link") {
      try FileManager.default.removeItem(at: $0.folder.appending(path: "notebooks/linked.md"))
    },
    Change(description: "a picture", finding: "missing-output") {
      let picture = $0.folder.appending(path: "output/main/figures/loss.png")
      try FileManager.default.removeItem(at: picture)
    },
    Change(
      description: "the list of files", finding: "left-over-output",
      make: replace("report.html", "old.html\nreport.html", in: "output/main/.tangent-files")),
    Change(
      description: "a parameter", arguments: ["-P", "epochs=6"], finding: "stale-pin"),
    Change(
      description: "the folder for reports", arguments: ["-o", "elsewhere"],
      finding: "missing-output"),
    Change(
      description: "the title of the next report", finding: "changed-output",
      make: replace("# Zoo", "# Animals", in: "notebooks/zoo.md")),
    Change(description: "a report that comes between", finding: "changed-output") {
      try $0.write("# Park\n\n" + SampleNotebook.run, to: "notebooks/park.md")
      try $0.run("render", "notebooks/park.md")
    },
    Change(description: "a report that goes", finding: "changed-output") {
      try $0.delete("output/zoo/results.json")
    },
    Change(
      description: "what is exempt", finding: "2 exempt, 0 unpinned",
      make: replace("12 pages", "'1. p[a-z]+'", in: "tangent.yaml")),
    Change(description: "the budget", arguments: ["--budget", "1e-12"], finding: "over-budget"),
  ]

  private func project() throws -> TangentProcess {
    let project = try TangentProcess(Self.files)
    try project.run("update", "notebooks/main.md", "notebooks/other.md", "notebooks/zoo.md")
    return project
  }

  private let paths = ["notebooks/main.md", "notebooks/other.md"]

  @Test(arguments: changes) func aChangeIsSeen(_ change: Change) throws {
    let project = try project()
    for _ in 0..<2 { #expect(try project.run(["check"] + paths).status == 0) }
    try change.make(project)
    let quick = try project.run(["check"] + paths + change.arguments)
    let isSaid = (quick.errors + quick.output).contains(change.finding)
    #expect(change.finding.isEmpty ? quick.status == 0 : isSaid)
    #expect(quick == (try project.run(["check", "--no-cache"] + paths + change.arguments)))
  }

  @Test(arguments: changes) func renderWritesWhatItWouldWithoutACache(_ change: Change) throws {
    let project = try project()
    try project.run(["render"] + paths)
    try change.make(project)
    let before = try project.snapshot()
    let quick = try project.run(["render"] + paths + change.arguments)
    let reports = try project.snapshot("output")
    for (name, bytes) in before { try bytes.write(to: project.folder.appending(path: name)) }
    let slow = try project.run(["render", "--no-cache"] + paths + change.arguments)
    #expect(quick.status == slow.status)
    #expect(reports == (try project.snapshot("output")))
  }

  @Test func aFrozenCheckSeesEditedProseAndRecords() throws {
    let project = try project()
    let check = ["check", "--frozen"] + paths
    for _ in 0..<2 { #expect(try project.run(check).status == 0) }
    let record = "output/other/results.json"
    let old = try project.text(record)
    try project.write(
      old.replacing("\"gradient_descent.epochs\": 7", with: "\"gradient_descent.epochs\": 9"),
      to: record)
    #expect(try project.run(check).errors.contains("now 9"))
    try project.write(old, to: record)
    #expect(try project.run(check).status == 0)
    try project.write(
      try project.text("notebooks/main.md").replacing("took 5<", with: "took 4<"),
      to: "notebooks/main.md")
    #expect(try project.run(check).errors.contains("stale-pin"))
  }

  @Test func aCleanCheckSaysTheSameWhenItIsNotMadeAgain() throws {
    let project = try project()
    for format in ["json", "junit", "markdown"] {
      let check = ["check", "--format", format, "--coverage"] + paths
      let first = try project.run(check)
      #expect(try project.run(check) == first)
      #expect(first == (try project.run(check + ["--no-cache"])))
    }
    #expect(!(try project.snapshot(".cache/tangent/checks").isEmpty))
  }

  /// Remarks that leave the exit status at 0 and must be said by every check.
  static let remarks = [
    ("ignored-comment", "Five.\n\n<!-- = own.gradient_descent.epochs -->\n"),
    ("thin-margin", "Larger.<!--? 1.0001 * own.gradient_descent.epochs > 5 -->\n"),
  ]

  @Test(arguments: remarks, [[], ["--frozen"]])
  func aWarningIsSaidByEveryCheck(_ remark: (id: String, text: String), manner: [String]) throws {
    let project = try project()
    let main = try project.text("notebooks/main.md")
    try project.write(main + "\n" + remark.text, to: "notebooks/main.md")
    try project.run(["update"] + paths)
    let check = ["check"] + manner + paths
    let first = try project.run(check)
    #expect(first.status == 0)
    #expect(first.errors.contains("warning: ") && first.errors.contains("[\(remark.id)]"))
    for _ in 0..<2 { #expect(try project.run(check) == first) }
    #expect(first == (try project.run(check + ["--no-cache"])))
  }

  /// What is seen of the cache while it is made is none of what reports depend on.
  @Test(arguments: ["render", "check"])
  func theFirstRunWithAnEmptyCacheIsRemembered(_ command: String) throws {
    let project = try project()
    try project.delete(".cache")
    if command == "render" { try project.delete("output") }
    #expect(try project.run([command] + paths).status == 0)
    let kept = try project.snapshot(".cache/tangent/checks")
    #expect(kept.keys.filter { !$0.hasPrefix(".") }.count == paths.count)
    #expect(try project.run([command] + paths).status == 0)
    #expect(try project.snapshot(".cache/tangent/checks") == kept)
  }

  @Test func withoutACacheNothingIsKept() throws {
    let project = try TangentProcess(Self.files)
    try project.run(["update", "--no-cache"] + paths)
    try project.run(["check", "--no-cache"] + paths)
    #expect(try project.snapshot(".cache").isEmpty)
  }
}
