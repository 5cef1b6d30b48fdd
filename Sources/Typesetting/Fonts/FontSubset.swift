/// A font with only the glyphs of some characters: 4 KB where the whole one has 50.
///
/// Hints go too: at the sizes of a page, today's screens draw formulas well without them.
struct FontSubset {
  /// The bytes of a TrueType file.
  let bytes: [UInt8]

  /// The subset of `font` for `wanted`; nil where it has none of them.
  init?(_ font: TrueTypeFont, for wanted: Set<Unicode.Scalar>) throws(FontError) {
    let all = try font.characters()
    let characters = wanted.compactMap { UInt16(exactly: $0.value) }.sorted()
      .compactMap { character in all[character].map { (character, $0) } }
    guard !characters.isEmpty else { return nil }

    let glyphs = try Self.closure(of: [0] + characters.map(\.1), in: font)
    let numbers = Dictionary(uniqueKeysWithValues: glyphs.enumerated().map { ($1, $0) })
    let outlines = try glyphs.map { (glyph) throws(FontError) in
      try GlyphOutline(font.glyph(glyph)).bytes(renumbered: numbers)
    }
    let metrics = try glyphs.map { (glyph) throws(FontError) in try font.metrics(glyph) }
    let map = CharacterMap.bytes(characters.map { ($0, numbers[$1] ?? 0) })
    bytes = TrueTypeFile.bytes([
      ("OS/2", Array(try font.table("OS/2").bytes)),
      ("cmap", map),
      ("glyf", Array(outlines.joined())),
      ("head", try Self.head(font)),
      ("hhea", try Self.counted(font, "hhea", glyphs.count, at: 34)),
      ("hmtx", Array(metrics.joined())),
      ("loca", Self.locations(outlines)),
      ("maxp", try Self.counted(font, "maxp", glyphs.count, at: 4)),
      ("name", [0, 0, 0, 0, 0, 6]),
      ("post", try Self.post(font)),
    ])
  }

  /// Glyphs in the order of the characters, each once, components after those that use them.
  private static func closure(
    of glyphs: [Int], in font: TrueTypeFont
  ) throws(FontError) -> [Int] {
    var seen: Set<Int> = []
    var found: [Int] = []
    var waiting = glyphs[...]
    while let glyph = waiting.popFirst() {
      guard seen.insert(glyph).inserted else { continue }
      found.append(glyph)
      waiting += try GlyphOutline(font.glyph(glyph)).components()
    }
    return found
  }

  /// The table `head`, with a checksum of zero and locations of four bytes.
  private static func head(_ font: TrueTypeFont) throws(FontError) -> [UInt8] {
    let head = try font.table("head")
    return Array(try head.slice(0, 8)) + [0, 0, 0, 0] + (try head.slice(12, 38)) + [0, 1]
      + (try head.slice(52, 2))
  }

  private static func counted(
    _ font: TrueTypeFont, _ tag: String, _ count: Int, at offset: Int
  ) throws(FontError) -> [UInt8] {
    let table = try font.table(tag)
    return Array(try table.slice(0, offset)) + BigEndian.bytes16(count)
      + (try table.slice(offset + 2, table.count - offset - 2))
  }

  /// The table `post` of version 3, which names no glyphs.
  private static func post(_ font: TrueTypeFont) throws(FontError) -> [UInt8] {
    BigEndian.bytes32(0x0003_0000) + (try font.table("post").slice(4, 28))
  }

  private static func locations(_ outlines: [[UInt8]]) -> [UInt8] {
    var locations = [0]
    for outline in outlines { locations.append(locations[locations.count - 1] + outline.count) }
    return locations.flatMap(BigEndian.bytes32)
  }
}
