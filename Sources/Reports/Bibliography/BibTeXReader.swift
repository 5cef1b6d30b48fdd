import Files

/// Reads BibTeX: entries `@kind{key, name = {value}, …}`, `@string`, `@comment` and `@preamble`.
///
/// What stands between entries is a comment, as in BibTeX itself, and so is the rest of a line
/// after `%` between the parts of an entry, as in Biber.
struct BibTeXReader {
  /// Those with a key, faulty ones too: their problems concern who cites them.
  private(set) var entries: [BibTeXEntry] = []
  /// What is wrong with entries that have no key to be cited by.
  private(set) var problems: [Diagnostic] = []
  private let file: SourceFile
  private let bytes: [UInt8]
  private var place = 0
  /// The abbreviations that `@string` defines, here and in the files before, and the months.
  private(set) var strings: [String: String]
  /// Unknown abbreviations of the entry that is being read.
  private var unknown: [Diagnostic] = []

  /// A part of an entry that is not as it should be.
  private struct Fault: Error {
    var message: String
    var range: Range<Int>
    var hint: String?
  }

  /// Reads a file with the abbreviations of those before it.
  init(_ file: SourceFile, strings: [String: String] = [:]) {
    self.file = file
    bytes = file.bytes
    self.strings = Self.months.merging(strings) { _, new in new }
    while let at = bytes[place...].firstIndex(of: UInt8(ascii: "@")) {
      place = at + 1
      do throws(Fault) {
        try readEntry(at: at)
      } catch {
        problems.append(diagnostic(error))
        skipToNextEntry()
      }
    }
  }

  private func diagnostic(_ fault: Fault) -> Diagnostic {
    Diagnostic(
      .invalid, "invalid-bibtex", fault.message, in: file, at: fault.range, hint: fault.hint)
  }

  private mutating func readEntry(at start: Int) throws(Fault) {
    skipSpace()
    let kind = word().lowercased()
    skipSpace()
    // An address in a comment between entries is no entry.
    guard !kind.isEmpty, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") else { return }
    let close = byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    switch kind {
    case "comment": _ = try group()
    case "preamble": _ = try group()
    case "string":
      place += 1
      let fields = try fields(until: close, of: start)
      // One that is made of an unknown one is unknown itself: said where it is used.
      if unknown.isEmpty { for field in fields { strings[field.name] = field.value } }
      unknown = []
    default:
      place += 1
      try readWork(kind, until: close, from: start)
    }
  }

  private mutating func readWork(
    _ kind: String, until close: UInt8, from start: Int
  ) throws(Fault) {
    skipSpace()
    let first = place
    while let byte, byte != UInt8(ascii: ","), byte != close, !isSpace(byte) { place += 1 }
    let range = first..<place
    guard !range.isEmpty else {
      throw Fault(
        message: "missing key of an entry", range: start..<max(start + 1, place),
        hint: "expected @\(kind){key, …}")
    }
    let key = String(decoding: bytes[range], as: UTF8.self)
    var entry = BibTeXEntry(kind: kind, key: key, keyRange: range, fields: [])
    unknown = []
    do throws(Fault) {
      skipSpace()
      if byte == UInt8(ascii: ",") {
        place += 1
      } else if byte != close {
        throw Fault(
          message: "missing ',' after key '\(key)'", range: range,
          hint: "expected @\(kind){\(key), …}")
      }
      entry.fields = try fields(until: close, of: start)
      entry.problems = unknown
    } catch {
      entry.problems = unknown + [diagnostic(error)]
      skipToNextEntry()
    }
    unknown = []
    entries.append(entry)
  }

