/// Reads what a `ByteWriter` has written; anything else is an error, whatever it is.
package struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0
  private var texts: [String] = []
  private var depth = 0

  /// Far more than an option's value has levels.
  private static let deepest = 32

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { place == bytes.count }

  package mutating func byte() throws(ByteError) -> UInt8 {
    guard place < bytes.count else { throw ByteError() }
    place += 1
    return bytes[place - 1]
  }

  package mutating func flag() throws(ByteError) -> Bool {
    let byte = try byte()
    guard byte < 2 else { throw ByteError() }
    return byte == 1
  }

  package mutating func integer() throws(ByteError) -> Int {
    var bits: UInt = 0
    var shift = 0
    while true {
      let byte = try byte()
      guard shift < UInt.bitWidth else { throw ByteError() }
      bits |= UInt(byte & 0x7F) << UInt(shift)
      shift += 7
      if byte & 0x80 == 0 { break }
    }
    return Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
  }

  package mutating func number() throws(ByteError) -> Double {
    guard bytes.count - place >= 8 else { throw ByteError() }
    defer { place += 8 }
    let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    return Double(bitPattern: UInt64(littleEndian: bits))
  }

  package mutating func text() throws(ByteError) -> String {
    let known = try integer()
    guard known != texts.count else { return try newText() }
    guard texts.indices.contains(known) else { throw ByteError() }
    return texts[known]
  }

  private mutating func newText() throws(ByteError) -> String {
    let length = try count()
    guard let text = String(validating: bytes[place..<place + length], as: UTF8.self) else {
      throw ByteError()
    }
    place += length
    texts.append(text)
    return text
  }

  /// A number of things that follow, each at least a byte long.
  package mutating func count() throws(ByteError) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - place else { throw ByteError() }
    return count
  }

  /// A list, its length first.
  package mutating func list<Element>(
    _ element: (inout ByteReader) throws(ByteError) -> Element
  ) throws(ByteError) -> [Element] {
    let count = try count()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw ByteError() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }
}
