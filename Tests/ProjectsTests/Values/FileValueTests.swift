import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Values of files")
struct FileValueTests {
  static let files: KeyValuePairs<String, String> = [
    "bench/hyperfine.json": """
    {"results": [
      {"command": "tangent", "mean": 0.0121, "times": [0.0113, 0.0121, 0.0129], "codes": [0]},
      {"command": "python", "mean": 0.0812, "times": [0.08, 0.081, 0.0826], "codes": [0]},
      {"command": "tangent --version | cat", "mean": 0.02, "times": [0.02], "codes": [0]}
    ]}
    """,
    "log.csv": "epoch,val_acc,note\n1,0.5,\"a, \"\"b\"\"\"\n2,0.75,\n3,,n/a\n",
    "runs.jsonl": "{\"seed\": 0, \"loss\": 0.5}\n{\"seed\": 1, \"loss\": 0.25}\n",
    "data.tsv": "a\tb\n1\t2\n",
    "limits.yaml": "build:\n  size_bytes: 32670680\n  ratio: 0.10\nlimits: {max_pods: 110}\n",
    "odd.json": """
    {"big": 9007199254740993, "nan": [1, NaN, 3], "null": null, "text": "12 ms", "five": "5",
     "yes": true, "p(95)": 7, "a-b": 4, "a": 1, "objects": {"x": {"v": 1}, "y": {"v": 3}},
     "points": [{"k": 1, "version": "1.10"}, {"k": 1e0, "version": 1.1}], "empty": []}
    """,
    "dots.csv": "params.lr,loss\n0.1,3\n",
    "ten.csv": "x\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n",
  ]

  static let project = Result { try FileProject(files) }

  func value(_ expression: String) throws -> String {
    try Self.project.get().value(expression)
  }