  /// Fields `name = value` to the end of an entry.
  private mutating func fields(
    until close: UInt8, of start: Int
  ) throws(Fault) -> [BibTeXEntry.Field] {
    var fields: [BibTeXEntry.Field] = []
    while true {
      skipSpace()
      if byte == close {
        place += 1
        return fields
      }
      let first = place
      let name = word()
      let range = first..<place
      guard !name.isEmpty else { throw unexpected(of: start) }
      skipSpace()
      guard byte == UInt8(ascii: "=") else {
        throw Fault(
          message: "missing '=' after field '\(name)'", range: range,
          hint: "expected name = {value}")
      }
      place += 1
      let value = try value(of: name, at: range)
      fields.append(BibTeXEntry.Field(name: name.lowercased(), value: value, range: range))
      skipSpace()
      if byte == UInt8(ascii: ",") {
        place += 1
      } else if byte == nil {
        throw unexpected(of: start)
      } else if byte != close {
        throw Fault(message: "missing ',' after field '\(name)'", range: range, hint: nil)
      }
    }
  }

  private func unexpected(of start: Int) -> Fault {
    guard place < bytes.count else {
      let line = file.range(ofLine: file.line(at: start))
      return Fault(
        message: "entry without an end", range: start..<max(start + 1, line.upperBound),
        hint: "a brace is missing in it")
    }
    let scalar = file.slice(place..<min(bytes.count, place + 4)).prefix(1)
    return Fault(
      message: "unexpected '\(scalar)' in an entry", range: place..<place + scalar.utf8.count,
      hint: "expected name = {value}")
  }

  /// A value: parts in braces or quotes, numbers and abbreviations, joined by `#`.
  private mutating func value(of name: String, at range: Range<Int>) throws(Fault) -> String {
    var value = ""
    repeat {
      skipSpace()
      switch byte {
      case UInt8(ascii: "{"): value += try group()
      case UInt8(ascii: "\""): value += try quoted(name, range)
      default:
        let first = place
        let word = word()
        guard !word.isEmpty else {
          throw Fault(message: "missing value of field '\(name)'", range: range, hint: nil)
        }
        if word.utf8.allSatisfy({ (48...57).contains($0) }) {
          value += word
        } else if let known = strings[word.lowercased()] {
          value += known
        } else {
          unknown.append(
            diagnostic(
              Fault(
                message: "unknown abbreviation '\(word)'", range: first..<place,
                hint: "text stands in braces: \(name) = {\(word)}")))
        }
      }
      skipSpace()
    } while skip(UInt8(ascii: "#"))
    return value
  }

  /// The text between braces that match.
  private mutating func group() throws(Fault) -> String {
    let start = place
    var depth = 0
    while let byte {
      if byte == UInt8(ascii: "\\") {
        place += 1
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          place += 1
          return String(decoding: bytes[start + 1..<place - 1], as: UTF8.self)
        }
      }
      place += 1
    }
    place = bytes.count
    throw Fault(
      message: "brace without an end", range: start..<start + 1, hint: "a '}' is missing after it")
  }

  private mutating func quoted(_ name: String, _ range: Range<Int>) throws(Fault) -> String {
    let start = place
    place += 1
    var depth = 0
    while let byte {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      place += 1
      if byte == UInt8(ascii: "\""), depth == 0 {
        return String(decoding: bytes[start + 1..<place - 1], as: UTF8.self)
      }
    }
    throw Fault(
      message: "quote without an end", range: start..<start + 1, hint: "a '\"' is missing after it")
  }

  /// After a fault, goes on with the next line that begins an entry.
  private mutating func skipToNextEntry() {
    while place < bytes.count {
      guard let end = bytes[place...].firstIndex(of: 10) else {
        place = bytes.count
        return
      }
      place = end + 1
      let line = bytes[place...].drop { $0 == 32 || $0 == 9 }
      if line.first == UInt8(ascii: "@") { return }
    }
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    place += 1
    return true
  }

  /// Goes over space, and over comments to the ends of their lines.
  private mutating func skipSpace() {
    while let byte {
      if byte == UInt8(ascii: "%") {
        place = bytes[place...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
      } else if isSpace(byte) {
        place += 1
      } else {
        return
      }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private mutating func word() -> String {
    let start = place
    let marks = Array("{}()\",=#%'\\@".utf8)
    while let byte, !isSpace(byte), !marks.contains(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static let months: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
    "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
    "nov": "November", "dec": "December",
  ]
}
