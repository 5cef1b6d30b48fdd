/// A page's script without what only its authors read.
enum PackedScript {
  /// The script without indents, comment lines, the spaces around operators and the ends of lines
  /// that a mark ends already.
  ///
  /// A comment has a line of its own, a string ends on its line, and no regular expression has a
  /// space or a quote in it.
  static func text(of script: String) -> String {
    script.split(separator: "\n").compactMap { line in
      let line = line.drop { $0 == " " }
      guard !line.isEmpty, !line.hasPrefix("//") else { return nil }
      let packed = packed(line)
      return packed + (endsByItself(packed) ? "" : "\n")
    }.joined()
  }

  /// Whether nothing changes where the next line follows at once; behind `//` it would be a comment.
  private static func endsByItself(_ line: String) -> Bool {
    line.last.map { "{;,([".contains($0) } == true && line.firstRange(of: "//") == nil
  }

  private static func packed(_ line: Substring) -> String {
    var packed = ""
    var quote: Character?
    var isEscaped = false
    for index in line.indices {
      let character = line[index]
      let next = line.index(after: index) < line.endIndex ? line[line.index(after: index)] : " "
      if let open = quote {
        if !isEscaped, character == open { quote = nil }
        isEscaped = !isEscaped && character == "\\"
      } else if "\"'`".contains(character) {
        quote = character
      } else if character == " ", joins(packed.last ?? " ", next) {
        continue
      }
      packed.append(character)
    }
    return packed
  }

  /// Whether two characters mean the same without a space between them: `a - -b` is not `a--b`.
  private static func joins(_ left: Character, _ right: Character) -> Bool {
    guard !("+-".contains(left) && "+-".contains(right)) else { return false }
    return operators.contains(left) || operators.contains(right)
  }

  private static let operators = Set("=+-*/<>?:,;{}()[]&|!%")
}
