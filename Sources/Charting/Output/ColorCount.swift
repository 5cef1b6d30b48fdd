/// The distinct colors of a picture, how often each occurs, and the runs that pixels form.
struct ColorCount {
  /// Neighbors of one color, from left to right and row after row.
  struct Run {
    /// The place of the color in `colors`.
    let place: UInt16
    /// Four bytes, since a picture has tens of thousands of runs.
    let length: Int32
  }

  /// A picture with more colors than this is no chart.
  static let most = 60_000

  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int] = []
  private(set) var runs: [Run] = []
  /// Places by hash, with open addressing; 0 is free, other entries are one too large.
  ///
  /// At most half of them are in use, and few, so that they stay in the processor's nearest cache.
  private var slots = [UInt16](repeating: 0, count: 1 << 12)

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
      runs.append(Run(place: UInt16(place), length: Int32(end - start)))
      start = end
    }
  }

  private mutating func place(of color: UInt32) -> Int? {
    var slot = slot(of: color)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if colors[place] == color { return place }
      slot = next(slot)
    }
    guard colors.count < Self.most else { return nil }
    colors.append(color)
    counts.append(0)
    slots[slot] = UInt16(colors.count)
    if colors.count > slots.count / 2 { grow() }
    return colors.count - 1
  }

  private mutating func grow() {
    slots = [UInt16](repeating: 0, count: slots.count * 2)
    for (place, color) in colors.enumerated() {
      var slot = slot(of: color)
      while slots[slot] != 0 { slot = next(slot) }
      slots[slot] = UInt16(place + 1)
    }
  }

  /// Where the search for a color begins.
  private func slot(of color: UInt32) -> Int {
    // The multiplier is 2³² divided by the golden ratio, which spreads near colors far apart.
    Int((color &* 0x9E37_79B1) >> (32 - UInt32(slots.count.trailingZeroBitCount)))
  }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }
}
