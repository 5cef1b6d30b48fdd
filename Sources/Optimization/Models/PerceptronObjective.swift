/// The mean loss of a perceptron: half the squared error, or the cross-entropy of classes.
struct PerceptronObjective: Objective {
  let data: Dataset
  let layout: PerceptronLayout
  /// λ of `½λ‖w‖²`, biases free.
  let penalty: Double
  /// The seed of the first weights.
  let seed: Int
  private let weights: [Bool]

  init(_ data: Dataset, layout: PerceptronLayout, penalty: Double, seed: Int) {
    self.data = data
    self.layout = layout
    self.penalty = penalty
    self.seed = seed
    weights = (1..<layout.sizes.count).flatMap { layer in
      (0..<layout.sizes[layer]).flatMap { _ in
        [false] + Array(repeating: true, count: layout.sizes[layer - 1])
      }
    }
  }

  var dimension: Int { weights.count }
  var sampleCount: Int { data.features.rows }
  var defaultStart: [Double] { layout.randomPoint(seed: seed) }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    for j in gradient.indices { gradient[j] = 0 }
    var values = layout.zeros
    var slopes = layout.zeros
    var sum = 0.0
    for row in rows ?? ArraySlice(0..<sampleCount) {
      for j in values[0].indices { values[0][j] = data.features[row, j] }
      layout.propagate(&values, at: point)
      sum += loss(of: values[values.count - 1], row, slopes: &slopes[slopes.count - 1])
      layout.propagateBack(&slopes, values: values, at: point, to: &gradient)
    }
    let count = Double(rows?.count ?? sampleCount)
    var loss = sum / count
    for j in gradient.indices {
      gradient[j] /= count
      guard penalty > 0, weights[j] else { continue }
      gradient[j] += penalty * point[j]
      loss += 0.5 * penalty * point[j] * point[j]
    }
    return loss
  }

  /// The loss of one sample, and its derivatives with respect to the outputs.
  private func loss(of outputs: [Double], _ row: Int, slopes: inout [Double]) -> Double {
    let target = data.targets[row]
    for k in slopes.indices { slopes[k] = outputs[k] }
    guard data.classCount != nil else {
      slopes[0] -= target
      return 0.5 * slopes[0] * slopes[0]
    }
    let label = Int(target)
    let loss = Softmax.normalize(&slopes) - outputs[label]
    slopes[label] -= 1
    return loss
  }
}
