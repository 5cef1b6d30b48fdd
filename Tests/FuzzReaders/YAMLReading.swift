import Optimization
import Options

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// YAML becomes a tree with places inside the text, an experiment, and a notebook's front matter.
enum YAMLReading {
  static func read(_ bytes: [UInt8]) {
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    let (tree, problems) = YAMLTree.read(
      SourcePieces(file), parameters: Parameters([OptionEntry("n", .integer(1))]))
    for range in problems.list.compactMap(\.range) { requireInside(range, bytes, of: "yaml") }
    _ = DiagnosticPrinter().text(of: problems)
    if let tree { check(tree, in: bytes) }
    if bytes.starts(with: "---".utf8) { _ = try? FrontMatter(of: file) }
  }

  private static func check(_ tree: YAMLTree, in bytes: [UInt8]) {
    check(tree.root, in: bytes)
    do throws(OptionErrors) {
      _ = try Experiment(decoding: tree.optionValue)
    } catch {
      for found in tree.diagnostics(for: error).list {
        if let range = found.range { requireInside(range, bytes, of: "yaml") }
      }
    }
  }

  private static func check(_ node: YAMLNode, in bytes: [UInt8]) {
    requireInside(node.range, bytes, of: "yaml")
    switch node.content {
    case .scalar: break
    case .list(let nodes): for node in nodes { check(node, in: bytes) }
    case .mapping(let entries):
      for entry in entries {
        requireInside(entry.keyRange, bytes, of: "yaml")
        check(entry.value, in: bytes)
      }
    }
  }
}
