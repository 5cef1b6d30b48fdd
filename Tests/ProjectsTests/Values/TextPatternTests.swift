import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Numbers in text files")
struct TextPatternTests {
  static let project = Result {
    try FileProject([
      "src/limits.py": "MAX_RETRIES = 10_000\nTIMEOUT = 1500\nMASK = 0x1F\nRATE = 12 %\n",
      "src/a.swift": "  @Test func a() {}\n  @Test func b() {}\n",
      "src/deep/b.swift": "@Test func c() {}\n", ".hidden/c.swift": "@Test func d() {}\n",
      "build.log": "took 3.5 s\ntook 1.25 s\n1,017 files, ok\n\u{2212}4 degrees\r\nx = 7\r\n",
      "bench.json": "{\"mean\": 0.5}\n", "paths.txt": "a/b = 3\n",
      "rows.txt": "a,10000,0\nb,7,0\nv1.5\nc,5\n",
    ])
  }

  @Test(
    "are found by patterns",
    arguments: [
      (#"rows.txt#/^a,(\d+),/"#, "10\u{202F}000"), (#"rows.txt#/^b,(\d+),\d+$/"#, "7"),
      (#"rows.txt#/,(\d+)$/.last"#, "5"), (#"rows.txt#/^v(\d+)\.\d/"#, "1"),
      (#"src/limits.py#/^MAX_RETRIES = ([\d_]+)/"#, "10\u{202F}000"),
      (#"src/limits.py#/^MASK = (0x\w+)/"#, "31"), (#"src/limits.py#/^RATE = (.*)$/"#, "0.12"),
      (#"build.log#/took ([\d.]+) s/.last"#, "1.25"), (#"build.log#/took ([\d.]+) s/.max"#, "3.5"),
      (#"build.log#/took ([\d.]+) s/.mean"#, "2.38"), (#"build.log#/took (\S+) s/.sum"#, "4.75"),
      (#"build.log#/took ([\d.]+) s/.median"#, "2.38"), (#"build.log#/took (\S+) s/.first"#, "3.5"),
      (#"build.log#/took ([\d.]+) s/.p25"#, "1.81"), (#"build.log#/took ([\d.]+) s/.std"#, "1.12"),
      (#"build.log#/([\d,]+) files/"#, "1017"), (#"build.log#/^(.*) degrees/"#, "−4"),
      (#"build.log#/took/.count"#, "2"), (#"build.log#/nothing/.count"#, "0"),
      (#"build.log#/^x = (\d+)\r?$/"#, "7"), ("build.log#size", "60"),
      ("`src/**/*.swift`#/^ *@Test/.count", "3"), ("`src/*.swift`#/^ *@Test/.count", "2"),
      ("`**/*.swift`#files", "2"), ("`.hidden/*.swift`#files", "1"),
      (#"bench.json#/"mean": ([\d.]+)/"#, "0.5"), (#"paths.txt#/^a\/b = (\d+)/"#, "3"),
      (#"build.log#/^(?:y\|x) = (\d+)/"#, "7"), (#"build.log#/^[\-x]+ = (\d+)/"#, "7"),
      (#"src/limits.py#/^MAX_RETRIES = ([\d_]+)/ / 100"#, "100"),
    ])
  func patterns(expression: String, worth: String) throws {
    #expect(try Self.project.get().value(expression) == worth)
  }

  @Test(
    "that are not there, or not alone, are told apart",
    arguments: [
      (
        #"build.log#/took ([\d.]+) s/"#,
        "2 several-matches '/took ([\\d.]+) s/': 2 matches: "
          + "'3.5' (build.log:1), '1.25' (build.log:2) (make the pattern longer, or add .first, "
          + ".last, .count or another statistic)"
      ),
      (
        #"build.log#/took ([\d.]+) s/.medain"#,
        "2 unknown-statistic 'medain': unknown statistic 'medain' (did you mean 'median'?)"
      ),
      (
        #"build.log#/took ([\d.]+) s/[0]"#,
        "2 unknown-statistic '[0]': a pattern has no rows or entries (write '.first' or '.last' for "
          + "one of several matches, or make the pattern longer)"
      ),
      (#"build.log#/(\d+) files/"#, "2 cut-number"),
      (#"build.log#/took (\d+)/.first"#, "cut-number"),
      (#"rows.txt#/^a,(\d+),?/"#, "cut-number"), (#"rows.txt#/^v(\d+).\d/"#, "cut-number"),
      (#"src/limits.py#/^MAX_RETRY = (\d+)/"#, "1 missing-match"),
      (#"src/limits.py#/^(\w+) = 1500/"#, "2 type-mismatch"),
      (#"build.log#/(a)(b)/"#, "2 invalid-pattern '/(a)(b)/': 2 groups in a pattern"),
      (#"build.log#/(a/"#, "2 invalid-pattern"),
      (#"build.log#/took/.median"#, "2 type-mismatch"),
      ("`src/*.rb`#files", "2 missing-file"), ("`src/*.swift`#size", "2 invalid-address"),
      ("build.log#lines", "2 invalid-address"), (#"build.log#/took"#, "2 invalid-address"),
    ])
  func faults(expression: String, message: String) throws {
    let found: String
    do { found = try Self.project.get().value(expression) } catch let error as ValueError {
      found = "2 \(error.id)"
    }
    #expect(found.contains(message.prefix(200)), "\(found)")
  }

  @Test("stop where a pattern takes too long")
  func costly() throws {
    let project = try FileProject(["a.txt": String(repeating: "a", count: 5000) + "!b\n"])
    let found = try project.value("a.txt#/(?:a+)+b/")
    #expect(found.hasPrefix("3 too-large"), "\(found)")
  }

  @Test("have paths that fit patterns in one way, in two or in none")
  func paths() {
    func fields(_ pattern: String, _ path: String) -> [String] {
      FilePattern(pattern).matches(path).map { fields in
        fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      }
    }
    #expect(fields("runs/{o}/seed{s}/m.csv", "runs/adam/seed3/m.csv") == ["o=adam s=3"])
    #expect(fields("runs/{o}/m.csv", "runs/a/b/m.csv") == [])
    #expect(fields("**/{n}.csv", "a/b/c.csv") == ["n=c"])
    #expect(fields("{a}-{b}.csv", "x-y-z.csv").count == 2)
    #expect(fields("{a}/{a}.csv", "x/x.csv") == ["a=x"])
    #expect(fields("{a}/{a}.csv", "x/y.csv") == [])
    #expect(fields("*a*a*a*a*a*a*a*a*a*b", String(repeating: "a", count: 200)) == [])
  }
}
