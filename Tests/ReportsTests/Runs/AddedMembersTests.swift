import Optimization
import Options
import ReportSupport
import Synchronization
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Gradient descent under another name.
private struct Downhill: GradientRule {
  static let name = "downhill"
  static let summary = "steps against the gradient"
  static let options: [Option<Downhill>] = [
    Option("learning_rate", \.learningRate, "step size α")
  ]
  var learningRate = LearningRate.constant(0.1)

  func initialState(at point: [Double]) {}

  func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout Void
  ) {
    for i in point.indices { point[i] -= rate * gradient[i] }
  }
}

/// Counts how often it is decoded, and how often its rules are resolved.
private struct Counted: GradientRule {
  static let name = "counted"
  static let summary = "steps against the gradient"
  static let options: [Option<Counted>] = [
    Option("learning_rate", \.learningRate, "step size α")
  ]
  var learningRate = LearningRate.constant(0.1)

  static let decoded = Mutex(0)
  static let resolved = Mutex(0)

  func validate() { Self.decoded.withLock { $0 += 1 } }

  func resolved(for curvature: Curvature?) -> Counted {
    Self.resolved.withLock { $0 += 1 }
    return self
  }

  func initialState(at point: [Double]) {}

  func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout Void
  ) {
    for i in point.indices { point[i] -= rate * gradient[i] }
  }

  /// What a report of a run with such a learning rate counts.
  static func counts(_ learningRate: String) throws -> [Int] {
    decoded.withLock { $0 = 0 }
    resolved.withLock { $0 = 0 }
    _ = try TextProject().report(
      """
      ```yaml {.run #a}
      objective: beale
      steps: 3
      optimizers: {counted: {learning_rate: \(learningRate)}, downhill: {learning_rate: 0.01}}
      ```
      """)
    return [decoded.withLock { $0 }, resolved.withLock { $0 }]
  }
}

/// Epochs and the start.
private struct Entries: RunMetric {
  static let name = "entries"
  static let summary = "entries of the history"

  func value(of run: FinishedRun) -> Double? { Double(run.trace.loss.count) }
}

@Suite("What an extension adds")
struct AddedMembersTests {
  @Test("has a place in every family, which the built-in names don't have")
  func families() throws {
    let extensions = [Extension("slopes", version: "1", adding: [Downhill.self, Entries.self])]
    try ExtensionCheck.validate(
      extensions, among: ExtensionFamily.all, reserved: ExtensionFamily.reserved)
    #expect(throws: OptionErrors.self) {
      try ExtensionCheck.validate(
        [Extension("slopes", version: "1", adding: [GradientDescent.self])],
        among: ExtensionFamily.all)
    }
  }

  @Test("runs, is measured, and is recorded with its version")
  func report() async {
    await #expect(processExitsWith: .success) {
      #expect(
        Extensions.register([
          Extension("slopes", version: "1.5", adding: [Downhill.self, Entries.self])
        ]))
      let report = try TextProject().report(
        """
        ---
        extensions: {slopes: 1.5}
        ---
        ```yaml {.run #a}
        objective: beale
        steps: 3
        optimizers: {downhill: {learning_rate: 0.01}, gradient_descent: {learning_rate: 0.01}}
        ```
        """)
      let loss = report.results.value(at: Address("a", "downhill", "final_loss"))
      #expect(loss == report.results.value(at: Address("a", "gradient_descent", "final_loss")))
      #expect(report.results.value(at: Address("a", "downhill", "entries")) == .number(4))
      let recorded = RecordedExtension(
        name: "slopes", version: "1.5", adds: ["downhill", "entries"])
      #expect(report.record.extensions == [recorded])
      #expect(Reproduction(report).facts.last?.value == "Tangent \(Engine.version) · slopes 1.5")
      let optimizers = ReferenceFamily.all.first { $0.name == "optimizers" }
      #expect(optimizers?.entries.last?.name == "downhill")
    }
  }

  @Test(
    "is decoded once, and a swept value once more beside the others; each run resolves its rules once"
  )
  func decodings() async {
    await #expect(processExitsWith: .success) {
      #expect(
        Extensions.register([
          Extension("slopes", version: "1", adding: [Downhill.self, Counted.self])
        ]))
      // Rules are looked at once as they are decoded, and once in the run.
      let plain = try Counted.counts("0.01")
      #expect(plain == [1, 2])
      // The first value is decoded with the experiment, the others alone and in their points.
      let swept = try Counted.counts("[0.01, 0.02, 0.03]")
      #expect(swept == [1 + 2 + 2, 5 + 3])
    }
  }

  @Test("keeps what is made with it apart from what is made without, and with its other versions")
  func identity() async {
    await #expect(processExitsWith: .success) {
      #expect(Extensions.register([Extension("slopes", version: "1.5", adding: [Downhill.self])]))
      #expect(Engine.identity.last == "slopes 1.5")
    }
  }
}
