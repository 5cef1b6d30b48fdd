/// The distinct colors of a picture, how often each occurs, and which one each pixel has.
struct ColorCount {
  /// A picture with more colors than this is no chart.
  static let most = 60_000

  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int] = []
  /// The place in `colors` of each pixel's color.
  private(set) var places: [UInt16]
  /// Places by hash, with open addressing; 0 is free, other entries are one too large.
  private var slots = [UInt16](repeating: 0, count: 1 << 17)

  /// Counts the colors, or gives nil where there are too many.
  init?(_ pixels: [UInt32]) {
    places = [UInt16](repeating: 0, count: pixels.count)
    var previous = UInt32.max
    var place = 0
    var start = 0
    // Neighbors are mostly equal: only where the color changes is it looked up.
    for index in pixels.indices where pixels[index] & 0xFFFFFF != previous {
      finish(place, from: start, to: index)
      previous = pixels[index] & 0xFFFFFF
      guard let next = self.place(of: previous) else { return nil }
      place = next
      start = index
    }
    finish(place, from: start, to: pixels.count)
  }

  private mutating func finish(_ place: Int, from start: Int, to end: Int) {
    guard start < end else { return }
    counts[place] += end - start
    let value = UInt16(truncatingIfNeeded: place)
    for index in start..<end { places[index] = value }
  }

  private mutating func place(of color: UInt32) -> Int? {
    // The multiplier is 2³² divided by the golden ratio, which spreads near colors far apart.
    var slot = Int((color &* 0x9E37_79B1) >> 15)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if colors[place] == color { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard colors.count < Self.most else { return nil }
    colors.append(color)
    counts.append(0)
    slots[slot] = UInt16(colors.count)
    return colors.count - 1
  }
}
