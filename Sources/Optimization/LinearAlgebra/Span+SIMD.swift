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
}
