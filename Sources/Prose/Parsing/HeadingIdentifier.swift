/// Names headings for links as GitHub does, or as `{#name}` at their end says.
enum HeadingIdentifier {
  /// The identifiers of the headings among `nodes`, by their places there.
  static func identifiers(of nodes: [SyntaxNode]) -> [Int: String] {
    let headings = nodes.indices.filter {
      if case .heading = nodes[$0].kind { true } else { false }
    }
    let named = headings.map { ($0, explicit(in: nodes[$0].content)) }
    var names = Names(counts: [:])
    for name in named.compactMap(\.1) { names.counts[name] = 0 }
    var identifiers: [Int: String] = [:]
    for (index, name) in named {
      identifiers[index] = name ?? names.unique(identifier(of: title(of: index, in: nodes)))
    }
    return identifiers
  }

  /// The words in lower case with hyphens between, without punctuation.
  static func identifier(of title: String) -> String {
    var identifier = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .connectorPunctuation:
        identifier.append(scalar)
      case .spaceSeparator: identifier.append("-")
      default: if scalar == "-" { identifier.append("-") }
      }
    }
    return identifier.isEmpty ? "section" : String(identifier)
  }

  /// The identifier that a heading's source gives itself.
  static func explicit(in content: [UInt8]) -> String? {
    let text = content.trimmedEnd
    guard text.last == UInt8(ascii: "}") else { return nil }
    guard let open = text.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    guard text[open...].starts(with: "{#".utf8), open == 0 || text[open - 1].isBlank else {
      return nil
    }
    let name = text[(open + 2)..<(text.endIndex - 1)]
    let isName = name.allSatisfy { byte in
      byte.isLetter || byte.isDigit || byte >= 0x80 || Array("-_.".utf8).contains(byte)
    }
    return isName && !name.isEmpty ? String(decoding: name, as: UTF8.self) : nil
  }

  /// The identifier that is all of some inlines, such as what stands behind a formula.
  static func alone(in inlines: [Inline]) -> String? {
    let inlines = inlines.filter { if case .softBreak = $0 { false } else { true } }
    guard inlines.count == 1, case .text(let text)? = inlines.first else { return nil }
    let words = text.literal.drop { $0 == " " }
    return words.hasPrefix("{#") ? explicit(in: Array(words.utf8)) : nil
  }

  /// The inlines of a heading without the identifier that it gives itself.
  static func withoutExplicit(_ inlines: [Inline]) -> [Inline] {
    guard case .text(let text)? = inlines.last else { return inlines }
    guard let open = text.literal.lastIndex(of: "{") else { return inlines }
    let mark = text.literal[open...].utf8.count
    let words = text.literal[..<open]
    let kept = words[..<(words.lastIndex { $0 != " " }.map { words.index(after: $0) } ?? open)]
    guard !kept.isEmpty, words.contains(where: { $0 != " " }) else { return inlines.dropLast() }
    let end = text.range.upperBound - mark - (words.utf8.count - kept.utf8.count)
    let range = text.range.lowerBound..<max(text.range.lowerBound, end)
    return inlines.dropLast() + [.text(Inline.Text(literal: String(kept), range: range))]
  }

  private static func title(of index: Int, in nodes: [SyntaxNode]) -> String {
    nodes[(index + 1)..<nodes[index].end].map { node in
      switch node.kind {
      case .text, .code: String(decoding: node.literal, as: UTF8.self)
      case .rawInline where node.literal.first == MathSyntax.dollar:
        MathSyntax.formula(node.literal).tex
      case .softBreak, .hardBreak: " "
      default: ""
      }
    }.joined()
  }

  /// The names given so far, with the number of times that each was asked for again.
  private struct Names {
    var counts: [String: Int]

    mutating func unique(_ name: String) -> String {
      guard var count = counts[name] else {
        counts[name] = 0
        return name
      }
      repeat { count += 1 } while counts["\(name)-\(count)"] != nil
      counts[name] = count
      counts["\(name)-\(count)"] = 0
      return "\(name)-\(count)"
    }
  }
}
