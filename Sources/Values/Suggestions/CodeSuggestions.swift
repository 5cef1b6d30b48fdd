import Files

/// The constants of a source file with the patterns that find them: `MAX_RETRIES = 5`.
package struct CodeSuggestions {
  package private(set) var values: [SuggestedValue] = []

  /// A name in capitals, or one that a word makes a constant, and the number behind it.
  private static let forms = [
    #"^[ \t]*(?:\w+ ){0,4}\K[A-Z][A-Z0-9_]{2,}(?: *: *\w+)? *:?= *([0-9][0-9_]*(?:\.[0-9]+)?)(?![\w.])"#,
    #"^[ \t]*(?:\w+ ){0,3}(?:let|const|val|#define) +\K\w+(?: *: *\w+)?(?: *= *| +)([0-9][0-9_]*(?:\.[0-9]+)?)(?![\w.])"#,
  ]
  private static let mostConstants = 1_000
  private static let marks = Set(#"\^$.|?*+()[]{}/"#)

  package init(_ path: String, _ bytes: [UInt8]) {
    let owner = FileAddress(path: path, pathRange: 0..<0, steps: [], range: 0..<0).description
    var known: Set<String> = []
    for form in Self.forms {
      guard let expression = try? RegularExpression(form),
        let matches = try? expression.matches(in: bytes, atMost: Self.mostConstants)
      else { continue }
      for match in matches {
        guard let group = match.group, match.range.lowerBound < group.lowerBound else { continue }
        let before = String(
          decoding: bytes[match.range.lowerBound..<group.lowerBound], as: UTF8.self)
        let number = String(decoding: bytes[group], as: UTF8.self)
        let value = CapturedNumber.number(number)?.value.number
        guard let value, known.insert(before).inserted else { continue }
        let literal = before.map { Self.marks.contains($0) ? "\\\($0)" : "\($0)" }.joined()
        let pattern = #"\b\#(literal)([\d._]+)"#
        guard let found = try? RegularExpression(pattern).matches(in: bytes, atMost: 2),
          found.count == 1
        else { continue }
        let step = FileStep(kind: .pattern(pattern), range: 0..<0)
        values.append(
          SuggestedValue(owner + step.text(isFirst: true), value, named: [before], of: path))
      }
    }
  }
}
