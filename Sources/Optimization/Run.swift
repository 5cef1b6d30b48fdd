/// A run under way: the point, the method's memory and what was measured so far.
struct Run<Method: Optimizer> {
  private(set) var trace = Trace()
  private(set) var isOver = false
  private let objective: any Objective
  /// A way of more steps is a cloud.
  private static var mostSteps: Int { 20_000 }

  private let keepsPoints: Bool
  private var method: Method
  private var state: Method.State
  private var point: [Double]
  private var oracle: GradientOracle
  private var steps: StepSizes
  private var batches: MiniBatches?
  private var watch: StoppingWatch?
  private let target: Double?
  private let divergenceFactor: Double?
  private var updates = 0
  private var lastRate: Double

  init(_ loop: Minimize, _ method: Method, _ objective: any Objective, _ start: [Double]) {
    self.objective = objective
    self.method = method
    keepsPoints = loop.keepsPoints
    target = loop.target
    divergenceFactor = loop.divergenceFactor
    point = start
    state = method.initialState(at: start)
    oracle = GradientOracle(objective, clipping: loop.clipping, decay: loop.decay)
    steps = StepSizes(method.learningRate)
    lastRate = steps.rate(step: 0, epoch: 0)
    watch = loop.stopping.map { StoppingWatch($0) }
    let size = (loop.batchSize ?? Method.defaultBatchSize)
      .count(of: objective.sampleCount, loop.sampling)
    batches = size.map {
      MiniBatches(of: objective.sampleCount, size: $0, sampling: loop.sampling, seed: loop.seed)
    }
  }

  /// Steps between two entries are kept where a map can show them.
  private var keepsSteps: Bool { keepsPoints && batches != nil && point.count == 2 }

  /// One pass over the data: a step for each mini-batch.
  mutating func advance(epoch: Int) {
    guard batches != nil else { return step(epoch: epoch) }
    batches?.beginEpoch()
    for index in 0..<(batches?.count ?? 0) {
      oracle.rows = batches?[index]
      step(epoch: epoch)
    }
    // The order is free again, so that the next epoch writes over it.
    oracle.rows = nil
  }

  private mutating func step(epoch: Int) {
    lastRate = steps.rate(step: updates, epoch: epoch)
    if let momentum = steps.momentum(step: updates, epoch: epoch) { method.setMomentum(momentum) }
    method.step(&point, rate: lastRate, state: &state, oracle: &oracle)
    updates += 1
    if keepsSteps, trace.steps.count < Self.mostSteps {
      trace.steps.append(method.answer(at: point, state: state))
    }
  }

  /// Measures loss and gradient over all data, and decides whether the run goes on.
  mutating func record(epoch: Int) {
    let answer = method.answer(at: point, state: state)
    let measured = oracle.measure(at: answer)
    let norm = Norm.euclidean(measured.gradient)
    guard measured.loss.isFinite, norm.isFinite else {
      trace.divergedAt = epoch
      isOver = true
      if epoch == 0 { trace.finalPoint = answer }
      return
    }
    trace.finalPoint = answer
    trace.epoch.append(epoch)
    trace.updates.append(updates)
    trace.sampleGradients.append(oracle.sampleGradients)
    trace.loss.append(measured.loss)
    trace.gradientNorm.append(norm)
    trace.learningRate.append(lastRate)
    if let excess = objective.excess(at: answer) { trace.excess.append(excess) }
    if keepsPoints { trace.points.append(answer) }
    if epoch > 0 { steps.observe(measured.loss) }
    judge(measured.loss, epoch: epoch)
  }

  private mutating func judge(_ loss: Double, epoch: Int) {
    if let divergenceFactor, let first = trace.loss.first,
      objective.isBeyond(loss, factor: divergenceFactor, start: first)
    {
      trace.divergedAt = epoch
      isOver = true
    } else if epoch > 0, watch?.ends(after: loss) == true || target.map(trace.endsWithin) == true {
      trace.stoppedEarly = true
      isOver = true
    }
  }
}
