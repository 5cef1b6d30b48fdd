import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct MinimizeTests {
  private let bowl = QuadraticObjective(eigenvalues: [1, 4], basis: nil)

  private func descent(_ rate: Double) -> GradientDescent {
    var descent = GradientDescent()
    descent.learningRate = .constant(rate)
    return descent
  }

  @Test func `a trace has an entry for the start and one for each epoch`() throws {
    var loop = Minimize()
    loop.epochs = 2
    loop.keepsPoints = true
    let trace = try loop.run(descent(0.25), on: bowl, from: [4, 1])
    #expect(trace.epoch == [0, 1, 2])
    #expect(trace.updates == [0, 1, 2])
    #expect(trace.points == [[4, 1], [3, 0], [2.25, 0]])
    #expect(trace.loss == [10, 4.5, 2.53125])
    #expect(trace.excess == trace.loss)
    #expect(trace.gradientNorm[1] == 3)
    #expect(trace.finalPoint == [2.25, 0])
    #expect(trace.divergedAt == nil)
  }

  @Test func `mini-batches are counted, the last may be short`() throws {
    let objective = try LinearRegression().objective(for: SampleObjective.numbers())
    var loop = Minimize()
    loop.epochs = 3
    loop.batchSize = .samples(15)
    let trace = try loop.run(descent(0.01), on: objective)
    #expect(trace.updates == [0, 3, 6, 9])
    #expect(trace.sampleGradients == [0, 40, 80, 120])
  }

  @Test(arguments: [
    (Sampling.inOrder, [[0, 1], [2, 3], [4]], [[0, 1], [2, 3], [4]]),
    // RandomState(7).permutation(5), twice.
    (.shuffle, [[0, 3], [2, 1], [4]], [[2, 1], [0, 4], [3]]),
  ])
  func `samples come in the order asked for`(
    _ sampling: Sampling, _ first: [[Int]], _ second: [[Int]]
  ) {
    var batches = MiniBatches(of: 5, size: 2, sampling: sampling, seed: 7)
    for expected in [first, second] {
      batches.beginEpoch()
      #expect((0..<batches.count).map { Array(batches[$0]) } == expected)
    }
  }

  @Test func `replacement draws samples more than once`() {
    var batches = MiniBatches(of: 50, size: 50, sampling: .replacement, seed: 0)
    batches.beginEpoch()
    #expect(Set(batches[0]).count < 50)
  }

  @Test func `divergence ends a run and is a result`() throws {
    var loop = Minimize()
    loop.epochs = 1000
    let trace = try loop.run(descent(1), on: bowl, from: [1, 1])
    let end = try #require(trace.divergedAt)
    #expect(trace.epoch.last == end)
    #expect(trace.loss[end] > 1000 * trace.loss[0])
    #expect(trace.loss[end - 1] <= 1000 * trace.loss[0])
  }

  @Test func `overflow ends a run at the last finite point`() throws {
    var loop = Minimize()
    loop.epochs = 1000
    loop.divergenceFactor = nil
    let trace = try loop.run(descent(1e100), on: bowl, from: [1, 1])
    #expect(trace.divergedAt == 2)
    #expect(trace.epoch == [0, 1])
    let largest = Norm.largest(trace.finalPoint)
    #expect(largest.isFinite)
  }

  @Test func `a run ends when the loss stops improving`() throws {
    var loop = Minimize()
    loop.epochs = 1000
    var stopping = Stopping()
    (stopping.tolerance, stopping.patience) = (1e-3, 3)
    loop.stopping = stopping
    let trace = try loop.run(descent(0.25), on: bowl, from: [4, 1])
    #expect(trace.stoppedEarly)
    let losses = trace.loss.suffix(4)
    #expect((losses.first ?? 0) - (losses.last ?? 0) < 3e-3)
    #expect(trace.loss.count < 30)
  }

  @Test(
    arguments: [
      ([4, 3.5, 3, 2.5], nil), ([4, 3.5, 3, 2.5.nextUp], 3), ([4, 3.5.nextUp], 1),
      ([4, 3.5.nextDown, 2], nil), ([4, 4], 1), ([4, 5, 3.5], 1),
    ] as [([Double], Int?)])
  func `an improvement of just the tolerance counts`(losses: [Double], end: Int?) {
    var stopping = Stopping()
    (stopping.tolerance, stopping.patience) = (0.5, 1)
    var watch = StoppingWatch(stopping)
    let found = losses.firstIndex { watch.ends(after: $0) }
    #expect(found == end)
  }

  @Test(arguments: [
    ([8, 2, 1], true), ([8, 2, 1.0.nextUp], false), ([0, 0], true), ([8, 1, 2], false),
    ([8, .nan], false), ([], false),
  ])
  func `a run ends within a share of its first distance, that share included`(
    distances: [Double], isWithin: Bool
  ) {
    var trace = Trace()
    trace.excess = distances
    #expect(trace.endsWithin(0.125) == isWithin)
    #expect((trace.arrival(within: 0.125) != nil) == isWithin)
    (trace.excess, trace.gradientNorm) = ([], distances)
    #expect(trace.endsWithin(0.125) == isWithin)
  }

  @Test func `a run can be cancelled, and tells its progress`() throws {
    var loop = Minimize()
    loop.epochs = 100
    var heard: [Int] = []
    #expect(throws: CancellationError.self) {
      try loop.run(
        descent(0.1), on: bowl, isCancelled: { heard.count == 3 }, progress: { heard.append($0) })
    }
    #expect(heard == [1, 2, 3])
  }

  @Test func `a one-cycle schedule drives the momentum`() throws {
    let cycle = OptionValue.mapping([
      OptionEntry(
        "one_cycle",
        .mapping([
          OptionEntry("max_lr", .number(0.1)), OptionEntry("total_steps", .integer(20)),
          OptionEntry("base_momentum", .number(0)), OptionEntry("max_momentum", .number(0)),
        ]))
    ])
    let options = [OptionEntry("learning_rate", cycle)]
    let ball = try Catalogue.optimizers.member(named: "heavy_ball", options: .mapping(options))
    let plain = try Catalogue.optimizers.member(
      named: "gradient_descent", options: .mapping(options))
    var loop = Minimize()
    loop.epochs = 20
    #expect(try loop.run(ball, on: bowl).loss == loop.run(plain, on: bowl).loss)
  }
}
