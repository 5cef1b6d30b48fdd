extension Span<Double> {
  /// Two neighbors; the later one first, whose check of bounds then serves for both.
  @inline(__always)
  func two(at index: Int) -> SIMD2<Double> {
    let second = self[index + 1]
    return SIMD2(self[index], second)
  }

  /// Four neighbors.
  @inline(__always)
  func four(at index: Int) -> SIMD4<Double> {
    let last = self[index + 3]
    return SIMD4(self[index], self[index + 1], self[index + 2], last)
  }

  /// The sum of products with another span of the same count, eight columns at a time.
  @inline(__always)
  func product(_ other: Span<Double>) -> Double {
    guard other.count == count else { return .nan }
    var (p, q, r, s) = (
      SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero
    )
    var j = 0
    while j + 8 <= count {
      let last = two(at: j + 6) * other.two(at: j + 6)
      p += two(at: j) * other.two(at: j)
      q += two(at: j + 2) * other.two(at: j + 2)
      r += two(at: j + 4) * other.two(at: j + 4)
      s += last
      j += 8
    }
    let sum = (p + q) + (r + s)
    var product = sum.x + sum.y
    while j < count {
      product += self[j] * other[j]
      j += 1
    }
    return product
  }
}
