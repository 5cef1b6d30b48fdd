import Foundation
import Options
import Testing

@testable import Optimization

/// The measured rate is the slope of the straight part of a run, and of nothing else.
@Suite struct StraightPartTests {
  private func trace(_ excess: [Double], updatesPerEpoch: Int = 1) -> Trace {
    var trace = Trace()
    trace.excess = excess
    trace.epoch = Array(excess.indices)
    trace.updates = excess.indices.map { $0 * updatesPerEpoch }
    return trace
  }

  private func part(
    _ excess: [Double], updatesPerEpoch: Int = 1, optimalLoss: Double = 0
  ) throws -> StraightPart {
    try StraightPart.longest(
      of: trace(excess, updatesPerEpoch: updatesPerEpoch), optimalLoss: optimalLoss
    ).get()
  }

  private func absence(_ excess: [Double], optimalLoss: Double = 0) -> StraightPart.Absence? {
    guard
      case .failure(let absence) = StraightPart.longest(
        of: trace(excess), optimalLoss: optimalLoss)
    else { return nil }
    return absence
  }

  /// `c·qᵏ` for k = 0, 1, …
  private func geometric(_ factor: Double, from first: Double = 1, count: Int) -> [Double] {
    (0..<count).map { first * pow(factor, Double($0)) }
  }

  @Test(arguments: [0.3, 0.81, 0.99, 1.07])
  func `a geometric sequence has its factor's root, over all of it`(_ factor: Double) throws {
    let part = try part(geometric(factor, count: 400))
    #expect(abs(part.rate - factor.squareRoot()) < 1e-9)
    #expect(part.first == 0)
    #expect(part.last == 399)
  }

  @Test func `the rate is that of a step, whatever an epoch has of them`() throws {
    let part = try part(geometric(0.5, count: 40), updatesPerEpoch: 10)
    #expect(abs(part.rate - pow(0.5, 0.05)) < 1e-12)
  }

  @Test func `a floor of rounding is left out`() throws {
    // 16·ε·|J*| is 3.6e-15, where 0.5ᵏ arrives at k = 48.
    let excess = geometric(0.5, count: 60).map { $0 + 1e-15 }
    let part = try part(excess, optimalLoss: 1)
    #expect(part.last <= 48)
    #expect(abs(part.rate - 0.5.squareRoot()) < 0.005)
  }

  @Test func `what is straight below the rounding of the loss is no part of the run`() throws {
    // 16·ε·|J*| is 3.6e-9: below it, ten times as many entries fall as straight, and more slowly.
    let excess = geometric(0.5, count: 30) + geometric(0.95, from: 1e-9, count: 300)
    let part = try part(excess, optimalLoss: 1e6)
    #expect(part.last < 29)
    #expect(abs(part.rate - 0.5.squareRoot()) < 1e-9)
    let exact = try self.part(excess, optimalLoss: 0)
    #expect(exact.first >= 29)
    #expect(abs(exact.rate - 0.95.squareRoot()) < 1e-9)
  }

  @Test func `a plateau ends the straight part`() throws {
    let excess = geometric(0.8, count: 120).map { $0 + 1e-6 }
    let part = try part(excess)
    #expect(part.last < 65)
    #expect(abs(part.rate - 0.8.squareRoot()) < 0.01)
  }

  @Test func `of two slopes the longer one counts`() throws {
    let excess = (0..<200).map { pow(0.5, Double($0)) + 1e-3 * pow(0.97, Double($0)) }
    let part = try part(excess)
    #expect(part.first >= 5)
    #expect(abs(part.rate - 0.97.squareRoot()) < 0.002)
  }

  @Test(arguments: [UInt32(1), 2, 3, 4, 5])
  func `noise around a level has no slope`(_ seed: UInt32) {
    var random = RandomState(seed)
    let excess = (0..<200).map { _ in exp(random.gaussian()) }
    #expect(absence(excess) == .crooked)
  }

  @Test(arguments: [UInt32(1), 2, 3])
  func `noise upon a slope leaves the slope`(_ seed: UInt32) throws {
    var random = RandomState(seed)
    let excess = geometric(0.9, count: 200).map { $0 * exp(0.3 * random.gaussian()) }
    #expect(abs(try part(excess).rate - 0.9.squareRoot()) < 0.005)
  }

  @Test func `a power law is not straight`() {
    // The local slope of 1/k falls to half of itself over every stretch with a tenfold change.
    #expect(absence((1...500).map { 1 / Double($0) }) == .crooked)
  }

  @Test func `too few epochs, a change below tenfold, and no optimum have no rate`() {
    #expect(absence(geometric(0.1, count: 7)) == .fewEntries(7))
    #expect(absence([4, 1, 0, 0, 0, 0, 0, 0, 0, 0]) == .fewEntries(2))
    #expect(absence(geometric(0.98, count: 100)) == .crooked)
    #expect(absence([]) == .unknownOptimum)
    // Just above tenfold: 0.98 to the 115th is 0.0979.
    #expect(absence(geometric(0.98, count: 116)) == nil)
  }

  @Test func `runs have the rate that theory predicts`() throws {
    let objective = QuadraticObjective(eigenvalues: [0.5, 1, 10], basis: nil)
    for (name, rate) in [("gradient_descent", 0.15), ("heavy_ball", 0.05), ("nesterov", 0.05)] {
      let method = try Catalogue.optimizers.member(
        named: name, options: .mapping([OptionEntry("learning_rate", .number(rate))]))
      var loop = Minimize()
      loop.epochs = 300
      let trace = try loop.run(method, on: objective)
      let measured = try StraightPart.longest(of: trace, optimalLoss: 0).get().rate
      let curvature = try #require(objective.curvature)
      let values = method.theory(of: TheoryProblem(curvature: curvature))
      let predicted = try #require(values.first { $0.name == "rate" }?.value.number)
      #expect(abs(measured - predicted) < 0.003, "\(name)")
    }
  }

  @Test func `the best heavy ball comes down to its double root from above`() throws {
    let objective = QuadraticObjective(eigenvalues: [1, 100], basis: nil)
    let method = try Catalogue.optimizers.member(
      named: "heavy_ball", options: .mapping([OptionEntry("learning_rate", .string("optimal"))])
    ).resolved(for: objective.curvature)
    var loop = Minimize()
    loop.epochs = 400
    let trace = try loop.run(method, on: objective)
    let part = try StraightPart.longest(of: trace, optimalLoss: 0).get()
    let root = 9.0 / 11
    // k·ρᵏ: in the middle of a long stretch the factor is still ρ·(1 + 1/k).
    #expect(part.rate > root)
    #expect(part.rate < 1.03 * root)
    #expect(part.last - part.first > 50)
  }
}
