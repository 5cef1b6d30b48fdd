extension Matrix {
  /// `½ dᵀ·A·d` with `d = point − center`: an excess without cancellation.
  package func halfQuadraticForm(at point: [Double], center: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<rows {
      var product = 0.0
      for j in 0..<columns { product += self[i, j] * (point[j] - center[j]) }
      sum += product * (point[i] - center[i])
    }
    return 0.5 * sum
  }
}
