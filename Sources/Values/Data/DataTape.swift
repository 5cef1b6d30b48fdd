/// A text of JSON with the places of its values: none is read before somebody asks for it.
final class DataTape: Sendable {
  private let bytes: [UInt8]
  private let starts: [UInt32]
  private let ends: [UInt32]

  /// The places of all values, or what is wrong with the text, placed in it.
  init(parsing bytes: [UInt8], lines: Bool = false) throws(ValueError) {
    self.bytes = bytes
    let scanned = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(ValueError) in
        var scanner = JSONScanner(buffer)
        if lines { try scanner.lines() } else { try scanner.document() }
        return (scanner.starts, scanner.ends)
      }
    }
    (starts, ends) = try scanned.get()
  }

  /// The value with a number.
  func item(_ place: Int) -> DataItem {
    guard starts[place] != JSONScanner.lines else { return .list(DataList(self, place)) }
    switch bytes[Int(starts[place])] {
    case UInt8(ascii: "{"): return .object(DataObject(self, place))
    case UInt8(ascii: "["): return .list(DataList(self, place))
    case UInt8(ascii: "\""): return .text(string(place))
    case UInt8(ascii: "t"): return .boolean(true)
    case UInt8(ascii: "f"): return .boolean(false)
    case UInt8(ascii: "n"): return .nothing
    default: return .number(word(place))
    }
  }

  /// All of the text.
  var root: DataItem { item(0) }

  /// The numbers of the values in a list, or of the keys and values of an object in turn.
  func members(of place: Int) -> MemberPlaces { MemberPlaces(ends: ends, place: place) }

  struct MemberPlaces: Sequence, IteratorProtocol {
    fileprivate let ends: [UInt32]
    private var place: Int
    private let end: Int

    fileprivate init(ends: [UInt32], place: Int) {
      self.ends = ends
      self.place = place + 1
      end = Int(ends[place])
    }

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = Int(ends[place]) }
      return place
    }
  }

  /// Whether the value with a number is a string.
  func isText(_ place: Int) -> Bool {
    starts[place] != JSONScanner.lines && bytes[Int(starts[place])] == UInt8(ascii: "\"")
  }

  /// Whether the string with a number says this.
  func isString(_ place: Int, _ text: String) -> Bool {
    var index = Int(starts[place]) + 1
    for byte in text.utf8 {
      // What has an escape is read as a whole; it is rare among names.
      if bytes[index] == UInt8(ascii: "\\") { return string(place) == text }
      guard bytes[index] == byte, byte != UInt8(ascii: "\"") else { return false }
      index += 1
    }
    return bytes[index] == UInt8(ascii: "\"")
  }

  /// The string with a number, its escapes read.
  func string(_ place: Int) -> String {
    let start = Int(starts[place]) + 1
    var end = start
    var isPlain = true
    while bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == UInt8(ascii: "\\") {
        isPlain = false
        end += 1
      }
      end += 1
    }
    guard !isPlain else { return String(decoding: bytes[start..<end], as: UTF8.self) }
    let text = Array(bytes[start - 1...end])
    return (try? JSON(parsing: text))?.string ?? String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func word(_ place: Int) -> String {
    let rest = bytes[Int(starts[place])...]
    return String(decoding: rest.prefix { !",]} \n\r\t".utf8.contains($0) }, as: UTF8.self)
  }
}
