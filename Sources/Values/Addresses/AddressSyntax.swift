import Files
import Options

/// What names in an address may consist of; any other name stands between backticks.
package enum AddressSyntax {
  /// Words that mean something else at the start of an address.
  static let keywords = ["and", "or", "not", "every", "count", "true", "false", "exact", "as"]

  /// Whether a name may begin with a scalar: a letter of any language, or `_`.
  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar == "_" || isASCIILetter(scalar) }
    return scalar.properties.isAlphabetic && scalar != "\u{FFFD}"
  }

  /// Whether a scalar may stand inside a name.
  package static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) || isDigit(scalar)
      || (!scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark)
  }

  /// Whether a scalar may stand in a notebook's path without backticks.
  static func isPathPart(_ scalar: Unicode.Scalar) -> Bool {
    isNamePart(scalar) || "-./~@".unicodeScalars.contains(scalar)
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  // Looking a scalar up in Unicode's tables is ten times dearer.
  static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (97...122).contains(scalar.value | 32)
  }

  /// A name as an expression writes it: `step-size`, `` `my run` ``.
  static func written(_ name: String, isFirst: Bool) -> String {
    var cursor = ByteCursor(name)
    if let first = cursor.scalar?.value, !isFirst || isNameStart(first),
      !(isFirst && keywords.contains(name))
    {
      skipName(&cursor)
      if cursor.isAtEnd { return name }
    }
    return quoted(name)
  }

  /// A notebook's path as an expression writes it.
  static func written(notebook path: String) -> String {
    isBarePath(path) ? path : quoted(path)
  }

  /// Whether a path needs no backticks.
  static func isBarePath(_ path: String) -> Bool {
    let scalars = path.unicodeScalars
    return scalars.first.map(mayBeginPath) == true && scalars.allSatisfy(isPathPart)
      && !path.contains("--")
  }

  /// Whether a path without backticks may begin with a scalar: a sign, or the root, may not.
  static func mayBeginPath(_ scalar: Unicode.Scalar) -> Bool {
    isPathPart(scalar) && !"-~/".unicodeScalars.contains(scalar)
  }

  /// Steps over a name; a `-` belongs to it only between two of its characters.
  package static func skipName(_ cursor: inout ByteCursor) {
    while let (scalar, length) = cursor.scalar {
      if isNamePart(scalar) {
        cursor.position += length
      } else if scalar == "-", let next = nextScalar(cursor), isNamePart(next),
        let before = cursor.scalar(before: cursor.position)?.value, isNamePart(before)
      {
        cursor.position += length
      } else {
        return
      }
    }
  }

  private static func nextScalar(_ cursor: ByteCursor) -> Unicode.Scalar? {
    var next = cursor
    next.position += 1
    return next.scalar?.value
  }

  /// Between backticks, a backtick doubled.
  private static func quoted(_ name: String) -> String { EscapedText.quoted(name, "`") }
}
