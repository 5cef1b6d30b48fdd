import Files

/// Records in one file: written whole, and never changed.
///
/// `tangent pack 1`, a line end, the records' bytes, then an index of 80 bytes a record (key, place,
/// length, digest of the bytes), sorted by key, and at the end the index's place and digest.
enum Pack {
  /// Where a record stands in its file.
  struct Entry {
    var offset: Int
    var count: Int
    var digest: RecordKey
  }

  static let header = Array("tangent pack 1\n".utf8)
  static let entrySize = 32 + 8 + 8 + 32
  static let trailerSize = 8 + 32

  /// The file of records, the same whatever order they come in.
  static func bytes(of records: [RecordKey: [UInt8]]) -> [UInt8] {
    var bytes = header
    var index: [UInt8] = []
    for (key, record) in records.sorted(by: { $0.key < $1.key }) {
      index += key.bytes
      index += number(bytes.count)
      index += number(record.count)
      index += RecordKey(Digest(of: record)).bytes
      bytes += record
    }
    let start = bytes.count
    return bytes + index + number(start) + RecordKey(Digest(of: index)).bytes
  }

  /// Where the index of a file of some size begins, by its last bytes; nil for no pack.
  static func indexStart(trailer: [UInt8], fileSize: Int) -> Int? {
    guard trailer.count == trailerSize else { return nil }
    let start = number(trailer[..<8])
    let end = fileSize - trailerSize
    guard start >= header.count, start <= end, (end - start).isMultiple(of: entrySize) else {
      return nil
    }
    return start
  }

  /// The entries of an index; nil where it is damaged.
  static func entries(index: [UInt8], trailer: [UInt8], start: Int) -> [(RecordKey, Entry)]? {
    guard RecordKey(Digest(of: index)) == RecordKey(trailer[8...]) else { return nil }
    var entries: [(RecordKey, Entry)] = []
    entries.reserveCapacity(index.count / entrySize)
    for place in stride(from: 0, to: index.count, by: entrySize) {
      let entry = Entry(
        offset: number(index[(place + 32)..<(place + 40)]),
        count: number(index[(place + 40)..<(place + 48)]),
        digest: RecordKey(index[(place + 48)..<(place + 80)]))
      guard entry.offset >= header.count, entry.count >= 0, entry.count <= start - entry.offset
      else { return nil }
      entries.append((RecordKey(index[place..<(place + 32)]), entry))
    }
    return entries
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
