import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Columns that cannot be told")
struct ColumnFaultTests {
  static let project = Result {
    try FileProject([
      "semicolons.csv": "a;b\n1;2\n", "one.csv": "a\n1\n",
      "keys.json": "{\"x\": {\"key\": 1, \"n\": 2}, \"y\": {\"n\": 3}}",
      "twice.json": #"{"x": 1, "\u0078": 2}"#, "once.json": #"{"x": 1, "\u0079": 2}"#,
      "many.json": "{" + (0..<20).map { "\"k\($0)\": \($0)" }.joined(separator: ", ") + "}",
      "manytwice.json": "{" + ((0..<20) + [7]).map { "\"k\($0)\": 1" }.joined(separator: ", ")
        + "}",
      "inner.json": "[{\"a\": 1, \"b\": {\"a\": 2}}, {\"a\": 3, \"b\": {\"c\": 1, \"c\": 1}}]",
      "plain.json": "{\"x\": {\"n\": 2}, \"y\": {\"n\": 3}}",
    ])
  }

  @Test(
    "say why",
    arguments: [
      (
        "semicolons.csv#a.max",
        "2 unknown-column 'a': no column 'a' (the cells are separated by ';', CSV has ',')"
      ),
      ("one.csv#b.max", "2 unknown-column 'b': no column 'b' (did you mean 'a'?)"),
      ("one.csv#a.max", "1"),
      (
        "keys.json#[].key.count",
        "2 duplicate-column 'key': 'key' is the name of each entry, and an entry of its own as well "
          + "(name the entry's place without '[]')"
      ),
      (
        "twice.json#x",
        #"4 duplicate-key 'twice.json': cannot read 'twice.json' as JSON: duplicate key "\u0078" in line 1, column 10"#
      ),
      (
        "manytwice.json#k3",
        #"4 duplicate-key 'manytwice.json': cannot read 'manytwice.json' as JSON: duplicate key "k7" in line 1, column 192"#
      ),
      (
        "inner.json#[0].a",
        #"4 duplicate-key 'inner.json': cannot read 'inner.json' as JSON: duplicate key "c" in line 1, column 50"#
      ),
      ("many.json#k19", "19"), ("once.json#y", "2"), ("keys.json#[].n.max", "3"),
      ("plain.json#[].key.count", "2"),
    ])
  func sayWhy(address: String, said: String) throws {
    #expect(try Self.project.get().value(address) == said)
  }
}
