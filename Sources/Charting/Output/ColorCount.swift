/// The distinct colors of a picture, how often each occurs, and the runs that pixels form.
struct ColorCount {
  /// Neighbors of one color, from left to right and row after row.
  struct Run {
    /// The place of the color in `colors`.
    let place: UInt16
    let length: Int
  }

  /// A picture with more colors than this is no chart.
  static let most = 60_000

  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int] = []
  private(set) var runs: [Run] = []
  /// Places by hash, with open addressing; 0 is free, other entries are one too large.
  private var slots = [UInt16](repeating: 0, count: 1 << 17)

  /// Counts the colors, or gives nil where there are too many.
  init?(_ pixels: [UInt32]) {
    let span = pixels.span
    var start = 0
    // Neighbors are mostly equal: only where the color changes is it looked up.
    while start < span.count {
      let color = span[start] & 0xFFFFFF
      var end = start + 1
      while end < span.count, span[end] & 0xFFFFFF == color { end += 1 }
      guard let place = place(of: color) else { return nil }
      counts[place] += end - start
      runs.append(Run(place: UInt16(place), length: end - start))
      start = end
    }
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
