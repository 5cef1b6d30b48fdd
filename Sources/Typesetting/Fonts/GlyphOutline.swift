/// A glyph's outline as a subset keeps it: without hints, its components renumbered.
struct GlyphOutline {
  private let glyph: BigEndian

  init(_ glyph: BigEndian) {
    self.glyph = glyph
  }

  private var isComposite: Bool {
    get throws(FontError) {
      if glyph.count == 0 { return false }
      return try glyph.signed16(0) < 0
    }
  }

  /// The glyphs that a composite one is made of.
  func components() throws(FontError) -> [Int] {
    guard try isComposite else { return [] }
    var glyphs: [Int] = []
    for place in try componentPlaces().places { glyphs.append(try glyph.unsigned16(place + 2)) }
    return glyphs
  }

  /// The outline's bytes, even in number, with each component's number by `numbers`.
  func bytes(renumbered numbers: [Int: Int]) throws(FontError) -> [UInt8] {
    guard glyph.count > 0 else { return [] }
    let bytes = try isComposite ? composite(numbers) : simple()
    return bytes.count.isMultiple(of: 2) ? bytes : bytes + [0]
  }

  /// Contours, no instructions, then flags and coordinates as they are.
  private func simple() throws(FontError) -> [UInt8] {
    let contours = 10 + 2 * (try glyph.unsigned16(0))
    let points = contours + 2 + (try glyph.unsigned16(contours))
    return Array(try glyph.slice(0, contours)) + [0, 0]
      + (try glyph.slice(points, glyph.count - points))
  }

  private func composite(_ numbers: [Int: Int]) throws(FontError) -> [UInt8] {
    let (places, end) = try componentPlaces()
    var bytes = Array(try glyph.slice(0, end))
    for place in places {
      let flags = try glyph.unsigned16(place) & ~Flag.hasInstructions
      guard let number = numbers[try glyph.unsigned16(place + 2)] else { throw .damaged }
      bytes.replaceSubrange(
        place..<place + 4, with: BigEndian.bytes16(flags) + BigEndian.bytes16(number))
    }
    return bytes
  }

  private func componentPlaces() throws(FontError) -> (places: [Int], end: Int) {
    var places: [Int] = []
    var place = 10
    while true {
      places.append(place)
      let flags = try glyph.unsigned16(place)
      place += 4 + (flags & Flag.hasWords != 0 ? 4 : 2)
      place += flags & Flag.hasScale != 0 ? 2 : flags & Flag.hasTwoScales != 0 ? 4 : 0
      place += flags & Flag.hasMatrix != 0 ? 8 : 0
      if flags & Flag.hasMore == 0 { return (places, place) }
    }
  }

  /// Flags of a component, by the OpenType specification of `glyf`.
  private enum Flag {
    static let hasWords = 0x0001
    static let hasScale = 0x0008
    static let hasMore = 0x0020
    static let hasTwoScales = 0x0040
    static let hasMatrix = 0x0080
    static let hasInstructions = 0x0100
  }
}
