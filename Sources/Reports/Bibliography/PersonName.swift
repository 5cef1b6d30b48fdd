/// A name of an author or editor, as BibTeX writes it.
struct PersonName: Sendable, Equatable {
  /// With `von` and the like; of an institution the whole name.
  var family: String
  var given: String

  /// The people that a field names, divided by `and` outside of braces, and whether there are
  /// others: `and others`.
  static func list(of field: String) -> (people: [PersonName], hasOthers: Bool) {
    let names = parts(of: field, at: "and")
    let hasOthers = names.count > 1 && names.last == "others"
    return ((hasOthers ? names.dropLast() : names[...]).map { PersonName($0) }, hasOthers)
  }

  init(_ text: String) {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Braces around a whole name keep it whole: an institution.
    if trimmed.hasPrefix("{"), trimmed.hasSuffix("}"), Self.isOneGroup(trimmed) {
      self.init(family: LaTeXText(trimmed).words, given: "")
      return
    }
    let sides = Self.commaParts(of: trimmed)
    if sides.count > 1 {
      // `von Last, First`, or `von Last, Jr, First`.
      let suffix = sides.count > 2 ? " " + sides[1] : ""
      self.init(
        family: LaTeXText(sides[0] + suffix).words, given: LaTeXText(sides[sides.count - 1]).words)
      return
    }
    let words = Self.words(of: trimmed)
    let von = words.dropLast().firstIndex { word in
      // `'t Hart`.
      word.first { !"'’‘".contains($0) }?.isLowercase == true
    }
    let start = von ?? max(0, words.count - 1)
    self.init(
      family: LaTeXText(words[start...].joined(separator: " ")).words,
      given: LaTeXText(words[..<start].joined(separator: " ")).words)
  }

  init(family: String, given: String) {
    self.family = family
    self.given = given
  }

  /// The given names as letters: `B. T.`; names in Han characters stay whole, and so do words such
  /// as `van der` behind them.
  var initials: String {
    let names = given.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    return names.enumerated().map { place, name in
      if place > 0, name.count > 1, name.allSatisfy(\.isLowercase) { return String(name) }
      return name.split(separator: "-").map { part in
        guard let first = part.first, first.isLetter,
          first.unicodeScalars.allSatisfy({ $0.value < 0x2E80 })
        else { return String(part) }
        return "\(first)."
      }.joined(separator: "-")
    }.joined(separator: " ")
  }

  private static func isOneGroup(_ text: String) -> Bool {
    var depth = 0
    for character in text.dropLast() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { return false }
    }
    return true
  }

  private static func words(of text: String) -> [String] {
    var words: [String] = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == " ", depth == 0 {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func parts(of text: String, at word: String) -> [String] {
    let words = words(of: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return words.split { $0.lowercased() == word }.map { $0.joined(separator: " ") }
  }

  private static func commaParts(of text: String) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { $0.split(separator: " ").joined(separator: " ") }
  }
}
