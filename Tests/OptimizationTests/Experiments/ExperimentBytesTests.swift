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

  private func result() throws -> ExperimentResult {
    var settings = RunSettings()
    settings.keepsPoints = true
    return try Experiment(decoding: Self.source).run(settings, readFile: noFile)
  }

  @Test func `what is read back is the result`() throws {
    let result = try result()
    let read = try ExperimentResult(bytes: result.bytes)
    #expect(read.data == result.data)
    #expect(read.estimate == result.estimate)
    #expect(read.runs.map(\.best) == result.runs.map(\.best))
    #expect(read.runs.map(\.theory) == result.runs.map(\.theory))
    let outcomes = result.runs.flatMap(\.points).flatMap(\.outcomes)
    let readOutcomes = read.runs.flatMap(\.points).flatMap(\.outcomes)
    #expect(readOutcomes.map(\.history) == outcomes.map(\.history))
    #expect(readOutcomes.map(\.options) == outcomes.map(\.options))
    #expect(readOutcomes.map(\.parameters) == outcomes.map(\.parameters))
    #expect(readOutcomes.map(\.values) == outcomes.map(\.values))
    #expect(read.bytes == result.bytes)
    #expect(!outcomes[0].history.points.isEmpty)
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
    let bytes = try result().bytes
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: ByteError.self) { try ExperimentResult(bytes: Array(bytes[..<length])) }
    }
    #expect(throws: ByteError.self) { try ExperimentResult(bytes: bytes + [0]) }
  }

  @Test func `damaged bytes never end the tool`() throws {
    let bytes = try result().bytes
    for place in stride(from: 0, to: bytes.count, by: 41) {
      var damaged = bytes
      damaged[place] = ~damaged[place]
      // A damaged double is another double: that it is damaged, the cache has to see.
      if let read = try? ExperimentResult(bytes: damaged) { #expect(read.bytes != bytes) }
    }
    let deep = [UInt8](repeating: 5, count: 2) + (0..<2000).flatMap { _ in [UInt8]([2, 5]) }
    #expect(throws: ByteError.self) { try OptionValue(bytes: deep) }
  }

  @Test func `a result that was read back finds its problems again`() throws {
    let experiment = try Experiment(decoding: Self.source)
    let result = try result()
    let read = try ExperimentResult(bytes: result.bytes)
    #expect(read.runs[0].points[0].problem == nil)
    let restored = try #require(experiment.restored(read, readFile: noFile))
    let problem = try #require(restored.runs[1].points[0].problem)
    #expect(problem.dataset == result.runs[1].points[0].problem?.dataset)
    #expect(problem.objective.optimum?.loss == restored.runs[1].points[0].optimalLoss)
  }

  @Test func `the result of another experiment is refused`() throws {
    let other = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 30]], "optimizers": ["adam": [:]],
    ])
    #expect(other.restored(try result(), readFile: noFile) == nil)
  }
}
