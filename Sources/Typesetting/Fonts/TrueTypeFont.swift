/// A TrueType font file: its tables, which glyph shows a character, and the glyphs.
struct TrueTypeFont {
  private let file: BigEndian
  private let tables: [String: Range<Int>]

  init(_ bytes: [UInt8]) throws(FontError) {
    file = BigEndian(bytes: bytes[...])
    var tables: [String: Range<Int>] = [:]
    for index in 0..<(try file.unsigned16(4)) {
      let entry = 12 + 16 * index
      let tag = String(decoding: try file.slice(entry, 4), as: UTF8.self)
      let offset = try file.unsigned32(entry + 8)
      tables[tag] = offset..<offset + (try file.unsigned32(entry + 12))
    }
    self.tables = tables
  }

  /// The bytes of the table `tag`.
  func table(_ tag: String) throws(FontError) -> BigEndian {
    guard let range = tables[tag] else { throw .missingTable(tag) }
    return BigEndian(bytes: try file.slice(range.lowerBound, range.count))
  }

  /// The glyph of each character that the font has.
  func characters() throws(FontError) -> [UInt16: Int] {
    let cmap = try table("cmap")
    for index in 0..<(try cmap.unsigned16(2)) {
      let entry = 4 + 8 * index
      let kind = (try cmap.unsigned16(entry), try cmap.unsigned16(entry + 2))
      let offset = try cmap.unsigned32(entry + 4)
      // Windows' Unicode, in segments.
      guard kind == (3, 1), try cmap.unsigned16(offset) == 4 else { continue }
      let length = try cmap.unsigned16(offset + 2)
      return try CharacterMap(BigEndian(bytes: try cmap.slice(offset, length))).glyphs()
    }
    throw .missingTable("cmap")
  }

  /// The outline of a glyph; empty for a space.
  func glyph(_ index: Int) throws(FontError) -> BigEndian {
    let loca = try table("loca")
    let isLong = try table("head").unsigned16(50) == 1
    let start = try isLong ? loca.unsigned32(4 * index) : 2 * loca.unsigned16(2 * index)
    let end = try isLong ? loca.unsigned32(4 * index + 4) : 2 * loca.unsigned16(2 * index + 2)
    return BigEndian(bytes: try table("glyf").slice(start, end - start))
  }

  /// The advance width of a glyph and its left side bearing, four bytes.
  func metrics(_ index: Int) throws(FontError) -> [UInt8] {
    let hmtx = try table("hmtx")
    let full = try table("hhea").unsigned16(34)
    if index < full { return Array(try hmtx.slice(4 * index, 4)) }
    let width = try hmtx.slice(4 * (full - 1), 2)
    return Array(width) + (try hmtx.slice(4 * full + 2 * (index - full), 2))
  }
}
