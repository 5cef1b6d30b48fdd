/// The numbers with a fraction or an exponent of a text of TOML, with every digit that is written.
///
/// The library keeps sixteen of them: each is handed to it as a text that names the number, and put
/// back where that text comes out.
struct TOMLNumbers {
  /// What is between two of them, with their names in their places.
  private(set) var named: [UInt8] = []
  /// The numbers as JSON writes them.
  private(set) var numbers: [String] = []
  private let bytes: [UInt8]
  private var place = 0
  /// What the names begin with: longer than any run of the same character in the text.
  private let mark: String
  /// The lists and tables that are open: whether each is a list.
  private var isList: [Bool] = []

  /// Of a text that is known to be TOML.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var (longest, run) = (0, 0)
    for byte in bytes {
      run = byte == UInt8(ascii: "~") ? run + 1 : 0
      longest = max(longest, run)
    }
    mark = String(repeating: "~", count: longest + 1)
    while place < bytes.count { line() }
  }

  /// JSON with the names in it, with the numbers in their places; nil unless each is there once.
  func put(into json: [UInt8]) -> [UInt8]? {
    let start = Array("\"\(mark)".utf8)
    var (result, seen) = ([UInt8](), 0)
    var rest = json[...]
    while let found = rest.firstRange(of: start) {
      let digits = rest[found.upperBound...].prefix { (48...57).contains($0) }
      guard let index = Int(String(decoding: digits, as: UTF8.self)), index < numbers.count,
        digits.endIndex < rest.endIndex, rest[digits.endIndex] == UInt8(ascii: "\"")
      else { return nil }
      result += rest[..<found.lowerBound]
      result += numbers[index].utf8
      rest = rest[(digits.endIndex + 1)...]
      seen += 1
    }
    return seen == numbers.count ? result + rest : nil
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func keep(_ count: Int = 1) {
    let end = min(bytes.count, place + count)
    named += bytes[place..<end]
    place = end
  }

  /// A key with its value, the head of a table, or a comment.
  private mutating func line() {
    skipBlanks()
    if next == UInt8(ascii: "[") {
      while let byte = next, byte != 10, byte != UInt8(ascii: "#") { quoted(byte) }
      return
    }
    key()
    value()
  }

  private mutating func skipBlanks() {
    while let byte = next {
      if byte == UInt8(ascii: "#") {
        keep(bytes[place...].prefix { $0 != 10 }.count)
      } else if [9, 10, 13, 32].contains(byte) {
        keep()
      } else {
        return
      }
    }
  }

  private mutating func key() {
    while let byte = next, byte != UInt8(ascii: "=") { quoted(byte) }
    keep()
  }

  /// A byte, or all of the text in quotes that it begins.
  private mutating func quoted(_ byte: UInt8) {
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return keep() }
    let isEscaped = byte == UInt8(ascii: "\"")
    let long = [byte, byte, byte]
    guard bytes[place...].starts(with: long) else {
      keep()
      while let inner = next, inner != byte { keep(isEscaped && inner == 92 ? 2 : 1) }
      return keep()
    }
    keep(3)
    while place < bytes.count, !bytes[place...].starts(with: long) {
      keep(isEscaped && bytes[place] == 92 ? 2 : 1)
    }
    keep(3)
    // Two more quotes may belong to the text.
    while next == byte { keep() }
  }

  /// A value with all that it holds.
  private mutating func value() {
    repeat {
      skipBlanks()
      switch next {
      case nil: return
      case UInt8(ascii: "["): open(list: true)
      case UInt8(ascii: "{"):
        open(list: false)
        keyOfTable()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        _ = isList.popLast()
        keep()
      case UInt8(ascii: ","):
        keep()
        if isList.last == false { keyOfTable() }
      case let byte?:
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quoted(byte) } else { word() }
      }
    } while !isList.isEmpty
  }

  private mutating func open(list: Bool) {
    isList.append(list)
    keep()
  }

  private mutating func keyOfTable() {
    skipBlanks()
    if next != UInt8(ascii: "}") { key() }
  }

  /// A number, a date or a word: what ends with a comma, a bracket, a comment or the line.
  private mutating func word() {
    let end =
      bytes[place...].firstIndex { ",]}#".utf8.contains($0) || $0 == 10 || $0 == 13 } ?? bytes.count
    let text = String(decoding: bytes[place..<end], as: UTF8.self)
    let written = text.filter { $0 != "_" && $0 != " " && $0 != "\t" }
    let plain = written.hasPrefix("+") ? String(written.dropFirst()) : written
    guard plain.contains(where: { ".eE".contains($0) }), !plain.hasPrefix("0x"),
      plain.allSatisfy({ $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) })
    else { return keep(end - place) }
    named += "\"\(mark)\(numbers.count)\"".utf8
    numbers.append(plain)
    place = end
  }
}
