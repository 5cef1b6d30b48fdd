import Files

/// What papers write in TeX, and Markdown shows as it is or without its backslashes.
enum TeXInText {
  /// `\eqref{eq:a}`.
  case reference
  /// `\cite{key}`.
  case citation
  /// `\begin{align}`.
  case environment
  /// `\(x\)` and `\[x\]`.
  case formula

  /// What to write in its place.
  var hint: String {
    switch self {
    case .reference: "name a formula with {#eq-name} behind it, and refer to it with '[](#eq-name)'"
    case .citation: "cite with '[@key]'"
    case .environment: "formulas stand between '$$', or in a fence '```math'"
    case .formula: "formulas stand between '$' or '$$'"
    }
  }
}

extension ByteCursor {
  /// Steps over such a command; nil, and no step, where none comes next.
  mutating func skipTeX() -> TeXInText? {
    guard peek() == UInt8(ascii: "\\") else { return nil }
    var ahead = self
    let found: TeXInText
    if ahead.skip(anyOf: ["\\eqref{", "\\ref{", "\\cref{", "\\autoref{", "\\label{"]) != nil {
      found = .reference
    } else if ahead.skip(anyOf: ["\\cite{", "\\citep{", "\\citet{"]) != nil {
      found = .citation
    } else if ahead.skip("\\begin{") {
      found = .environment
    } else {
      return skipDelimited()
    }
    ahead.skip { $0 != "}" && $0 != "\n" && $0 != "\r" }
    guard ahead.skip("}") else { return nil }
    self = ahead
    return found
  }

  /// `\(x\)`, if what stands between looks like mathematics and not like words or a number.
  private mutating func skipDelimited() -> TeXInText? {
    let isDisplay = peek(1) == UInt8(ascii: "[")
    guard isDisplay || peek(1) == UInt8(ascii: "(") else { return nil }
    let closing = isDisplay ? UInt8(ascii: "]") : UInt8(ascii: ")")
    var ahead = self
    ahead.position += 2
    let start = ahead.position
    while let byte = ahead.peek(), ahead.position - start <= Self.longest {
      guard byte == UInt8(ascii: "\\"), ahead.peek(1) == closing else {
        ahead.position += 1
        continue
      }
      guard Self.looksMathematical(ahead.bytes[start..<ahead.position]) else { return nil }
      position = ahead.position + 2
      return .formula
    }
    return nil
  }

  /// Longer formulas are looked for no further, so that a text of many openings is read once.
  private static var longest: Int { 500 }

  private static func looksMathematical(_ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = bytes.filter { $0 > 32 }
    let isName = letters.count <= 2 && letters.allSatisfy { (97...122).contains($0 | 32) }
    return !letters.isEmpty && (isName || letters.contains { "\\^_=".utf8.contains($0) })
  }
}
