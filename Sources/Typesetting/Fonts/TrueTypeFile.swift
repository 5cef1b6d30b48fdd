/// Tables joined to a TrueType file.
enum TrueTypeFile {
  /// The file's bytes; the tables come in the order of their tags.
  static func bytes(_ tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
    let power = Int.bitWidth - 1 - tables.count.leadingZeroBitCount
    let search = 16 << power
    var file = BigEndian.bytes32(0x0001_0000)
    for number in [tables.count, search, power, 16 * tables.count - search] {
      file += BigEndian.bytes16(number)
    }
    var offset = 12 + 16 * tables.count
    for table in tables {
      file += Array(table.tag.utf8) + BigEndian.bytes32(checksum(table.bytes))
      file += BigEndian.bytes32(offset) + BigEndian.bytes32(table.bytes.count)
      offset += padded(table.bytes).count
    }
    let headStart =
      tables.prefix { $0.tag != "head" }.reduce(file.count) { $0 + padded($1.bytes).count }
    for table in tables { file += padded(table.bytes) }
    // The OpenType specification's `checksumAdjustment`.
    let adjustment = BigEndian.bytes32(0xB1B0_AFBA - checksum(file))
    file.replaceSubrange(headStart + 8..<headStart + 12, with: adjustment)
    return file
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + Array(repeating: 0, count: (4 - bytes.count % 4) % 4)
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    let bytes = padded(bytes)
    var sum: UInt32 = 0
    for place in stride(from: 0, to: bytes.count, by: 4) {
      sum &+= bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    return Int(sum)
  }
}
