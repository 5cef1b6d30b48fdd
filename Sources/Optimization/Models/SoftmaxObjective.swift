/// The mean cross-entropy of several classes whose scores are linear in the features.
struct SoftmaxObjective: Objective {
  let features: Matrix
  let labels: [Int]
  let classCount: Int
  let fitsIntercept: Bool
  /// λ of `½λ‖w‖²`, intercepts free.
  let penalty: Double
  private let memo = Memo<Result<NewtonSolution, MissingOptimum>>()

  init(_ data: Dataset, classCount: Int, fitsIntercept: Bool, penalty: Double) {
    features = data.features
    labels = data.targets.map { Int($0) }
    self.classCount = classCount
    self.fitsIntercept = fitsIntercept
    self.penalty = penalty
  }

  var offset: Int { fitsIntercept ? 1 : 0 }
  /// Parameters of one class.
  var width: Int { features.columns + offset }
  var dimension: Int { classCount * width }
  var sampleCount: Int { features.rows }
  var solution: Result<NewtonSolution, MissingOptimum> {
    memo.value { NewtonSolution.solve(self) }
  }
  var optimum: Optimum? { (try? solution.get())?.optimum }
  var curvature: Curvature? { (try? solution.get())?.curvature }
  var missingOptimum: MissingOptimum? {
    if case .failure(let reason) = solution { reason } else { nil }
  }
  var solutionOperations: Double {
    let data = LinearData(features: features, targets: [], fitsIntercept: fitsIntercept)
    let cost = SolutionCost.ofNewton(data, penalty: penalty, classes: classCount)
    return cost.isAffordable ? cost.operations : 0
  }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    for j in gradient.indices { gradient[j] = 0 }
    var scores = [Double](repeating: 0, count: classCount)
    var sum = 0.0
    for row in rows ?? ArraySlice(0..<sampleCount) {
      writeScores(row, at: point, to: &scores)
      let own = scores[labels[row]]
      sum += Softmax.normalize(&scores) - own
      for k in 0..<classCount {
        let slope = k == labels[row] ? scores[k] - 1 : scores[k]
        if fitsIntercept { gradient[k * width] += slope }
        for j in 0..<features.columns {
          gradient[k * width + offset + j] += slope * features[row, j]
        }
      }
    }
    let count = Double(rows?.count ?? sampleCount)
    for j in gradient.indices { gradient[j] /= count }
    return sum / count + addPenalty(at: point, to: &gradient)
  }

  private func addPenalty(at point: [Double], to gradient: inout [Double]) -> Double {
    guard penalty > 0 else { return 0 }
    var sum = 0.0
    for j in 0..<dimension where j % width >= offset {
      sum += point[j] * point[j]
      gradient[j] += penalty * point[j]
    }
    return 0.5 * penalty * sum
  }

  /// The linear function of each class.
  func writeScores(_ row: Int, at point: [Double], to scores: inout [Double]) {
    for k in 0..<classCount {
      var score = fitsIntercept ? point[k * width] : 0
      for j in 0..<features.columns {
        score += features[row, j] * point[k * width + offset + j]
      }
      scores[k] = score
    }
  }

  func excess(at point: [Double]) -> Double? {
    guard let newton = try? solution.get() else { return nil }
    let optimum = newton.optimum
    var new = [Double](repeating: 0, count: classCount)
    var old = new
    var sum = 0.0
    for row in 0..<sampleCount {
      writeScores(row, at: point, to: &new)
      for k in 0..<classCount { old[k] = newton.predictions[row * classCount + k] }
      sum += Softmax.divergence(new, from: old)
    }
    sum /= Double(sampleCount)
    for j in 0..<dimension where j % width >= offset {
      let change = point[j] - optimum.point[j]
      sum += 0.5 * penalty * change * change
    }
    return max(0, sum)
  }
}
