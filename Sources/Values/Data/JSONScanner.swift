import Files

/// Finds where each value of a JSON text stands, without keeping any of them.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0
  /// Hashes and places of the keys of the objects that are open.
  private var keys: [(hash: UInt64, place: Int)] = []
  /// Where each value and key begins; a list of lines begins nowhere.
  private(set) var starts: [UInt32] = []
  /// The number of the value after each one and all that is in it.
  private(set) var ends: [UInt32] = []

  private static let deepest = 64
  /// Little enough for 500 MB, and more than tools write.
  static let mostValues = 20_000_000
  /// The start of a list that no bracket begins.
  static let lines = UInt32.max

  /// How many characters were written by escapes so far.
  private var escapes = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    starts.reserveCapacity(bytes.count / 8)
    ends.reserveCapacity(bytes.count / 8)
  }

  /// Reads one value, which is all there is.
  mutating func document() throws(ValueError) {
    try value()
    skipSpace()
    guard position == bytes.count else { throw unexpected() }
  }

  /// Reads one value a line.
  mutating func lines() throws(ValueError) {
    starts.append(Self.lines)
    ends.append(0)
    skipSpace()
    while position < bytes.count {
      try value()
      let end = position
      skipSpace()
      let isNewLine = bytes[end..<position].contains { $0 == 10 || $0 == 13 }
      guard isNewLine || position == bytes.count else { throw unexpected() }
    }
    ends[0] = UInt32(starts.count)
  }

  private mutating func value() throws(ValueError) {
    skipSpace()
    guard position < bytes.count else { throw unexpected() }
    let place = try begin()
    switch bytes[position] {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try list()
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "N"): try word("NaN")
    default: try number()
    }
    ends[place] = UInt32(starts.count)
  }

  private mutating func begin() throws(ValueError) -> Int {
    guard starts.count < Self.mostValues else {
      throw ValueError(
        "too-large", "more than \(Self.mostValues) values", at: position..<position, category: .run)
    }
    starts.append(UInt32(position))
    ends.append(UInt32(starts.count))
    return starts.count - 1
  }

  private mutating func enter() throws(ValueError) {
    depth += 1
    guard depth <= Self.deepest else {
      throw ValueError(
        "too-large", "nested deeper than \(Self.deepest) levels", at: position..<position + 1,
        category: .run)
    }
    position += 1
    skipSpace()
  }

  private mutating func object() throws(ValueError) {
    let first = keys.count
    var hasEscapedKeys = false
    try enter()
    if !skip(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          throw unexpected()
        }
        let place = try begin()
        let before = escapes
        keys.append((try string(), place))
        hasEscapedKeys = hasEscapedKeys || escapes > before
        skipSpace()
        guard skip(UInt8(ascii: ":")) else { throw unexpected() }
        try value()
        skipSpace()
      } while skip(UInt8(ascii: ","))
      guard skip(UInt8(ascii: "}")) else { throw unexpected() }
    }
    try refuseDuplicates(from: first)
    if hasEscapedKeys { try refuseEscapedDuplicates(from: first) }
    keys.removeSubrange(first...)
    depth -= 1
  }

  private mutating func list() throws(ValueError) {
    try enter()
    if !skip(UInt8(ascii: "]")) {
      repeat {
        try value()
        skipSpace()
      } while skip(UInt8(ascii: ","))
      guard skip(UInt8(ascii: "]")) else { throw unexpected() }
    }
    depth -= 1
  }
}

extension JSONScanner {
  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 32, 10, 13, 9: position += 1
      default: return
      }
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString) throws(ValueError) {
    let count = word.utf8CodeUnitCount
    let isThere =
      position + count <= bytes.count
      && (0..<count).allSatisfy { bytes[position + $0] == word.utf8Start[$0] }
    guard isThere else { throw unexpected() }
    position += count
  }

  /// `-12.5e3`, and `-Infinity` as Python writes it.
  private mutating func number() throws(ValueError) {
    let start = position
    _ = skip(UInt8(ascii: "-"))
    if position < bytes.count, bytes[position] == UInt8(ascii: "I") { return try word("Infinity") }
    let whole = digits()
    let isPadded = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    var isNumber = whole > 0 && !isPadded
    if isNumber, skip(UInt8(ascii: ".")) { isNumber = digits() > 0 }
    if isNumber, position < bytes.count, bytes[position] | 32 == UInt8(ascii: "e") {
      position += 1
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      isNumber = digits() > 0
    }
    guard isNumber else {
      position = start
      throw unexpected()
    }
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- 48 < 10 { position += 1 }
    return position - start
  }

  /// Steps over a string; gives the hash of its bytes as they are written.
  private mutating func string() throws(ValueError) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return hash
      }
      guard byte >= 32 else { throw unexpected() }
      if byte == UInt8(ascii: "\\") {
        position += 1
        escapes += 1
        guard position < bytes.count, #""\/bfnrtu"#.utf8.contains(bytes[position]) else {
          throw unexpected()
        }
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      position += 1
    }
    throw unexpected()
  }

  /// Two keys of one object that are the same are one too many, whichever of them is meant.
  private func refuseDuplicates(from first: Int) throws(ValueError) {
    let own = keys[first...]
    guard own.count > 1 else { return }
    if own.count <= 12 {
      for later in own.indices {
        for earlier in own.startIndex..<later where keys[earlier].hash == keys[later].hash {
          try refuse(later, after: earlier)
        }
      }
      return
    }
    var known: [UInt64: Int] = [:]
    for later in own.indices {
      if let earlier = known[keys[later].hash] { try refuse(later, after: earlier) }
      known[keys[later].hash] = later
    }
  }

  /// Keys that are the same only once their escapes are read: `"a"` and `"\u0061"`.
  private func refuseEscapedDuplicates(from first: Int) throws(ValueError) {
    // Bytes: Swift takes two spellings of é for the same text.
    var known: Set<[UInt8]> = []
    for key in keys[first...] {
      let written = text(key.place)
      guard let name = (try? JSON(parsing: Array(written)))?.string else { continue }
      guard known.insert(Array(name.utf8)).inserted else {
        let start = Int(starts[key.place])
        throw ValueError(
          "duplicate-key", "duplicate key \(String(decoding: written, as: UTF8.self))",
          at: start..<start + written.count, category: .io)
      }
    }
  }

  private func refuse(_ later: Int, after earlier: Int) throws(ValueError) {
    let (one, other) = (text(keys[earlier].place), text(keys[later].place))
    guard one.elementsEqual(other) else { return }
    let start = Int(starts[keys[later].place])
    throw ValueError(
      "duplicate-key", "duplicate key \(String(decoding: other, as: UTF8.self))",
      at: start..<start + other.count, category: .io)
  }

  /// A key with its quotes.
  private func text(_ place: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = Int(starts[place])
    var end = start + 1
    while bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
    return bytes[start...end]
  }

  private func unexpected() -> ValueError {
    let start = min(position, bytes.count)
    let shown = String(decoding: bytes[start..<min(bytes.count, start + 4)], as: UTF8.self)
    guard let character = shown.first else {
      return ValueError(
        "invalid-json", "unexpected end of JSON", at: start..<start, category: .io)
    }
    return ValueError(
      "invalid-json", "unexpected '\(character)' in JSON",
      at: start..<start + character.utf8.count, category: .io)
  }
}
