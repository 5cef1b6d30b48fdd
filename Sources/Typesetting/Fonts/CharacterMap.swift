/// A `cmap` subtable of format 4: segments of characters, as the OpenType specification has it.
struct CharacterMap {
  private let table: BigEndian

  init(_ table: BigEndian) {
    self.table = table
  }

  /// The glyph of each character.
  func glyphs() throws(FontError) -> [UInt16: Int] {
    var glyphs: [UInt16: Int] = [:]
    let doubled = try table.unsigned16(6)
    for segment in stride(from: 0, to: doubled, by: 2) {
      let end = try table.unsigned16(14 + segment)
      let start = try table.unsigned16(16 + doubled + segment)
      guard start <= end, end < 0xFFFF else { continue }
      for character in start...end {
        let glyph = try glyph(character, start, segment, doubled)
        if glyph != 0 { glyphs[UInt16(character)] = glyph }
      }
    }
    return glyphs
  }

  private func glyph(
    _ character: Int, _ start: Int, _ segment: Int, _ doubled: Int
  ) throws(FontError) -> Int {
    let delta = try table.unsigned16(16 + 2 * doubled + segment)
    let rangePlace = 16 + 3 * doubled + segment
    let range = try table.unsigned16(rangePlace)
    if range == 0 { return (character + delta) & 0xFFFF }
    let glyph = try table.unsigned16(rangePlace + range + 2 * (character - start))
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF
  }

  /// The bytes of a `cmap` table that maps each of `characters`, in rising order, to its glyph.
  static func bytes(_ characters: [(character: UInt16, glyph: Int)]) -> [UInt8] {
    let segments = characters.map { (Int($0.character), $0.glyph) } + [(0xFFFF, 0)]
    let count = segments.count
    let power = Int.bitWidth - 1 - count.leadingZeroBitCount
    let search = 2 << power
    let header = [4, 16 + 8 * count, 0, 2 * count, search, power, 2 * count - search]
    let ends = segments.map(\.0)
    let deltas = segments.map { $0.0 == 0xFFFF ? 1 : $0.1 - $0.0 }
    let words = header + ends + [0] + ends + deltas + ends.map { _ in 0 }
    // One subtable: platform 3 (Windows), encoding 1 (Unicode), 12 bytes from the start.
    return ([0, 1, 3, 1].flatMap(BigEndian.bytes16)) + BigEndian.bytes32(12)
      + words.flatMap(BigEndian.bytes16)
  }
}
