/// Sums over rows of a linear model.
struct LinearSums: Sendable {
  var loss = 0.0
  /// The gradient with respect to the intercept.
  var slope = 0.0
  /// The gradient with respect to the weights.
  var gradient: [Double]

  init(columns: Int) {
    gradient = Array(repeating: 0, count: columns)
  }

  /// Adds the sums over other rows.
  mutating func add(_ other: LinearSums) {
    loss += other.loss
    slope += other.slope
    for j in gradient.indices { gradient[j] += other.gradient[j] }
  }
}
