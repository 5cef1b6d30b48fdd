import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Values

/// What a stranger's file may hold: every reader must say so, and none may fall over.
@Suite struct DamagedTextTests {
  private static let texts = [
    "---\ntitle: \"A: ${n}\"\nauthor: [甲, {name: B}]\nparams: {n: 1, list: [1, 2]}\n---\n文\r\n",
    "yaml {.run #compare echo=false key=\"quoted \\\" 值\"} ",
    "a: &x [1, *x, !!int 2]\n? [b]\n: {c: 'd''e', \"f\": \"\\u4e2d\\n\"}\n<<: |2-\n   块\n\tg: ~\n---\n...\n",
    "data:\n  csv: {file: '数据.csv'}\nrates: [0.1,  1e-3 ]\ntext: >\n  一\n  ${n}\n\nlist:\n- 甲\n- 乙\n",
  ]

  @Test(arguments: texts.indices)
  func damageIsReportedInsideTheText(index: Int) {
    var random = SeededGenerator(seed: UInt64(index))
    for _ in 0..<DamagedTextTests.rounds {
      let bytes = Self.damaged(Array(Self.texts[index].utf8), by: &random)
      let file = SourceFile(path: "a.md", bytes: bytes)
      var problems = Diagnostics(file.encodingProblems)
      let parameters = Parameters([.init("n", .integer(1))])
      let (tree, found) = YAMLTree.read(SourcePieces(file), parameters: parameters)
      problems.add(found)
      _ = problems.collect { () throws(Diagnostics) in try FrontMatter(of: file) }
      problems.add(Attributes.read(file, file.contentStart..<bytes.count).problems)
      let ranges = problems.list.compactMap(\.range) + (tree.map { Self.ranges(of: $0.root) } ?? [])
      #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
      #expect(DiagnosticPrinter().text(of: problems).isEmpty == problems.isEmpty)
    }
  }

  private static let rounds = 300

  private static func ranges(of node: YAMLNode) -> [Range<Int>] {
    switch node.content {
    case .scalar: [node.range]
    case .list(let nodes): [node.range] + nodes.flatMap(ranges)
    case .mapping(let entries):
      [node.range] + entries.flatMap { [$0.keyRange] + ranges(of: $0.value) }
    }
  }

  /// The bytes with a few of them changed, dropped, doubled or moved.
  private static func damaged(_ bytes: [UInt8], by random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let signs = Array("[]{}:,-?&*!|>'\"%@`#$\\ \t\n\r~=.".utf8) + [0, 0xFF, 0xE4, 0xEF]
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
      case 1: bytes.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
      case 2: bytes.remove(at: place)
      default:
        bytes.insert(
          contentsOf: bytes[place...].prefix(Int.random(in: 0..<9, using: &random)), at: place)
      }
      if bytes.isEmpty { return [10] }
    }
    return bytes
  }
}
