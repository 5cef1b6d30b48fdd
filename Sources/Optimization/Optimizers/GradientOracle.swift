/// Answers a method's questions during one step, and counts what they cost.
public struct GradientOracle: Sendable {
  private let objective: any Objective
  /// Nil where gradients are taken as they are.
  private let clipping: GradientClipping?
  /// Nil where nothing is added to them.
  private let decay: WeightDecay?
  /// The mini-batch of this step; nil for all data.
  public var rows: ArraySlice<Int>?
  /// Gradients of single samples computed so far.
  public private(set) var sampleGradients = 0
  /// Written anew by each question, so that a step allocates nothing.
  private var buffer: [Double]
  /// What was last measured over all data: the next full step starts from it.
  private var measured: Evaluation?

  /// An oracle for steps on `objective`.
  public init(
    _ objective: any Objective, clipping: GradientClipping = GradientClipping(),
    decay: WeightDecay = WeightDecay()
  ) {
    self.objective = objective
    self.clipping = clipping.isOff ? nil : clipping
    self.decay = decay.isOff ? nil : decay
    buffer = Array(repeating: 0, count: objective.dimension)
  }

  /// Samples in all.
  public var sampleCount: Int { objective.sampleCount }

  /// The gradient of this step's batch at `point`, clipped and decayed where the run says so.
  public mutating func gradient(at point: [Double]) -> [Double] {
    var gradient = evaluate(at: point).gradient
    clipping?.apply(to: &gradient)
    decay?.apply(to: &gradient, at: point)
    return gradient
  }

  /// Loss and gradient of this step's batch at `point`, never clipped.
  public mutating func evaluate(at point: [Double]) -> Evaluation {
    sampleGradients += rows?.count ?? objective.sampleCount
    if rows == nil, let measured, measured.point == point { return measured }
    let loss = objective.evaluate(at: point, rows: rows, gradient: &buffer)
    return Evaluation(point: point, loss: loss, gradient: buffer)
  }

  /// The gradient over some rows, whatever the batch.
  public mutating func gradient(at point: [Double], rows: ArraySlice<Int>) -> [Double] {
    sampleGradients += rows.count
    _ = objective.evaluate(at: point, rows: rows, gradient: &buffer)
    return buffer
  }

  /// The gradient over all data, whatever the batch.
  public mutating func fullGradient(at point: [Double]) -> [Double] {
    let batch = rows
    rows = nil
    defer { rows = batch }
    return evaluate(at: point).gradient
  }

  /// Loss and gradient over all data, free of charge: they are for the record.
  public mutating func measure(at point: [Double]) -> Evaluation {
    // The old gradient's storage is used again where nobody else holds it.
    var gradient = measured.take()?.gradient ?? Array(repeating: 0, count: point.count)
    let loss = objective.evaluate(at: point, rows: nil, gradient: &gradient)
    let evaluation = Evaluation(point: point, loss: loss, gradient: gradient)
    measured = evaluation
    return evaluation
  }

  /// This step's gradient of the part of the objective that has one everywhere.
  public mutating func smoothGradient(at point: [Double]) -> [Double] {
    sampleGradients += rows?.count ?? objective.sampleCount
    _ = objective.evaluateSmoothPart(at: point, rows: rows, gradient: &buffer)
    return buffer
  }

  /// The proximal step of the objective's part that has no gradient.
  public func applyProximalStep(to point: inout [Double], rate: Double) {
    objective.applyProximalStep(to: &point, rate: rate)
  }
}

/// Loss and gradient at a point.
public struct Evaluation: Sendable {
  /// Where both were taken.
  public var point: [Double]
  /// The mean loss over the step's batch.
  public var loss: Double
  /// Its gradient, one entry a parameter, as the objective gives it: not clipped, without decay.
  public var gradient: [Double]
}
