/// Moving averages that show the trend below noise.
package enum Smoothing {
  /// The mean of each value and its neighbors, `count` in all, as far as there are neighbors.
  package static func running(_ values: [Double], count: Int) -> [Double] {
    let reach = max(count, 1) / 2
    return values.indices.map { index in
      let window = values[max(0, index - reach)...min(values.count - 1, index + reach)]
      return window.reduce(0, +) / Double(window.count)
    }
  }
}
