/// At most 256 colors for a picture, the frequent ones exact and the rest as near as can be.
struct Palette {
  /// At most so many colors are kept however near they are to others.
  private static let mostExact = 32
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
    // Colors of whole areas stay exact, since even a small change of a large area shows.
    let area = max(pixels.count / 300, 1)
    let areas = order.prefix(Self.mostExact).prefix { count.counts[$0] >= area }.count
    for gap in 0...Self.widestGap {
      guard let kept = Self.kept(ranked, exact: areas, gap: gap) else { continue }
      self.gap = gap
      colors = kept.colors
      var nearest = [UInt8](repeating: 0, count: ranked.count)
      for (rank, place) in order.enumerated() {
        nearest[place] = kept.nearest(to: ranked[rank])
      }
      indices = Self.filled(count.runs, nearest, count: pixels.count)
      return
    }
    return nil
  }

  private static func filled(
    _ runs: [ColorCount.Run], _ nearest: [UInt8], count: Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      for run in runs {
        let end = filled + Int(run.length)
        buffer[filled..<end].initialize(repeating: nearest[Int(run.place)])
        filled = end
      }
    }
  }

  /// The first `exact` colors, and of the others each that is further than `gap` from all kept.
  private static func kept(_ ranked: [UInt32], exact: Int, gap: UInt8) -> ColorSet? {
    var kept = ColorSet()
    for (rank, color) in ranked.enumerated() {
      if rank >= exact, gap > 0, kept.contains(color, within: gap) { continue }
      if kept.colors.count == 256 { return nil }
      kept.append(color)
    }
    return kept
  }
}
