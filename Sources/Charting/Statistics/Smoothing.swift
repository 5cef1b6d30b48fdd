/// Moving averages that show the trend below noise.
package enum Smoothing {
  /// The weight of the past for a run of this many steps: 1 − 2/(N + 1), N = steps/30 in 10…200.
  package static func weight(steps: Int) -> Double {
    1 - 2 / (min(max(Double(steps) / 30, 10), 200) + 1)
  }

  /// The exponential moving average mₖ = βmₖ₋₁ + (1 − β)yₖ, debiased as sₖ = mₖ/(1 − βᵏ).
  package static func exponential(_ values: [Double], weight: Double) -> [Double] {
    var mean = 0.0
    var left = 1.0
    return values.map { value in
      mean = weight * mean + (1 - weight) * value
      left *= weight
      return mean / (1 - left)
    }
  }

  /// The mean of each value and its neighbors, `count` in all, as far as there are neighbors.
  package static func running(_ values: [Double], count: Int) -> [Double] {
    let reach = max(count, 1) / 2
    return values.indices.map { index in
      let window = values[max(0, index - reach)...min(values.count - 1, index + reach)]
      return window.reduce(0, +) / Double(window.count)
    }
  }
}
