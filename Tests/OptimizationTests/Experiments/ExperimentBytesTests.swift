import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct ExperimentBytesTests {
  private static let source: OptionValue = [
    "data": ["make_regression": ["n_samples": 30, "n_features": 2, "noise": 1]],
    "split": ["test_size": 0.25], "epochs": 4, "seeds": 2,
    "optimizers": ["sgd": ["learning_rate": [0.01, 50], "batch_size": 7], "adam": [:]],
  ]

  private func outcome() throws -> Outcome {
    var settings = RunSettings()
    settings.keepsPoints = true
    let result = try Experiment(decoding: Self.source).run(settings, readFile: noFile)
    return result.runs[0].points[1].outcomes[1]
  }

  @Test func `what is read back is the outcome`() throws {
    let outcome = try outcome()
    let history = outcome.history
    let read = try Outcome(bytes: outcome.bytesWithoutHistory)
    #expect(read.seed == 1)
    #expect(read.options == outcome.options)
    #expect(read.parameters == outcome.parameters)
    #expect(read.values == outcome.values)
    #expect(read.history == History())
    #expect(try History(bytes: history.bytes) == history)
    #expect(!history.points.isEmpty)
  }

  @Test func `what is known of a problem comes back`() throws {
    let problem = try #require(
      try ProblemSet(
        Experiment(decoding: Self.source).runs.flatMap(\.points), jobs: 1, readFile: noFile
      ).problems.first)
    let facts = ProblemFacts(problem)
    #expect(try ProblemFacts(bytes: facts.bytes) == facts)
    #expect(facts.size == problem.size)
  }

  @Test(arguments: [
    ExperimentFailure.options(
      OptionErrors([OptionError("a", "b", at: ["c", "d"]), OptionError("e", "f", part: .key)])),
    .data(DataError("bad cell", hint: "look", at: ["csv"])),
    .overBudget(Estimate(runs: 2, operations: 3, bytes: 4), at: ["epochs"]),
    .lost(attempts: 3),
  ])
  func `a failure comes back`(failure: ExperimentFailure) throws {
    #expect(try ExperimentFailure(bytes: failure.bytes) == failure)
    #expect(failure.isOfRun)
  }

  @Test(arguments: [
    0.1, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude,
    Double(bitPattern: 0x7FF8_0000_0000_0001), Double(bitPattern: 0xFFF8_0000_0000_0000),
  ])
  func `a number keeps all its bits`(number: Double) throws {
    #expect(try Double(bytes: number.bytes).bitPattern == number.bitPattern)
  }

  @Test(arguments: [0, 1, -1, 63, 64, -65, 1 << 40, .max, .min])
  func `an integer comes back`(integer: Int) throws {
    #expect(try Int(bytes: integer.bytes) == integer)
  }

  @Test func `a text that comes again takes a byte`() throws {
    let texts = ["final_loss", "损失", "final_loss", ""]
    #expect(try [String](bytes: texts.bytes) == texts)
    #expect((texts + ["final_loss"]).bytes.count == texts.bytes.count + 1)
  }

  @Test func `an option of every kind comes back`() throws {
    let option: OptionValue = ["a": [1, 2.5, "x", true], "b": .null, "c": ["d": []]]
    #expect(try OptionValue(bytes: option.bytes) == option)
  }

  @Test func `bytes that are cut off or longer hold nothing`() throws {
    let bytes = try outcome().bytesWithoutHistory
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: ByteError.self) { try Outcome(bytes: Array(bytes[..<length])) }
    }
    #expect(throws: ByteError.self) { try Outcome(bytes: bytes + [0]) }
  }

  @Test func `damaged bytes never end the tool`() throws {
    let bytes = try outcome().bytesWithoutHistory
    for place in stride(from: 0, to: bytes.count, by: 41) {
      var damaged = bytes
      damaged[place] = ~damaged[place]
      // A damaged double is another double: that it is damaged, the pack has to see.
      if let read = try? Outcome(bytes: damaged) {
        #expect(read.bytesWithoutHistory != bytes)
      }
    }
    let deep = [UInt8](repeating: 5, count: 2) + (0..<2000).flatMap { _ in [UInt8]([2, 5]) }
    #expect(throws: ByteError.self) { try OptionValue(bytes: deep) }
  }
}
