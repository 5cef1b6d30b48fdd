/// MT19937: Matsumoto, Nishimura 1998, "Mersenne Twister", with NumPy's two ways of seeding.
struct MersenneTwister: Sendable {
  private static let size = 624
  private var words: [UInt32]
  /// The words after tempering: done for all of them at once, since the loop is a vector loop then.
  private var tempered: [UInt32]
  private var position: Int

  init(_ seed: UInt32) {
    words = [seed]
    words.reserveCapacity(Self.size)
    for i in 1..<Self.size {
      words.append(1_812_433_253 &* (words[i - 1] ^ (words[i - 1] >> 30)) &+ UInt32(i))
    }
    tempered = words
    position = Self.size
  }

  init(_ seeds: [UInt32]) {
    self.init(19_650_218)
    var i = 1
    for step in 0..<max(Self.size, seeds.count) {
      let j = step % seeds.count
      words[i] =
        (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) &* 1_664_525)) &+ seeds[j] &+ UInt32(j)
      advance(&i)
    }
    for _ in 1..<Self.size {
      words[i] =
        (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
      advance(&i)
    }
    words[0] = 0x8000_0000
  }

  /// The next word of a list's seeding; the first word follows the last.
  private mutating func advance(_ i: inout Int) {
    i += 1
    guard i == Self.size else { return }
    words[0] = words[Self.size - 1]
    i = 1
  }

  @inline(__always)
  mutating func next() -> UInt32 {
    if position == Self.size { renew() }
    defer { position += 1 }
    return tempered[position]
  }

  @inline(never)
  private mutating func renew() {
    let lag = 397
    for k in 0..<Self.size - lag { mix(k, k + 1, k + lag) }
    for k in Self.size - lag..<Self.size - 1 { mix(k, k + 1, k + lag - Self.size) }
    mix(Self.size - 1, 0, lag - 1)
    for k in 0..<Self.size { tempered[k] = Self.temper(words[k]) }
    position = 0
  }

  @inline(__always)
  private mutating func mix(_ k: Int, _ following: Int, _ lagged: Int) {
    let y = (words[k] & 0x8000_0000) | (words[following] & 0x7fff_ffff)
    // Either nothing or the matrix's last row, by the lowest bit.
    words[k] = words[lagged] ^ (y >> 1) ^ ((0 &- (y & 1)) & 0x9908_b0df)
  }

  @inline(__always)
  private static func temper(_ word: UInt32) -> UInt32 {
    var y = word
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    y ^= y >> 18
    return y
  }
}
