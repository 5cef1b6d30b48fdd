/// At most 256 colors for a picture, the frequent ones exact and the rest as near as can be.
struct Palette {
  /// Beyond this error in a channel a picture is kept in full color.
  static let widestGap: UInt8 = 16

  let colors: [UInt32]
  /// One place in `colors` a pixel.
  let indices: [UInt8]
  /// Every pixel's channels differ from the picture's by at most this much.
  let gap: UInt8

  /// The palette of a picture, or nil where 256 colors are too few.
  init?(_ pixels: [UInt32]) {
    guard let count = ColorCount(pixels) else { return nil }
    let order = count.colors.indices.sorted {
      (-count.counts[$0], count.colors[$0]) < (-count.counts[$1], count.colors[$1])
    }
    let ranked = order.map { count.colors[$0] }
    for gap in 0...Self.widestGap {
      guard let kept = Self.kept(ranked, gap: gap) else { continue }
      self.gap = gap
      colors = kept.colors
      var nearest = [UInt8](repeating: 0, count: ranked.count)
      for (rank, place) in order.enumerated() {
        nearest[place] = kept.nearest(to: ranked[rank])
      }
      indices = count.places.map { nearest[Int($0)] }
      return
    }
    return nil
  }

  /// The colors in order of which each is further than `gap` from those before it.
  private static func kept(_ ranked: [UInt32], gap: UInt8) -> ColorSet? {
    var kept = ColorSet()
    for color in ranked where gap == 0 || !kept.contains(color, within: gap) {
      if kept.colors.count == 256 { return nil }
      kept.append(color)
    }
    return kept
  }
}