  @Test(
    "are found by their addresses",
    arguments: [
      ("bench/hyperfine.json#results[command = \"tangent\"].mean * 1000", "12.1"),
      ("`bench/hyperfine.json`#results[command = 'tangent'].mean * 1000", "12.1"),
      (#"bench/hyperfine.json#results[command = "tangent -\-version \| cat"].mean"#, "0.02"),
      ("bench/hyperfine.json#results[0].times.count", "3"),
      ("bench/hyperfine.json#results[-1].mean", "0.02"),
      ("bench/hyperfine.json#results[command = \"tangent\"].times.min * 1000", "11.3"),
      ("bench/hyperfine.json#results[].mean.max", "0.0812"),
      ("bench/hyperfine.json#results[].count", "3"), ("bench/hyperfine.json#results.count", "3"),
      ("bench/hyperfine.json#results[mean > 0.01 and mean < 0.03].mean.count", "2"),
      ("log.csv#[epoch = 2].val_acc", "0.75"), ("log.csv#[-1].epoch", "3"),
      ("log.csv#[ -1 ].epoch", "3"),
      ("log.csv#[- 1].epoch", "3"),
      ("log.csv#[val_acc].val_acc.mean", "0.625"), ("log.csv#count", "3"),
      ("log.csv#val_acc.count", "2"), ("log.csv#epoch.median", "2"),
      (#"log.csv#[note = "a, \"b\""].epoch"#, "1"), ("log.csv#[note = \"x\"].count", "0"),
      ("log.csv#[not val_acc].epoch", "3"), ("runs.jsonl#[seed = 1].loss", "0.25"),
      ("runs.jsonl#[].loss.mean", "0.375"), ("data.tsv#[0].b", "2"),
      ("limits.yaml#build.size_bytes / 1e6", "32.7"), ("limits.yaml#build.ratio", "0.1"),
      ("limits.yaml#limits.max_pods", "110"), ("odd.json#five", "5"), ("odd.json#`p(95)`", "7"),
      ("odd.json#a-b", "4"), ("odd.json#objects[].v.mean", "2"),
      ("odd.json#objects[key = \"y\"].v", "3"), ("odd.json#points[k = 1].k.count", "2"),
      ("odd.json#points[version = \"1.10\"].k", "1"), ("odd.json#empty.count", "0"),
      ("dots.csv#[0].`params.lr`", "0.1"), ("ten.csv#x.p90", "9.10"), ("ten.csv#x.sum", "55"),
      ("ten.csv#x.std", "2.87"), ("ten.csv#[x = 3].x.std", "0"), ("ten.csv#[x = 3].x.mean", "3"),
      ("ten.csv#[x = 3].x.p90", "3"), ("ten.csv#[x = 3].x.sum", "3"),
      ("ten.csv#[x = 3].x.count", "1"), ("ten.csv#x.first + ten.csv#x.last", "11"),
      ("ten.csv#[x > 3 and not (x = 5)].count", "6"), ("-ten.csv#x.max", "−10"),
    ])
  func addresses(expression: String, worth: String) throws {
    #expect(try value(expression) == worth)
  }

  @Test("keep every digit of a whole number that no arithmetic touches")
  func exactDigits() throws {
    let project = try Self.project.get()
    #expect(try project.findings("9007199254740993<!--= odd.json#big -->\n", in: "a.md").isEmpty)
    let off = try project.findings("9007199254740992<!--= odd.json#big -->\n", in: "b.md")
    #expect(off == ["1:1 1 stale-pin pinned number is stale, now 9007199254740993"])
  }

  @Test("are missing in every relation with what is missing, also in !=")
  func missing() throws {
    #expect(try value("log.csv#[val_acc != 7].count") == "2")
    #expect(try value("log.csv#[val_acc < 9].count") == "2")
    #expect(try value("log.csv#[not val_acc != 7].count") == "1")
  }

  @Test("that cannot be read have the exit status of their kind")
  func unreadable() throws {
    let project = try FileProject([
      "broken.json": "{\"a\": 1,\n \"b\": }", "twice.json": "{\"a\": 1, \"a\": 2}",
      "wide.csv": "a,b\n1,2,3\n", "deep.json": String(repeating: "[", count: 70),
      "tabs.yaml": "a:\n\tb: 1\n", "a/x.json": "{\"v\": 1}", "x.json": "{\"v\": 2}",
      ".secret.json": "{\"v\": 1}",
    ])
    #expect(
      try project.value("broken.json#a") == "4 invalid-json 'broken.json': cannot read "
        + "'broken.json' as JSON: unexpected '}' in JSON in line 2, column 7")
    #expect(
      try project.value("twice.json#a") == "4 duplicate-key 'twice.json': cannot read "
        + "'twice.json' as JSON: duplicate key \"a\" in line 1, column 10")
    #expect(
      try project.value("wide.csv#a.count") == "4 invalid-csv 'wide.csv': cannot read "
        + "'wide.csv' as CSV: 3 fields in the row at line 2, 2 in the header in line 2, column 5")
    #expect(try project.value("deep.json#a").hasPrefix("3 too-large"))
    #expect(try project.value("tabs.yaml#a").hasPrefix("4 invalid-yaml"))
    #expect(try project.value(".secret.json#v").hasPrefix("2 hidden-file"))
    #expect(try project.value("x.json#v", in: "a/README.md").hasPrefix("2 ambiguous-file"))
    #expect(try project.value("./x.json#v", in: "a/README.md") == "1")
    #expect(try project.value("../x.json#v", in: "a/README.md") == "2")
    #expect(try project.value("broken.json#a", in: "a/README.md").hasPrefix("4 "))
  }

  @Test("are compared within either of two tolerances, and filled in")
  func pins() throws {
    let project = try Self.project.get()
    let held = "13<!--= bench/hyperfine.json#results[0].mean * 1000 ±1% ±1 --> ms\n"
    #expect(try project.findings(held, in: "c.md").isEmpty)
    let fresh = "12<!--= bench/hyperfine.json#results[0].mean * 1000 ±2% fresh ±15% --> ms\n"
    #expect(try project.findings(fresh, in: "c.md").map { $0.prefix(13) } == [])
    #expect(
      try project.updated("It took ?<!--= log.csv#[epoch = 2].val_acc --> s.", in: "d.md")
        == "It took 0.75<!--= log.csv#[epoch = 2].val_acc --> s.")
    #expect(
      try project.updated("and 7 %<!--= log.csv#[epoch = 2].val_acc -->.", in: "d.md")
        == "and 75 %<!--= log.csv#[epoch = 2].val_acc -->.")
  }

  @Test("are read from TOML")
  func toml() throws {
    let project = try FileProject([
      "limits.toml":
        "[build]\nsize_bytes = 32670680\nratio = 0.5\n[[runs]]\nv = 1\n[[runs]]\nv = 3\n",
      "broken.toml": "[build\n",
    ])
    #expect(try project.value("limits.toml#build.size_bytes / 1e6") == "32.7")
    #expect(try project.value("limits.toml#build.ratio") == "0.5")
    #expect(try project.value("limits.toml#runs[].v.mean") == "2")
    #expect(
      try project.value("limits.toml#build.size_bytez")
        == "2 unknown-address 'size_bytez': no 'size_bytez' in 'limits.toml#build' "
        + "(did you mean 'size_bytes'?)")
    #expect(try project.value("broken.toml#build").hasPrefix("4 invalid-toml"))
  }

  @Test(
    "keep every digit that TOML writes",
    arguments: [
      ("a.toml#pi", "3.14159265358979323846"), ("a.toml#t.x", "0.1000000000000000055"),
      ("a.toml#t.list[1]", "1234.567890123456789"), ("a.toml#t.list[2].`a # b`", "-0.30"),
      ("a.toml#t.under", "1234.5678901234567890"),
    ])
  func digitsOfTOML(address: String, digits: String) throws {
    let toml = #"""
      pi = 3.14159265358979323846 # don't = 1.5
      "key = 2.5" = "1.5 ~ \u007E0\" 2.5"
      [t.'[x]'] # [y
      when = 1979-05-27 07:32:00.5
      [t]
      x = +0.1000000000000000055
      list = [ 1.5, # 2.5 '
        1234.567890123456789, {"a # b" = -0.30, c = """
      d = 1.5 ""\""""}, [[2.5e+1], []], inf ]
      under = 1_234.567_890_123_456_789_0
      long = '''
      x = 1.25
      '''
      """#
    let project = try FileProject(["a.toml": toml])
    #expect(try project.findings("It is \(digits)<!--= \(address) exact -->.\n") == [])
    let last = digits.last == "0" ? digits.dropLast() + "1" : digits + "1"
    #expect(
      try project.findings("It is \(last)<!--= \(address) exact -->.\n").first?
        .contains("stale-pin") == true)
    // What stands in quotes and comments is no number.
    #expect(try project.findings("It is 25<!--= a.toml#t.list[3][0][0] -->.\n") == [])
  }

  @Test("with dashes in their comments are told to be escaped")
  func dashes() throws {
    let project = try Self.project.get()
    let text =
      "20<!--= bench/hyperfine.json#results[command = \"tangent --version\"].mean --> ms.\n"
    #expect(
      try project.findings(text, in: "f.md").first == "1:57 2 refused-comment "
        + "'--' inside a comment, which Markdown takes for text (write "
        + "'<!--= bench/hyperfine.json#results[command = \"tangent -\\-version\"].mean -->')")
  }

  @Test("leave what tangent.yaml exempts")
  func exemptions() throws {
    let folder = try TemporaryFolder([
      "README.md": "Release 12.5 of 2,017 and 345.\n",
      "tangent.yaml": "exempt:\n  - {text: 'Release [\\d.]+', because: releases}\n"
        + "  - {text: '345', in: 'docs/*.md', because: elsewhere}\n",
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.exempt = try Configuration.read(in: workspace).configuration.exempt
    let project = Project(workspace: workspace, cache: .off, settings: settings)
    let outcome = project.check(folder.file("README.md"))
    #expect(outcome.coverage.exempt == 1)
    #expect(outcome.unpinned.map(\.text) == ["2,017", "345"])
  }

  @Test("are kept by a notebook's record")
  func record() throws {
    let file = ResultsFile(
      engine: "1", platform: "p", runs: [],
      quoted: [QuotedValue(address: "a.json#v", value: .number(7))])
    let read = try ResultsFile(parsing: Array(file.text.utf8))
    #expect(read == file)
    let values = FileValues.none.recorded(read.quoted)
    let expression = try Expression(parsing: Array("a.json#v".utf8)[...])
    #expect(try values.value(of: expression.files[0]).value == .number(7))
    let other = try Expression(parsing: Array("a.json#w".utf8)[...])
    #expect(throws: ValueError.self) { try values.value(of: other.files[0]) }
  }

  @Test("that cannot fail are remarked on")
  func vacuous() throws {
    let project = try Self.project.get()
    let found = try project.findings("Same.<!--? log.csv#count <= log.csv#count -->\n", in: "g.md")
    #expect(found == ["1:12 0 vacuous-claim claim cannot fail, both sides are the same"])
  }

  @Test("are told of beside names that are unknown")
  func together() throws {
    let project = try Self.project.get()
    let found = try project.findings("1<!--= run.a.b --> 2<!--= log.csv#val -->\n", in: "h.md")
    #expect(found.count == 2)
  }

  @Test("decide claims")
  func claims() throws {
    let project = try Self.project.get()
    let holds = "Fast.<!--? bench/hyperfine.json#results[0].mean < 0.02 -->\n"
    #expect(try project.findings(holds, in: "e.md").isEmpty)
    let fails = "Slow.<!--? bench/hyperfine.json#results[0].mean > 0.02 -->\n"
    let found = try project.findings(fails, in: "e.md")
    #expect(found.first?.hasPrefix("1:12 1 false-claim") == true, "\(found)")
  }

  @Test(
    "have addresses that read as they are printed",
    arguments: [
      "a.json#b", "a.json#b[0].c[-1]", "a.json#[x = 1 and y].z.mean", "`a=1/b.csv`#[].x",
      #"a.json#[c = "x -\- y"].`p(95)`"#, "a.json#95.b", "1/a.json#b",
    ])
  func printing(text: String) throws {
    let expression = try Expression(parsing: Array(text.utf8)[...])
    #expect(expression.description == text)
    #expect(expression.files.count == 1)
  }
}
