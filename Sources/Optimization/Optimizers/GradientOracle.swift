/// Answers a method's questions during one step, and counts what they cost.
package struct GradientOracle: Sendable {
  private let objective: any Objective
  /// The mini-batch of this step; nil for all data.
  package var rows: ArraySlice<Int>?
  /// Gradients of single samples computed so far.
  package private(set) var sampleGradients = 0

  package init(_ objective: any Objective) {
    self.objective = objective
  }

  /// The gradient of this step's batch at `point`.
  package mutating func gradient(at point: [Double]) -> [Double] {
    var gradient = [Double](repeating: 0, count: point.count)
    if let rows {
      objective.writeGradient(at: point, rows: rows, to: &gradient)
      sampleGradients += rows.count
    } else {
      objective.writeGradient(at: point, to: &gradient)
      sampleGradients += objective.sampleCount
    }
    return gradient
  }

  /// The gradient over all data, whatever the batch.
  package mutating func fullGradient(at point: [Double]) -> [Double] {
    let batch = rows
    rows = nil
    defer { rows = batch }
    return gradient(at: point)
  }

  /// The loss over all data.
  package func loss(at point: [Double]) -> Double {
    objective.loss(at: point)
  }
}
