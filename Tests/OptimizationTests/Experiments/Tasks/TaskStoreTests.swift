import Options
import Synchronization
import TestSupport
import Testing

@testable import Optimization

/// A store in memory, by the texts that tasks are told apart by.
private final class MemoryStore: TaskStore {
  private struct State {
    var outcomes: [String: Result<Outcome, ExperimentFailure>] = [:]
    var facts: [String: PointFacts] = [:]
    var made: [Int] = []
  }

  private let tasks: [RunTask]
  private let state: Mutex<State>
  private let keepsHistories: Bool

  init(_ experiment: Experiment, after other: MemoryStore? = nil, keepsHistories: Bool = true) {
    tasks = Array(experiment.tasks)
    state = Mutex(
      State(
        outcomes: other?.state.withLock(\.outcomes) ?? [:],
        facts: other?.state.withLock(\.facts) ?? [:]))
    self.keepsHistories = keepsHistories
  }

  /// The places of the tasks that were run.
  var made: [Int] { state.withLock { $0.made.sorted() } }

  private func point(_ place: Int) -> String {
    tasks.first { $0.place == place }?.point.canonicalText ?? ""
  }

  private func task(_ place: Int) -> String {
    "\(tasks[place].point.canonicalText) \(tasks[place].seed)"
  }

  func outcome(ofTask place: Int) -> Result<Outcome, ExperimentFailure>? {
    state.withLock { $0.outcomes[task(place)] }?.map(\.withoutHistory)
  }

  func history(ofTask place: Int) -> History? {
    keepsHistories ? try? state.withLock { $0.outcomes[task(place)] }?.get().history : nil
  }

  func facts(ofPoint place: Int) -> PointFacts? { state.withLock { $0.facts[point(place)] } }

  func keep(_ outcome: Result<Outcome, ExperimentFailure>, ofTask place: Int) {
    state.withLock { state in
      state.made.append(place)
      state.outcomes[task(place)] = outcome
    }
  }

  func keep(_ facts: PointFacts, ofPoint place: Int) {
    state.withLock { $0.facts[point(place)] = facts }
  }

  func keepHistory(_ history: History, ofTask place: Int) {}
}

@Suite struct TaskStoreTests {
  private func experiment(rates: OptionValue, seeds: Int = 2) throws -> Experiment {
    try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 40, "n_features": 2, "noise": 1]],
      "standardize": true, "epochs": 4, "seeds": .integer(seeds),
      "optimizers": ["sgd": ["learning_rate": rates, "batch_size": 7]],
    ])
  }

  private func run(_ experiment: Experiment, _ store: MemoryStore) throws -> ExperimentResult {
    var settings = RunSettings()
    settings.store = store
    settings.jobs = 2
    return try experiment.run(settings, readFile: noFile)
  }

  private func text(_ result: ExperimentResult) -> String {
    result.json().text + result.csv
      + result.allValues.map { "\($0.address) \($0.value.text)" }.joined(separator: "\n")
      + "\(String(describing: result.estimate)) \(result.optimum)"
  }

  @Test func `one more value runs one more point`() throws {
    let four = try experiment(rates: [0.01, 0.02, 0.05, 0.1])
    let first = MemoryStore(four)
    _ = try run(four, first)
    #expect(first.made == Array(0..<8))
    let five = try experiment(rates: [0.01, 0.02, 0.03, 0.05, 0.1])
    let second = MemoryStore(five, after: first)
    let result = try run(five, second)
    #expect(second.made == [4, 5])
    #expect(text(result) == text(try run(five, MemoryStore(five))))
  }

  @Test func `one more seed runs one more run a point`() throws {
    let two = try experiment(rates: [0.01, 0.1])
    let first = MemoryStore(two)
    _ = try run(two, first)
    let three = try experiment(rates: [0.01, 0.1], seeds: 3)
    let second = MemoryStore(three, after: first)
    #expect(text(try run(three, second)) == text(try run(three, MemoryStore(three))))
    #expect(second.made == [2, 5])
  }

  @Test func `what is kept gives the same result, and nothing is run`() throws {
    let experiment = try experiment(rates: [0.01, 50])
    let store = MemoryStore(experiment)
    let result = try run(experiment, store)
    let again = MemoryStore(experiment, after: store)
    #expect(text(try run(experiment, again)) == text(result))
    #expect(again.made.isEmpty)
  }

  @Test func `a history that nobody kept is made again`() throws {
    let experiment = try experiment(rates: [0.01, 0.1])
    let store = MemoryStore(experiment, keepsHistories: false)
    let result = try run(experiment, store)
    let again = try run(experiment, MemoryStore(experiment, after: store))
    #expect(again.runs[0].history == result.runs[0].history)
    #expect(again.runs[0].points[0].outcomes[1].history.loss.count == 5)
    #expect(text(again) == text(result))
  }

  @Test func `a single run is none of repeated ones`() throws {
    let single = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 40]], "random_state": 1,
      "optimizers": ["sgd": [:]],
    ])
    let repeated = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 40]], "seeds": 2, "optimizers": ["sgd": [:]],
    ])
    // A model may draw a start for each seed.
    let point = single.tasks[0].point.canonicalText
    #expect(point != repeated.tasks[1].point.canonicalText)
    #expect(single.tasks[0].seed == repeated.tasks[1].seed)
    #expect(repeated.tasks.map(\.seed) == [0, 1])
  }

  @Test func `missing runs are refused, or leave gaps`() throws {
    let experiment = try experiment(rates: [0.01, 0.1])
    let store = MemoryStore(experiment)
    let whole = try run(experiment, store)
    let more = try self.experiment(rates: [0.01, 0.05, 0.1])
    var settings = RunSettings()
    settings.store = MemoryStore(more, after: store)
    settings.missing = .refuse
    #expect(throws: ExperimentFailure.missing(2, of: 6)) {
      try more.run(settings, readFile: noFile)
    }
    settings.missing = .leaveGaps
    let result = try more.run(settings, readFile: noFile)
    let points = result.runs[0].points
    #expect(points.map { $0.outcomes[0].isGap } == [false, true, false])
    #expect(points[2].outcomes[1].values == whole.runs[0].points[1].outcomes[1].values)
    #expect(
      result.value(at: ["sgd", "sweep[1]", "final_loss", "mean"])
        == .missing(because: Outcome.gapReason))
    #expect(result.runs[0].best != 1)
  }
}
