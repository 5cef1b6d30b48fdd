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

  private static func number(_ value: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The keys of a pack's records, sorted, and where the records stand: the bytes that are read.
  struct Index: Sendable {
    private let bytes: [UInt8]

    /// The index of a file; nil where it is damaged.
    init?(_ bytes: [UInt8], trailer: [UInt8], start: Int) {
      guard RecordKey(Digest(of: bytes)) == RecordKey(trailer[8...]) else { return nil }
      self.bytes = bytes
      for row in 0..<count {
        let entry = entry(row)
        guard entry.offset >= header.count, entry.count >= 0,
          entry.count <= start - entry.offset
        else { return nil }
      }
    }

    var count: Int { bytes.count / entrySize }

    func key(_ row: Int) -> RecordKey {
      RecordKey(bytes[(row * entrySize)..<(row * entrySize + 32)])
    }

    func entry(_ row: Int) -> Entry {
      let place = row * entrySize + 32
      return Entry(
        offset: number(bytes[place..<place + 8]), count: number(bytes[place + 8..<place + 16]),
        digest: RecordKey(bytes[place + 16..<place + 48]))
    }
  }
}
