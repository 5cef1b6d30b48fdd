import RealModule

/// The alternating-current circuit behind Friedman's second and third problem.
struct FriedmanCircuit {
  let sampleCount: Int
  let noise: Double
  let randomState: Int

  /// Resistance, frequency, inductance and capacitance, and a target that `target` gives.
  func dataset(_ target: (_ resistance: Double, _ reactance: Double) -> Double) -> Dataset {
    var random = RandomState(randomState: randomState)
    var features = random.doubles(rows: sampleCount, columns: 4)
    for row in 0..<sampleCount {
      features[row, 0] *= 100
      features[row, 1] *= 520 * Double.pi
      features[row, 1] += 40 * Double.pi
      features[row, 3] *= 10
      features[row, 3] += 1
    }
    let targets = (0..<sampleCount).map { row in
      let reactance =
        features[row, 1] * features[row, 2] - 1 / (features[row, 1] * features[row, 3])
      return target(features[row, 0], reactance) + noise * random.gaussian()
    }
    return Dataset(features: features, targets: targets)
  }
}
