/// Numbers in bytes whose order is the greatest first, as fonts have them.
struct BigEndian {
  let bytes: ArraySlice<UInt8>

  var count: Int { bytes.count }

  func unsigned16(_ offset: Int) throws(FontError) -> Int {
    let two = try slice(offset, 2)
    return Int(two[two.startIndex]) << 8 | Int(two[two.startIndex + 1])
  }

  func signed16(_ offset: Int) throws(FontError) -> Int {
    Int(Int16(truncatingIfNeeded: try unsigned16(offset)))
  }

  func unsigned32(_ offset: Int) throws(FontError) -> Int {
    try unsigned16(offset) << 16 | unsigned16(offset + 2)
  }

  func slice(_ offset: Int, _ length: Int) throws(FontError) -> ArraySlice<UInt8> {
    guard offset >= 0, length >= 0, offset + length <= bytes.count else { throw .damaged }
    return bytes[bytes.startIndex + offset..<bytes.startIndex + offset + length]
  }

  static func bytes16(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
  }

  static func bytes32(_ number: Int) -> [UInt8] {
    bytes16(number >> 16) + bytes16(number)
  }
}
