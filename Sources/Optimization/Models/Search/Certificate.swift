/// Whether a gradient is zero as far as its own rounding allows.
///
/// Each entry is compared with the sizes of the terms that it is the sum of, and with what rounding
/// of the predictions does to them. The constant is the least power of two that no optimum of
/// thousands of random problems, a third of them ill-conditioned, went beyond.
struct Certificate: Sendable {
  /// In units of ε.
  static let constant = 8.0

  /// The largest entry in units of its own rounding.
  private(set) var largest = 0.0

  /// Takes an entry of the gradient, and the sum of sizes that belongs to it.
  mutating func add(_ entry: Double, size: Double) {
    guard entry != 0 else { return }
    let share = abs(entry) / (0x1p-52 * size)
    largest = share <= largest ? largest : share
  }

  var holds: Bool { largest <= Self.constant }
}

/// An objective that knows how far its gradient is rounded.
protocol CertifiedObjective: Objective {
  /// For each entry of the gradient, the sum of the sizes of its terms.
  func gradientSizes(at point: [Double]) -> [Double]
  /// What the penalty adds to the mean loss.
  func penaltyTerm(at point: [Double]) -> Double
}

extension CertifiedObjective {
  /// How far the gradient at a point is from zero.
  func certificate(at point: [Double]) -> Certificate {
    var gradient = [Double](repeating: 0, count: dimension)
    _ = evaluate(at: point, rows: nil, gradient: &gradient)
    var certificate = Certificate()
    for (entry, size) in zip(gradient, gradientSizes(at: point)) {
      certificate.add(entry, size: size)
    }
    return certificate
  }
}

extension LinearObjective: CertifiedObjective {
  func penaltyTerm(at point: [Double]) -> Double {
    var sum = 0.0
    for j in offset..<dimension { sum += 0.5 * penalty * point[j] * point[j] }
    return sum
  }

  func gradientSizes(at point: [Double]) -> [Double] {
    var sizes = [Double](repeating: 0, count: dimension)
    let count = Double(sampleCount)
    for row in 0..<sampleCount {
      var (prediction, terms) = data.fitsIntercept ? (point[0], abs(point[0])) : (0, 0)
      for j in 0..<data.features.columns {
        let term = data.features[row, j] * point[j + offset]
        prediction += term
        terms += abs(term)
      }
      let target = data.targets[row]
      let slope = sampleLoss.slopeSize(prediction, target)
      let bend = sampleLoss.secondDerivative(prediction, target)
      let size = (slope + bend * terms) / count
      if data.fitsIntercept { sizes[0] += size }
      for j in 0..<data.features.columns {
        sizes[j + offset] += size * abs(data.features[row, j])
      }
    }
    for j in offset..<dimension { sizes[j] += penalty * abs(point[j]) }
    return sizes
  }
}

extension SoftmaxObjective: CertifiedObjective {
  func penaltyTerm(at point: [Double]) -> Double {
    var sum = 0.0
    for j in 0..<dimension where j % width >= offset { sum += point[j] * point[j] }
    return 0.5 * penalty * sum
  }

  func gradientSizes(at point: [Double]) -> [Double] {
    var sizes = [Double](repeating: 0, count: dimension)
    var scores = [Double](repeating: 0, count: classCount)
    for row in 0..<sampleCount {
      let x = (fitsIntercept ? [1] : []) + Array(features.row(row))
      let terms = (0..<classCount).map { k in
        x.indices.reduce(0) { $0 + abs(x[$1] * point[k * width + $1]) }
      }
      writeScores(row, at: point, to: &scores)
      _ = Softmax.normalize(&scores)
      let mean = zip(scores, terms).reduce(0) { $0 + $1.0 * $1.1 }
      for k in 0..<classCount {
        let slope = scores[k] + (k == labels[row] ? 1 : 0)
        let size = (slope + scores[k] * (terms[k] + mean)) / Double(sampleCount)
        for j in x.indices { sizes[k * width + j] += size * abs(x[j]) }
      }
    }
    for j in 0..<dimension where j % width >= offset { sizes[j] += penalty * abs(point[j]) }
    return sizes
  }
}
