import Options
import TestSupport
import Testing

@testable import Files
@testable import Values

@Suite("Results files")
struct ResultsFileTests {
  static func record(momentum: Double = 0.9, loss: Double = 4.7e-4) -> ResultsFile {
    let options = OptionValue.mapping([
      OptionEntry("standardize", .boolean(true)), OptionEntry("epochs", .integer(200)),
      OptionEntry(
        "data",
        .mapping([
          OptionEntry("make_regression", .mapping([OptionEntry("noise", .number(0.1))]))
        ])),
      OptionEntry(
        "optimizers",
        .mapping([
          OptionEntry("momentum", .mapping([OptionEntry("momentum", .number(momentum))])),
          OptionEntry("v1.5", .mapping([])),
        ])),
      OptionEntry("seeds", .list([.integer(0), .integer(1)])),
    ])
    let values: [RunRecord.Entry] = [
      .init(Address("compare", "momentum", "final_loss"), .number(loss)),
      .init(Address("compare", "momentum", "epochs"), .number(41)),
      .init(Address("compare", "data", "n_samples"), .number(100)),
      .init(Address("compare", "momentum", "converged"), .boolean(true)),
      .init(Address("compare", "momentum", "diverged_at"), .missing),
      .init(Address("compare", "momentum", "coef"), .list([1.5, -0.1])),
      .init(Address("compare", "v1.5", "final_loss"), .number(.infinity)),
      .init(
        Address("compare", "sgd", "final_loss"),
        .seeds([
          SeedValue(seed: 0, value: .number(0.1)), SeedValue(seed: 1, value: .missing),
        ])),
    ]
    return ResultsFile(
      engine: "0.1.0", platform: "x86_64-linux",
      runs: [
        RunRecord(
          id: "zero", specification: "sha256:00", data: "sha256:01", options: .mapping([]),
          values: []),
        RunRecord(
          id: "compare", specification: "sha256:aa", data: "sha256:bb", options: options,
          values: values),
      ])
  }

  @Test("have one value a line, sorted")
  func text() throws {
    let expected = try Fixture.text("values/results.json")
    #expect(Self.record().text == expected)
  }

  @Test(
    "stay as they are for the last bits of a value, and for nothing more",
    arguments: [
      (0.0, true), (5e-13, true), (-5e-13, true), (2e-12, false), (-2e-12, false), (1e-9, false),
    ])
  func sameness(share: Double, isSame: Bool) {
    let old = Array(Self.record().text.utf8)
    #expect(WrittenRecord(Self.record(loss: 4.7e-4 * (1 + share))).isSame(as: old) == isSame)
  }

  @Test(
    "are written anew where a value that the prose quotes from a file is another one",
    arguments: [
      ("m.json#acc", 0.6, true), ("m.json#acc", 0.6 * (1 + 5e-13), true),
      ("m.json#acc", 0.6 * (1 + 2e-12), false), ("m.json#loss", 0.6, false),
    ])
  func quotedSameness(address: String, value: Double, isSame: Bool) {
    func record(_ address: String, _ value: Double) -> ResultsFile {
      ResultsFile(
        engine: "0.1.0", platform: "x86_64-linux", runs: Self.record().runs,
        quoted: [QuotedValue(address: address, value: .number(value))])
    }
    let old = record("m.json#acc", 0.6)
    #expect(WrittenRecord(record(address, value)).isSame(as: Array(old.text.utf8)) == isSame)
    #expect(!WrittenRecord(Self.record()).isSame(as: Array(old.text.utf8)))
    #expect(!WrittenRecord(old).isSame(as: Array(Self.record().text.utf8)))
  }

  @Test("are read as they were written")
  func roundTrip() throws {
    let record = Self.record()
    let again = try ResultsFile(parsing: Array(record.text.utf8))
    #expect(again == record)
    #expect(again.text == record.text)
  }

  @Test("name the extensions that they were made with, and are written anew where these are others")
  func extensions() throws {
    var record = Self.record()
    record.extensions = [RecordedExtension(name: "sophia", version: "1.2.0", adds: ["sophia"])]
    let bytes = Array(record.text.utf8)
    #expect(record.text.contains("\"adds\": [\"sophia\"]"))
    #expect(try ResultsFile(parsing: bytes) == record)
    #expect(!WrittenRecord(Self.record()).isSame(as: bytes))
    record.extensions[0].version = "1.2.1"
    #expect(WrittenRecord(record).isSame(as: bytes))
  }

  @Test("give prose its values")
  func table() throws {
    let record = try ResultsFile(parsing: Array(Self.record().text.utf8))
    let table = record.table()
    #expect(table.value(at: Address("compare", "momentum", "epochs")) == .number(41))
    #expect(
      record.table(notebook: "a.md")
        .value(at: Address(notebook: "a.md", "compare", "momentum", "epochs")) == .number(41))
    let expression = try Expression(
      parsing: Array("count seed: compare.sgd.final_loss < 1".utf8)[...])
    #expect(throws: ValueError.self) { try Evaluator(table).number(expression) }
    let swept = try Expression(parsing: Array("compare.`v1.5`.final_loss > 1e300".utf8)[...])
    #expect(try Evaluator(table).boolean(swept).holds)
  }

  @Test("change in one line where one value changes")
  func smallDifference() {
    let old = Self.record().text.split(separator: "\n")
    let new = Self.record(loss: 4.8e-4).text.split(separator: "\n")
    #expect(old.count == new.count)
    #expect(zip(old, new).count { $0 != $1 } == 1)
  }

  @Test("tell which values and options are different")
  func changes() throws {
    let old = Self.record()
    let new = Self.record(momentum: 0.92, loss: 4.8e-4)
    #expect(
      new.changes(since: old) == [
        ValueChange(
          address: Address("compare", "momentum", "final_loss"), old: .number(4.7e-4),
          new: .number(4.8e-4))
      ])
    let options = try #require(new["compare"]).optionChanges(since: #require(old["compare"]))
    #expect(options.map(\.text) == ["option changed: optimizers.momentum.momentum 0.9 → 0.92"])
  }

  @Test(
    "that are none say so",
    arguments: [
      ("", "unexpected end of JSON"), ("{}", "not a results file"),
      ("{\"schema\": 2}", "unknown schema '2' of a results file"),
      ("{\"schema\": 1}", "incomplete results file"),
      (
        "{\"schema\": 1, \"engine\": \"\", \"platform\": \"\", \"runs\": {\"a\": 1}}",
        "invalid run 'a'"
      ),
    ])
  func faults(text: String, message: String) {
    let error = #expect(throws: ValueError.self) { try ResultsFile(parsing: Array(text.utf8)) }
    #expect(error?.message == message)
  }

  @Test(
    "of a report with impossible counts have no summary",
    arguments: ["1e300", "-1", "2.5", "\"Infinity\""])
  func impossibleCounts(count: String) throws {
    let report =
      #"{"title": "T", "lang": "en", "source": "n.md", "numbers": \#(count), "claims": 1}"#
    let text = #"{"schema": 1, "engine": "0", "platform": "p", "report": \#(report), "runs": {}}"#
    #expect(try ResultsFile(parsing: Array(text.utf8)).summary == nil)
    #expect(ResultsFile.summary(atHeadOf: Array(text.utf8)) == nil)
  }
}
