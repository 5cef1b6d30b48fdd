/// The cross-entropy of several classes in whitened coordinates, one set of them a class.
///
/// Only differences between classes count: coordinates sum to zero over the classes.
struct WhitenedSoftmax: WhitenedFunction {
  private let objective: SoftmaxObjective
  private let penalty: Matrix
  /// Orthonormal columns, each of which sums to zero: one less than classes.
  let contrasts: Matrix
  var predictionScale: Double { 1 }

  init(_ design: WhitenedDesign, labels: [Double], classCount: Int) {
    objective = SoftmaxObjective(
      Dataset(features: design.features, targets: labels), classCount: classCount,
      fitsIntercept: false, penalty: 0)
    penalty = design.penalty
    contrasts = Self.helmert(classCount)
  }

  var width: Int { objective.width }
  var dimension: Int { contrasts.columns * width }

  private static func helmert(_ count: Int) -> Matrix {
    var matrix = Matrix(rows: count, columns: max(0, count - 1))
    for column in 0..<matrix.columns {
      let size = Double(column + 1)
      let length = (size * (size + 1)).squareRoot()
      for row in 0...column { matrix[row, column] = 1 / length }
      matrix[column + 1, column] = -size / length
    }
    return matrix
  }

  /// The coordinates of each class, class after class.
  func expanded(_ point: [Double]) -> [Double] {
    var all = [Double](repeating: 0, count: objective.dimension)
    for row in 0..<contrasts.rows {
      for column in 0..<contrasts.columns where contrasts[row, column] != 0 {
        for j in 0..<width {
          all[row * width + j] += contrasts[row, column] * point[column * width + j]
        }
      }
    }
    return all
  }

  private func contracted(_ all: [Double]) -> [Double] {
    var point = [Double](repeating: 0, count: dimension)
    for row in 0..<contrasts.rows {
      for column in 0..<contrasts.columns where contrasts[row, column] != 0 {
        for j in 0..<width {
          point[column * width + j] += contrasts[row, column] * all[row * width + j]
        }
      }
    }
    return point
  }

  /// The scores of all classes, sample by sample.
  func predictions(at point: [Double]) -> [Double] {
    let all = expanded(point)
    var scores = [Double](repeating: 0, count: objective.classCount)
    return (0..<objective.sampleCount).flatMap { row in
      objective.writeScores(row, at: all, to: &scores)
      return scores
    }
  }

  func sampleLoss(at point: [Double]) -> Double {
    let all = expanded(point)
    var gradient = all
    return objective.evaluate(at: all, rows: nil, gradient: &gradient)
  }

  func evaluate(at point: [Double], gradient: inout [Double]) -> Double {
    let all = expanded(point)
    var slopes = [Double](repeating: 0, count: all.count)
    var loss = objective.evaluate(at: all, rows: nil, gradient: &slopes)
    gradient = contracted(slopes)
    for block in 0..<contrasts.columns {
      let range = block * width..<(block + 1) * width
      var slope = Array(gradient[range])
      loss += penalty.addHalfQuadraticForm(at: Array(point[range]), to: &slope)
      gradient.replaceSubrange(range, with: slope)
    }
    return loss
  }

  func hessian(at point: [Double]) -> Matrix {
    let full = objective.hessian(at: expanded(point))
    // One side after the other: rows, then columns.
    let half = (0..<full.rows).map { contracted(Array(full.row($0))) }
    var hessian = Matrix(rows: dimension, columns: dimension)
    for column in 0..<dimension {
      let own = contracted(half.map { $0[column] })
      for row in 0..<dimension { hessian[row, column] = own[row] }
    }
    for block in 0..<contrasts.columns {
      for i in 0..<width {
        for j in 0..<width { hessian[block * width + i, block * width + j] += penalty[i, j] }
      }
    }
    return hessian
  }

  func largestChange(along step: [Double]) -> Double {
    let all = expanded(step)
    var scores = [Double](repeating: 0, count: objective.classCount)
    var largest = 0.0
    for row in 0..<objective.sampleCount {
      objective.writeScores(row, at: all, to: &scores)
      largest = max(largest, Norm.largest(scores))
    }
    return largest
  }

  func separates(_ direction: [Double]) -> Bool {
    let isFree = (0..<contrasts.columns).allSatisfy { block in
      penalty.isNegligible(along: Array(direction[block * width..<(block + 1) * width]))
    }
    guard isFree else { return false }
    let all = expanded(direction)
    var scores = [Double](repeating: 0, count: objective.classCount)
    var margins = Margins()
    for row in 0..<objective.sampleCount {
      objective.writeScores(row, at: all, to: &scores)
      let own = objective.labels[row]
      for k in scores.indices where k != own { margins.add(scores[own] - scores[k]) }
    }
    return margins.separate
  }

  func isClear(_ factor: Cholesky?) -> Bool {
    guard dimension > 0 else { return true }
    return factor.map { $0.smallestEigenvalue * Double(objective.sampleCount) > 1e-11 } ?? false
  }

  func safeStep(at point: [Double], gradient: [Double]) -> [Double]? { nil }
}
