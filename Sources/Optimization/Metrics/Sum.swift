/// Sums whose order is fixed, so that they give the same bits everywhere.
package enum Sum {
  /// NumPy's sum of a contiguous vector: eight running sums a block, blocks added in pairs.
  package static func pairwise(_ values: Span<Double>) -> Double {
    0 + block(values)
  }

  /// The same of an array.
  package static func pairwise(_ values: [Double]) -> Double {
    pairwise(values.span)
  }

  /// NumPy's mean of a contiguous vector.
  package static func mean(_ values: [Double]) -> Double {
    pairwise(values) / Double(values.count)
  }

  private static func block(_ values: Span<Double>) -> Double {
    let count = values.count
    if count < 8 {
      var sum = -0.0
      for index in values.indices { sum += values[index] }
      return sum
    }
    if count > 128 {
      let half = count / 2 - (count / 2) % 8
      return block(values.extracting(0..<half)) + block(values.extracting(half..<count))
    }
    return eightLanes(values)
  }

  private static func eightLanes(_ values: Span<Double>) -> Double {
    let even = values.count - values.count % 8
    var lanes = SIMD8<Double>()
    for lane in 0..<8 { lanes[lane] = values[lane] }
    for start in stride(from: 8, to: even, by: 8) {
      for lane in 0..<8 { lanes[lane] += values[start + lane] }
    }
    var sum =
      ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
      + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
    for index in even..<values.count { sum += values[index] }
    return sum
  }
}
