/// A word of a command that a person copies into a shell.
package enum ShellWord {
  /// The word in quotes where a POSIX shell would read it otherwise.
  package static func quoted(_ word: String) -> String {
    if word.unicodeScalars.contains(where: isControl) { return printed(word) }
    let isPlain = !word.isEmpty && word.unicodeScalars.allSatisfy(means)
    return isPlain ? word : "'" + replacing(word, "'", with: "'\\''") + "'"
  }

  /// A path in quotes where it needs them, never to be mistaken for an option.
  package static func path(_ path: String) -> String {
    quoted(path.hasPrefix("-") ? "./" + path : path)
  }

  /// What `printf` gives back: a line end would end the line on which the command stands.
  private static func printed(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "'": text += "'\\''"
      case _ where isControl(scalar):
        // All three digits: a digit that follows is not one of them.
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          text += "\\0" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "\"$(printf %b '\(text)')\""
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// Whether a character means itself to every shell.
  private static func means(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "-_./=+,".unicodeScalars.contains(scalar)
  }

  private static func replacing(_ text: String, _ part: Character, with other: String) -> String {
    text.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
