import Testing

@testable import Files
@testable import Values

/// Claims over all points of a sweep.
@Suite struct PointClaimTests {
  private static func seeds(_ values: Double...) -> Value {
    .seeds(values.enumerated().map { SeedValue(seed: $0.offset, value: .number($0.element)) })
  }

  private static let source = ValueTable([
    Address("r", "gd", "sweep", "learning_rate"): .points([.number(0.1), .number(1), .number(2)]),
    Address("r", "gd", "sweep", "loss"): .points([.number(4), .number(1), .missing]),
    Address("r", "gd", "sweep", "diverged"):
      .points([.boolean(false), .boolean(false), .boolean(true)]),
    Address("r", "sgd", "sweep", "loss"): .points([seeds(5, 7), seeds(1, 3), seeds(2, 9)]),
    Address("r", "sgd", "best", "loss"): seeds(1, 3),
    Address("r", "short", "sweep", "loss"): .points([.number(1), .number(2)]),
    Address("r", "gd", "epochs"): .number(3),
  ])

  private func claim(_ text: String) throws -> ClaimOutcome {
    try Claim(parsing: Array("<!--? \(text) -->".utf8)[...]).check(in: Self.source)
  }

  @Test(
    arguments: [
      "every point: r.gd.sweep.learning_rate >= 0.1",
      "every point: r.gd.sweep.diverged or r.gd.sweep.loss < 5",
      "count point: r.gd.sweep.diverged = 1",
      "count point: (not r.gd.sweep.diverged) = 2",
      "every point: r.sgd.sweep.loss.mean >= r.sgd.best.loss.mean",
      "every point: every seed: r.sgd.sweep.loss >= r.sgd.best.loss",
      "every seed: every point: r.sgd.sweep.loss >= r.sgd.best.loss",
      "every seed: every point: r.sgd.sweep.loss >= 1",
      "count point: (every seed: r.sgd.sweep.loss > 1.5) = 2",
      "count point: r.sgd.sweep.loss.max > 6 >= 2",
      "every point: r.sgd.sweep.seed[1].loss > 2",
      "r.gd.sweep.learning_rate.max = 2",
      "every point: r.gd.sweep.learning_rate <= r.gd.epochs",
    ])
  func holds(text: String) throws {
    switch try claim(text) {
    case .holds, .thin: break
    case let outcome: Issue.record("\(text): \(outcome.text)")
    }
  }

  @Test(
    arguments: [
      ("every point: r.gd.sweep.learning_rate < 1", "1 < 1 (point 1); not for points 1, 2"),
      ("every point: r.sgd.sweep.loss.mean < 3", "6 < 3 (point 0); not for points 0, 2"),
      (
        "every point: every seed: r.sgd.sweep.loss < 8", "9 < 8 (point 2, seed 1)"
      ),
      ("count point: r.gd.sweep.diverged >= 2", "1 >= 2; not for points 0, 1"),
    ])
  func fails(text: String, words: String) throws {
    guard case .fails(let evidence) = try claim(text) else {
      Issue.record("\(text): \(try claim(text))")
      return
    }
    #expect(evidence.failureText(.english) == words)
  }

  @Test(
    arguments: [
      ("r.gd.sweep.loss < 1", "'r.gd.sweep.loss' is one value a point, not a number"),
      ("every point: r.gd.sweep.loss < 9", "'r.gd.sweep.loss' has no value"),
      (
        "every seed: r.gd.sweep.loss < 9",
        "no value of 'r.gd.sweep.loss < 9' was repeated over seeds"
      ),
      ("every point: r.gd.epochs < 9", "no value of 'r.gd.epochs < 9' was repeated over points"),
      (
        "every point: r.gd.sweep.learning_rate > r.short.sweep.loss",
        "'r.short.sweep.loss' has 2 points, 'r.gd.sweep.learning_rate' 3"
      ),
      ("every point: every point: r.gd.sweep.loss < 9", "points inside points"),
      (
        "r.sgd.sweep.loss.mean < 9",
        "'r.sgd.sweep.loss' is one value a point, not all of them numbers"
      ),
    ])
  func isUndecided(text: String, words: String) throws {
    guard case .undecided(let error) = try claim(text) else {
      Issue.record("\(text): \(try claim(text))")
      return
    }
    #expect(error.message == words)
  }

  @Test func pointsComeBackFromARecord() throws {
    for address in Self.source.addresses {
      let value = try #require(Self.source.value(at: address))
      #expect(Value(json: value.json) == value)
    }
    #expect(Value(json: .object([JSON.Member("points", .number(1))])) == nil)
  }
}
