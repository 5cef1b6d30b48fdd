import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// Records of one run whose value differs by more than another machine's rounding, or by less.
@Suite struct ValueHistoryTests {
  /// Records as some commits had them, newest first.
  private struct Commits: RevisionSource {
    var records: [ResultsFile]

    func revisions(of path: String) -> [Revision] {
      records.indices.map { Revision(id: "\($0)", date: "2026-11-0\($0 + 1)", subject: "s\($0)") }
    }

    func bytes(of path: String, at revision: String) -> [UInt8]? {
      Int(revision).map { Array(records[$0].text.utf8) }
    }

    func files(under folder: String, at revision: String) -> [String] { [] }
    func revisions(ofAny pattern: String) -> [Revision] { [] }
    func blobs(under folder: String, at revision: String) -> [Blob] { [] }
  }

  /// A share that two machines may differ by, and one that they may not.
  private static let (same, other) = (5e-13, 2e-12)

  private static func record(_ values: Double..., specification: String = "s") -> ResultsFile {
    ResultsFile(
      engine: "1", platform: "p",
      runs: [
        RunRecord(
          id: "a", specification: specification, data: "d", options: .mapping([]),
          values: values.enumerated().map {
            RunRecord.Entry(Address("a", "sgd", "v\($0)"), .number($1))
          })
      ])
  }

  private static func expression(_ text: String) throws -> Expression {
    try Expression(parsing: Array(text.utf8)[...])
  }

  @Test func aValueHasChangedWhereItDiffersByMoreThanRounding() throws {
    let records = [
      Self.record(0.3 * (1 + Self.same)), Self.record(0.3), Self.record(0.3 * (1 - Self.other)),
    ]
    let history = try ValueHistory(ofFile: "results.json", in: Commits(records: records))
    let expression = try Self.expression("a.sgd.v0")
    let change = try #require(history.lastChange(of: expression, current: records[0]))
    #expect(change.revision?.id == "1")
    #expect(change.old == .number(0.3 * (1 - Self.other)))
    let now = Self.record(0.3 * (1 + Self.same + Self.other))
    #expect(history.lastChange(of: expression, current: now)?.revision == nil)
    let rounded = Self.record(0.3 * (1 + Self.same / 2))
    #expect(history.lastChange(of: expression, current: rounded)?.revision?.id == "1")
  }

  /// Why a stale number is so: the runs gave it a new value, or somebody wrote it.
  @Test(arguments: [
    (0.3, ["written by hand: the recorded value is still the same"]),
    (0.3 * (1 + same), ["written by hand: the recorded value is still the same"]),
    (0.3 * (1 + other), ["engine changed: 1 → 2"]),
    (0.3 * (1 - other), ["engine changed: 1 → 2"]),
    (0.4, ["engine changed: 1 → 2"]),
  ])
  func aNumberIsWrittenByHandWhereTheRecordedValueIsTheSame(value: Double, why: [String]) throws {
    var new = Self.record(value)
    new.engine = "2"
    let causes = Causes(own: RecordComparison(from: Self.record(0.3), to: new))
    let bytes = Array("5<!--= a.sgd.v0 -->".utf8)
    guard case .pin(let pin)? = try Annotation(parsing: bytes[1...]) else {
      throw CancellationError()
    }
    let check = Checks.PinCheck(
      number: Annotations.PinnedNumber(token: try NumberToken(before: bytes[..<1]), pin: pin),
      outcome: .stale(value: value, text: "", shown: "", hint: nil))
    #expect(causes.notes(for: check).map(\.text) == why)
  }

  /// A notebook that has another name is the same as long as half of its values are.
  @Test(
    arguments: [
      ([1, 1, 1, 1], true), ([1, 1, 1, 2], true), ([1, 1, 2, 2], true), ([1, 2, 2, 2], false),
      ([1 + other, 1 - other, 1 + other, 1], false), ([1 + same, 1 - same, 1 + other, 1], true),
      ([2, 2, 2, 2], false),
    ] as [([Double], Bool)])
  func aRecordOfAnotherNameIsTheSameWhereHalfOfItsValuesAre(factors: [Double], isSame: Bool) {
    let before = Self.record(1, 2, 3, 4)
    let new = zip(factors, [1.0, 2, 3, 4]).map { $0 * $1 }
    let after = Self.record(new[0], new[1], new[2], new[3])
    let diff = ResultsDiff(
      from: ResultsSet(name: "old", files: ["b": before]),
      to: ResultsSet(name: "new", files: ["c": after]))
    let changes =
      before.runs[0].values.count
      - zip(before.runs[0].values, after.runs[0].values)
      .count { $0.value.isNear($1.value) }
    let expected = isSame ? (changes == 0 ? [] : ["c"]) : ["b", "c"]
    #expect(diff.runs.map(\.notebook) == expected)
  }
}
