/// Up to 256 colors with their channels side by side, so that many are compared at once.
struct ColorSet {
  private typealias Lanes = SIMD16<UInt8>

  private(set) var colors: [UInt32] = []
  private var red: [Lanes] = []
  private var green: [Lanes] = []
  private var blue: [Lanes] = []

  mutating func append(_ color: UInt32) {
    let lane = colors.count % Lanes.scalarCount
    if lane == 0 {
      // Unused lanes repeat the first color, and so are never nearer than it.
      red.append(Lanes(repeating: Self.red(color)))
      green.append(Lanes(repeating: Self.green(color)))
      blue.append(Lanes(repeating: Self.blue(color)))
    }
    let last = red.count - 1
    red[last][lane] = Self.red(color)
    green[last][lane] = Self.green(color)
    blue[last][lane] = Self.blue(color)
    colors.append(color)
  }

  /// Whether a color of the set differs by at most `gap` in every channel.
  func contains(_ color: UInt32, within gap: UInt8) -> Bool {
    let (red, green, blue) = (Self.red(color), Self.green(color), Self.blue(color))
    for block in self.red.indices {
      let near =
        isNear(self.red[block], red, gap) .& isNear(self.green[block], green, gap)
        .& isNear(self.blue[block], blue, gap)
      if any(near) { return true }
    }
    return false
  }

  private func isNear(
    _ lanes: Lanes, _ value: UInt8, _ gap: UInt8
  ) -> SIMDMask<Lanes.MaskStorage> {
    let low = Lanes(repeating: value - min(value, gap))
    let high = Lanes(repeating: value + min(UInt8.max - value, gap))
    return (lanes .>= low) .& (lanes .<= high)
  }

  /// The place of the color whose largest difference in a channel is least.
  func nearest(to color: UInt32) -> UInt8 {
    var best = 0
    var least = UInt8.max
    for block in red.indices {
      let distances = distances(block, to: color)
      let nearest = distances.min()
      guard nearest < least || block == 0 else { continue }
      least = nearest
      for lane in 0..<Lanes.scalarCount where distances[lane] == nearest {
        best = block * Lanes.scalarCount + lane
        break
      }
      if least == 0 { break }
    }
    return UInt8(truncatingIfNeeded: best)
  }

  /// The largest difference in a channel from each color of a block.
  private func distances(_ block: Int, to color: UInt32) -> Lanes {
    let first = difference(red[block], Self.red(color))
    let second = difference(green[block], Self.green(color))
    let third = difference(blue[block], Self.blue(color))
    return pointwiseMax(first, pointwiseMax(second, third))
  }

  private func difference(_ lanes: Lanes, _ value: UInt8) -> Lanes {
    let other = Lanes(repeating: value)
    return pointwiseMax(lanes, other) &- pointwiseMin(lanes, other)
  }

  private static func red(_ color: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: color >> 16) }
  private static func green(_ color: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: color >> 8) }
  private static func blue(_ color: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: color) }
}
