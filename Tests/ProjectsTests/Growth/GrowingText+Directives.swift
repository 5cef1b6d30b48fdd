extension GrowingText {
  /// Pins, claims and exemptions.
  static let annotations: [GrowingText] = [
    behindRun("pins", each: { _ in "It takes 2<!--= c.sgd.epochs --> epochs.\n\n" }),
    behindRun("pins in a paragraph", each: { _ in "2<!--= c.sgd.epochs --> " }),
    behindRun("stale pins", each: { _ in "It takes 3<!--= c.sgd.epochs --> epochs.\n\n" }),
    behindRun("stale pins in a paragraph", each: { _ in "3<!--= c.sgd.epochs --> " }),
    behindRun("pins to be filled in", each: { _ in "?<!--= c.sgd.final_loss --> " }),
    behindRun("unknown values", each: { _ in "3<!--= c.sgd.epochz --> " }),
    behindRun("unknown values of all kinds", each: { "3<!--= c.sgd.e\($0) --> " }),
    behindRun("unreadable pins", each: { _ in "3<!--= ( --> " }),
    behindRun("pins with a space", each: { _ in "1<!-- = c.sgd.epochs --> " }),
    behindRun("claims", each: { _ in "True.<!--? c.sgd.epochs > 0 --> " }),
    behindRun("false claims", each: { _ in "True.<!--? c.sgd.epochs < 0 --> " }),
    behindRun("exemptions", each: { _ in "in 1986<!--~ history --> " }),
    behindRun("exemptions without a reason", each: { _ in "in 1986<!--~ --> " }),
    behindSum("parts of a sum", "2<!--= ", "c.sgd.epochs", " + ", " - 1 -->"),
    behindSum("parts of a product", "2<!--= ", "c.sgd.epochs", " * ", "-->"),
    behindSum("parts of a claim", "True.<!--? ", "c.sgd.epochs > 0", " and ", "-->"),
    behindSum("parts of a false claim", "True.<!--? ", "c.sgd.epochs < 0", " or ", "-->"),
    behindSum("parts of a chain", "True.<!--? 0 < ", "c.sgd.epochs", " <= ", "-->"),
    behindSum("arguments", "2<!--= max(", "c.sgd.epochs", ", ", ") -->"),
    behindRun(
      "captions",
      each: {
        directive("table", "t\($0)", "caption: \"It takes 2<!--= c.sgd.epochs --> epochs\"\n")
      }),
    GrowingText("pins of a caption") {
      let pins = String(repeating: "2<!--= c.sgd.epochs --> ", count: $0)
      return run + directive("table", "t", "caption: \"\(pins)\"\n")
    },
    GrowingText("pins of many runs", count: 10) { n in
      (0..<n).map { run("c\($0)") + "It takes 2<!--= c\($0).sgd.epochs --> epochs.\n\n" }.joined()
    },
  ]

  /// Runs, and what shows them.
  static let directives: [GrowingText] = [
    GrowingText("runs", count: 10) { (0..<$0).map { run("c\($0)") }.joined() },
    GrowingText("labels", count: 10) { n in
      run("c", optimizers: "\n" + (0..<n).map { "  s\($0): {optimizer: sgd}\n" }.joined())
    },
    GrowingText("tables of runs", count: 10) { n in
      (0..<n).map { run("c\($0)") + directive("table", "t\($0)", of: "c\($0)") }.joined()
    },
    behindRun("tables of a run", count: 10, each: { directive("table", "t\($0)") }),
    GrowingText("columns of a table") { count in
      let columns = [String](repeating: "epochs", count: count).joined(separator: ", ")
      return run + directive("table", "t", columns: "[\(columns)]")
    },
    behindRun("figures", count: 3, each: { directive("figure", "f\($0)") }),
    behindRun("unknown runs", count: 10, each: { directive("table", "t\($0)", of: "d\($0)") }),
    behindRun("runs of one name", count: 10, each: { _ in run }),
    behindRun(
      "faulty runs", count: 10,
      each: {
        "```yaml {.run #r\($0)}\nepoch: 1\n```\n\n"
      }),
    GrowingText("rows of a sweep", count: 10) { sweep($0) + directive("table", "t") },
    // A line of fewer points has all its marks drawn, and then none.
    GrowingText("points of a sweep's figure", count: 100) {
      sweep($0) + directive("figure", "f", "kind: sweep\n")
    },
    GrowingText("seeds", count: 10) {
      run.replacing("epochs: 2\n", with: "epochs: 2\nseeds: \($0)\n")
        + directive("table", "t", columns: "[optimizer, epochs.mean]")
        + "True.<!--? every seed: c.sgd.epochs > 0 --> Not.<!--? every seed: c.sgd.epochs < 0 -->\n"
    },
    GrowingText("attributes") {
      "```yaml {.run #c " + (0..<$0).map { "a\($0)=b " }.joined() + "}\n```\n"
    },
    GrowingText("equal attributes") {
      "```yaml {.run #c " + String(repeating: "a=b ", count: $0) + "}\n```\n"
    },
    GrowingText("unknown options") {
      "```yaml {.run #c}\n" + (0..<$0).map { "k\(1000 + $0): 1\n" }.joined() + "```\n"
    },
    GrowingText("parameters") {
      "---\nparams:\n" + (0..<$0).map { "  p\($0): 2\n" }.joined() + "---\n\n"
        + run.replacing("epochs: 2", with: "epochs: ${p1}")
    },
    GrowingText("keys of other tools") {
      "---\n" + (0..<$0).map { "key\(1000 + $0): 2\n" }.joined() + "---\n\nText.\n"
    },
  ]

  /// One expression of so many equal parts.
  private static func behindSum(
    _ name: String, _ start: String, _ part: String, _ sign: String, _ end: String
  ) -> GrowingText {
    GrowingText(name) { count in
      run + start + [String](repeating: part, count: count).joined(separator: sign) + end + "\n"
    }
  }

  private static func sweep(_ count: Int) -> String {
    run("c", optimizers: "{sgd: {learning_rate: {from: 0.1, to: 0.2, count: \(count)}}}")
  }

  /// Works, and where they are cited.
  static let citations: [GrowingText] = [
    GrowingText("citations") { cite + String(repeating: "[@a0]\n\n", count: $0) },
    GrowingText("citations in a paragraph") { cite + String(repeating: "[@a0] ", count: $0) },
    GrowingText("citations behind escapes") { cite + String(repeating: "\\* @a0 ", count: $0) },
    GrowingText("works") { n in cite + (0..<n).map { "[@a\($0)] " }.joined() },
    GrowingText("unknown works") { n in cite + (0..<n).map { "[@b\($0)] " }.joined() },
  ]

  private static let cite = "---\nbibliography: works.bib\n---\n\n"

  /// Enough works for all sizes.
  static let works = (0..<200).map {
    "@book{a\($0), author={A B}, title={T\($0)}, year=2000}\n"
  }.joined()
}
