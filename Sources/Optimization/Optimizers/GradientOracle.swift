/// Answers a method's questions during one step, and counts what they cost.
package struct GradientOracle: Sendable {
  private let objective: any Objective
  /// The mini-batch of this step; nil for all data.
  package var rows: ArraySlice<Int>?
  /// Gradients of single samples computed so far.
  package private(set) var sampleGradients = 0
  /// Written anew by each question, so that a step allocates nothing.
  private var buffer: [Double]
  /// What was last measured over all data: the next full step starts from it.
  private var measured: Evaluation?

  package init(_ objective: any Objective) {
    self.objective = objective
    buffer = Array(repeating: 0, count: objective.dimension)
  }

  /// Samples in all.
  package var sampleCount: Int { objective.sampleCount }

  /// The gradient of this step's batch at `point`.
  package mutating func gradient(at point: [Double]) -> [Double] {
    evaluate(at: point).gradient
  }

  /// Loss and gradient of this step's batch at `point`.
  package mutating func evaluate(at point: [Double]) -> Evaluation {
    sampleGradients += rows?.count ?? objective.sampleCount
    if rows == nil, let measured, measured.point == point { return measured }
    let loss = objective.evaluate(at: point, rows: rows, gradient: &buffer)
    return Evaluation(point: point, loss: loss, gradient: buffer)
  }

  /// The gradient over some rows, whatever the batch.
  package mutating func gradient(at point: [Double], rows: ArraySlice<Int>) -> [Double] {
    sampleGradients += rows.count
    _ = objective.evaluate(at: point, rows: rows, gradient: &buffer)
    return buffer
  }

  /// The gradient over all data, whatever the batch.
  package mutating func fullGradient(at point: [Double]) -> [Double] {
    let batch = rows
    rows = nil
    defer { rows = batch }
    return gradient(at: point)
  }

  /// Loss and gradient over all data, free of charge: they are for the record.
  package mutating func measure(at point: [Double]) -> Evaluation {
    // The old gradient's storage is used again where nobody else holds it.
    var gradient = measured.take()?.gradient ?? Array(repeating: 0, count: point.count)
    let loss = objective.evaluate(at: point, rows: nil, gradient: &gradient)
    let evaluation = Evaluation(point: point, loss: loss, gradient: gradient)
    measured = evaluation
    return evaluation
  }

  /// This step's gradient of the part of the objective that has one everywhere.
  package mutating func smoothGradient(at point: [Double]) -> [Double] {
    sampleGradients += rows?.count ?? objective.sampleCount
    _ = objective.evaluateSmoothPart(at: point, rows: rows, gradient: &buffer)
    return buffer
  }

  /// The proximal step of the objective's part that has no gradient.
  package func applyProximalStep(to point: inout [Double], rate: Double) {
    objective.applyProximalStep(to: &point, rate: rate)
  }
}

/// Loss and gradient at a point.
package struct Evaluation: Sendable {
  package var point: [Double]
  package var loss: Double
  package var gradient: [Double]
}
