import Files

/// Reads the address of a value in a file, from its path on.
struct FileAddressReader {
  private var cursor: ByteCursor
  private var steps: [FileStep] = []
  private let path: String
  private let pathRange: Range<Int>

  /// The address at the cursor, which it steps over; nil where none of a file begins.
  static func read(_ cursor: inout ByteCursor) throws(ValueError) -> FileAddress? {
    var ahead = cursor
    guard let path = PlacedAddress.path(&ahead), FileKind(ofPath: path) != .notebook else {
      return nil
    }
    let range = cursor.position..<ahead.position - 1
    var reader = FileAddressReader(cursor: ahead, path: path, pathRange: range)
    try reader.readSteps()
    cursor.position = reader.cursor.position
    return FileAddress(
      path: path, pathRange: range, steps: reader.steps,
      range: range.lowerBound..<cursor.position)
  }

  /// The steps that all of a text writes: `benchmarks[run_type = "iteration"]`.
  static func steps(_ text: String) throws(ValueError) -> [FileStep] {
    var reader = FileAddressReader(cursor: ByteCursor(text), path: "a.json", pathRange: 0..<0)
    try reader.readSteps()
    let rest = reader.cursor.position..<reader.cursor.end
    guard rest.isEmpty else {
      throw ValueError(
        "invalid-address", "unexpected '\(reader.cursor.text(rest))' in an address", at: rest)
    }
    return reader.steps
  }

  private init(cursor: ByteCursor, path: String, pathRange: Range<Int>) {
    self.cursor = cursor
    self.path = path
    self.pathRange = pathRange
  }

  private mutating func readSteps() throws(ValueError) {
    if cursor.peek() == UInt8(ascii: "/") {
      try pattern()
    } else if cursor.peek() != UInt8(ascii: "[") {
      try name(from: cursor.position)
    }
    while true {
      if cursor.peek() == UInt8(ascii: "[") {
        try bracket()
      } else if cursor.skip(".") {
        try name(from: cursor.position)
      } else {
        return
      }
    }
  }

  private mutating func name(from start: Int) throws(ValueError) {
    let first = cursor.position
    if cursor.peek() == UInt8(ascii: "`") {
      guard let name = EscapedText.read(&cursor) else {
        throw ValueError("invalid-address", "missing closing backtick", at: first..<cursor.end)
      }
      return add(.name(name), from: start)
    }
    AddressSyntax.skipName(&cursor)
    guard cursor.position > first else {
      let end = min(cursor.end, first + (cursor.scalar?.length ?? 0))
      throw ValueError(
        "invalid-address", "missing step after '\(cursor.text(pathRange))#'",
        at: min(start, first == end ? first - 1 : first)..<end,
        hint: cursor.peek() == UInt8(ascii: ".") && steps.isEmpty
          ? "no point stands behind '#'" : "expected a name, '[0]', or other text in backticks")
    }
    add(.name(cursor.text(first..<cursor.position)), from: start)
  }

  private mutating func add(_ kind: FileStep.Kind, from start: Int) {
    steps.append(FileStep(kind: kind, range: start..<cursor.position))
  }

  /// `[]`, `[-1]`, `[epoch > 3]`.
  private mutating func bracket() throws(ValueError) {
    let start = cursor.position
    cursor.position += 1
    if cursor.skip("]") { return add(.rows, from: start) }
    if cursor.skip("*]") {
      throw ValueError(
        "invalid-address", "unexpected '[*]' in an address", at: start..<cursor.position,
        hint: "all rows are '[]'")
    }
    var ahead = cursor
    ahead.skipSpace()
    let sign = ahead.skip("-") ? "-" : ""
    ahead.skipSpace()
    let digits = ahead.position
    ahead.skip(while: AddressSyntax.isDigit)
    let number = sign + ahead.text(digits..<ahead.position)
    ahead.skipSpace()
    if let index = Int(number), ahead.skip("]") {
      cursor = ahead
      return add(.index(index), from: start)
    }
    let inside = ByteCursor(cursor.bytes[cursor.position...])
    var parser = try ExpressionParser(inside, isCondition: true)
    let condition = try parser.expression()
    guard parser.token.isSymbol("]") else {
      throw parser.unexpectedToken(hint: "expected ']' after the condition")
    }
    cursor.position = parser.token.range.upperBound
    add(.condition(condition), from: start)
  }

  /// `/regex/`, up to the first `/` that has no `\` before it.
  private mutating func pattern() throws(ValueError) {
    let start = cursor.position
    cursor.position += 1
    var text: [UInt8] = []
    while let byte = cursor.peek(), byte != UInt8(ascii: "/"), byte != 10, byte != 13 {
      cursor.position += 1
      if byte == UInt8(ascii: "\\"), let next = cursor.peek() {
        cursor.position += 1
        // `\-` and `\|` are for the comment and the table around, all else is the pattern's own.
        if !"-|/".utf8.contains(next) { text.append(byte) }
        text.append(next)
      } else {
        text.append(byte)
      }
    }
    let isClosed = cursor.skip("/")
    if FileKind(ofPath: path).isData, let error = pointer(from: start, isClosed) { throw error }
    guard isClosed else {
      throw ValueError(
        "invalid-address", "missing closing '/' of a pattern", at: start..<cursor.position,
        hint: "write '\\/' for a '/' inside")
    }
    add(.pattern(String(decoding: text, as: UTF8.self)), from: start)
  }

  /// What is said of `#/a/0`, as JSON Pointer writes `#a[0]`.
  private func pointer(from start: Int, _ isClosed: Bool) -> ValueError? {
    let next = cursor.scalar?.value
    guard !isClosed || next.map(AddressSyntax.isNamePart) == true else { return nil }
    var rest = cursor
    rest.skip { AddressSyntax.isNamePart($0) || "/-~".unicodeScalars.contains($0) }
    let range = start..<max(rest.position, cursor.position)
    let names = cursor.text(range).split(separator: "/").map(String.init)
    let steps = names.enumerated().map { place, name in
      FileStep(kind: Int(name).map { .index($0) } ?? .name(name), range: range)
        .text(isFirst: place == 0)
    }
    return ValueError(
      "invalid-address", "'\(cursor.text(range))' is no address", at: range,
      hint: "write '#\(steps.joined())'")
  }
}
