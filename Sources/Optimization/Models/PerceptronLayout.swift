/// The layers of a perceptron, and where their parameters are: unit by unit, the bias first.
struct PerceptronLayout: Sendable {
  /// Units of each layer, inputs and outputs included.
  let sizes: [Int]
  let activation: Activation

  /// Parameters of all layers.
  var parameterCount: Int {
    (1..<sizes.count).reduce(0) { $0 + sizes[$1] * (sizes[$1 - 1] + 1) }
  }

  /// Values of all units, layer by layer, for one sample; `values[0]` is given.
  func propagate(_ values: inout [[Double]], at point: [Double]) {
    var start = 0
    for layer in 1..<sizes.count {
      let inputs = sizes[layer - 1]
      for unit in 0..<sizes[layer] {
        var sum = point[start]
        for j in 0..<inputs { sum += point[start + 1 + j] * values[layer - 1][j] }
        values[layer][unit] = layer == sizes.count - 1 ? sum : activation.value(sum)
        start += inputs + 1
      }
    }
  }

  /// Adds one sample's gradient; `slopes` of the last layer are given, the others are overwritten.
  func propagateBack(
    _ slopes: inout [[Double]], values: [[Double]], at point: [Double],
    to gradient: inout [Double]
  ) {
    var end = parameterCount
    for layer in (1..<sizes.count).reversed() {
      let inputs = sizes[layer - 1]
      let start = end - sizes[layer] * (inputs + 1)
      for j in 0..<inputs { slopes[layer - 1][j] = 0 }
      for unit in 0..<sizes[layer] {
        let first = start + unit * (inputs + 1)
        let slope = slopes[layer][unit]
        gradient[first] += slope
        for j in 0..<inputs {
          gradient[first + 1 + j] += slope * values[layer - 1][j]
          slopes[layer - 1][j] += slope * point[first + 1 + j]
        }
      }
      if layer > 1 {
        for j in 0..<inputs {
          slopes[layer - 1][j] *= activation.slope(atValue: values[layer - 1][j])
        }
      }
      end = start
    }
  }

  /// Zeros for every unit.
  var zeros: [[Double]] { sizes.map { Array(repeating: 0, count: $0) } }

  /// Normal weights whose variance falls with the number of inputs, and zero biases.
  func randomPoint(seed: Int) -> [Double] {
    var random = RandomState(randomState: seed)
    var point: [Double] = []
    for layer in 1..<sizes.count {
      let inputs = sizes[layer - 1]
      let deviation = (activation.weightVariance / Double(max(inputs, 1))).squareRoot()
      for _ in 0..<sizes[layer] {
        point.append(0)
        for _ in 0..<inputs { point.append(random.normal(0, deviation)) }
      }
    }
    return point
  }
}
