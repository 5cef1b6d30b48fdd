import Files
import Options
import Prose

/// Formulas in the two forms that GitHub hands to its typesetter as they stand.
///
/// Between dollar signs it takes away backslashes before punctuation first, as Markdown does: `\\`,
/// `\,` and `\{` would lose theirs. A fence named `math` and `` $`…`$ `` keep them.
enum GitHubFormulas {
  /// What stands in the place of the formulas of a text; `tex` gives a block's TeX with its number.
  static func changes(
    in document: Document, of source: SourceFile, tex: (Block.MathBlock) -> String
  ) -> [MarkdownReferences.Change] {
    document.collect { node -> [MarkdownReferences.Change]? in
      switch node {
      case .block(.math(let block)):
        let start = block.range.lowerBound
        guard source.range(ofLine: source.line(at: start)).lowerBound == start else { return nil }
        return [(block.range, fence(tex(block)))]
      case .inline(.math(let math)): return quoted(math)
      default: return nil
      }
    }.flatMap(\.self)
  }

  /// The formulas of a line, such as a caption.
  static func changes(inLine document: Document) -> [MarkdownReferences.Change] {
    document.collect { node -> [MarkdownReferences.Change]? in
      if case .inline(.math(let math)) = node { quoted(math) } else { nil }
    }.flatMap(\.self)
  }

  private static func fence(_ tex: String) -> String {
    let lines = tex.split(separator: "\n").filter { line in !line.allSatisfy(\.isWhitespace) }
    return "```math\n\(lines.joined(separator: "\n"))\n```"
  }

  /// Backticks within the dollar signs, where a backslash would be lost without them.
  private static func quoted(_ math: Inline.Math) -> [MarkdownReferences.Change] {
    guard !math.isDisplay, losesBackslash(math.tex), !math.tex.contains("`") else { return [] }
    let (start, end) = (math.range.lowerBound + 1, math.range.upperBound - 1)
    return [(start..<start, "`"), (end..<end, "`")]
  }

  /// Whether a backslash stands before punctuation.
  static func losesBackslash(_ tex: String) -> Bool {
    zip(tex.utf8, tex.utf8.dropFirst()).contains { first, second in
      first == UInt8(ascii: "\\") && isPunctuation(second)
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
