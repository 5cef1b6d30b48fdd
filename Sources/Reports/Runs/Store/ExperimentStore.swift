import Files
import Optimization
import Synchronization

/// What is kept of one experiment: found in packs, and added to them.
final class ExperimentStore: TaskStore {
  private struct State {
    var records: [RecordKey: [UInt8]] = [:]
    var unwritten: [RecordKey: [UInt8]] = [:]
    var size = 0
    /// When what is unwritten began to wait.
    var since: Double?
  }

  private let keys: TaskKeys
  /// Where records are looked for, in this order.
  private let sources: [PackFolder]
  /// Where records are written, made when it is first needed; nil: nowhere.
  private let target: PackTarget
  private let keepsHistories: Bool
  private let state: Mutex<State>

  /// Bytes, and seconds, after which what has come together is written.
  private static let mostUnwritten = 32 << 20
  private static let mostPatience = 20.0
  private let start = Clock.seconds

  /// The first results soon, later ones so seldom that a twentieth of the time may be lost.
  private var patience: Double { min(Self.mostPatience, max(1, (Clock.seconds - start) / 20)) }

  init(_ keys: TaskKeys, in others: [PackFolder], to target: PackTarget, keepsHistories: Bool) {
    self.keys = keys
    sources = (target.folder.map { [$0] } ?? []) + others
    self.target = target
    self.keepsHistories = keepsHistories
    var records: [RecordKey: [UInt8]] = [:]
    var copied: [RecordKey: [UInt8]] = [:]
    var wanted = Set(keys.tasks + keys.points + keys.problems)
    for source in sources {
      let found = source.records(wanted.filter(source.contains))
      wanted.subtract(found.keys)
      records.merge(found) { first, _ in first }
      // What others have made is taken over.
      guard source !== target.folder, !target.isOff else { continue }
      copied.merge(found.filter { !TaskRecord.isFailure($0.value) }) { first, _ in first }
      guard keepsHistories else { continue }
      let histories = keys.tasks.filter { found[$0] != nil }.map { $0.beside("history") }
      copied.merge(source.records(histories)) { first, _ in first }
    }
    state = Mutex(State(records: records, unwritten: copied))
  }

  func outcome(ofTask place: Int) -> Result<Outcome, ExperimentFailure>? {
    let key = keys.tasks[place]
    guard let bytes = state.withLock({ $0.records.removeValue(forKey: key) }) else { return nil }
    let historyKey = key.beside("history")
    return TaskRecord.read(bytes) { [self] in
      for source in sources {
        guard let bytes = source.record(historyKey), let history = try? Trace(bytes: bytes) else {
          continue
        }
        // What is looked at once will be looked at again, when the others' folder is gone.
        if source !== target.folder { add(historyKey, bytes) }
        return history
      }
      return nil
    }
  }

  func facts(ofPoint place: Int) -> PointFacts? {
    state.withLock { state in
      guard let theory = state.records[keys.points[place]],
        let problem = state.records[keys.problems[place]],
        let values = try? [NamedValue](bytes: theory), let facts = try? ProblemFacts(bytes: problem)
      else { return nil }
      return PointFacts(problem: facts, theory: values)
    }
  }

  func keep(_ outcome: Result<Outcome, ExperimentFailure>, ofTask place: Int) {
    guard case .success(let outcome) = outcome else { return }
    add(keys.tasks[place], TaskRecord.bytes(of: outcome))
    if keepsHistories { keepHistory(outcome.history, ofTask: place) }
  }

  func keepHistory(_ history: Trace, ofTask place: Int) {
    add(keys.tasks[place].beside("history"), history.bytes)
  }

  func keep(_ facts: PointFacts, ofPoint place: Int) {
    add(keys.points[place], facts.theory.bytes)
    add(keys.problems[place], facts.problem.bytes)
  }

  private func add(_ key: RecordKey, _ bytes: [UInt8]) {
    guard !target.isOff else { return }
    let isFull = state.withLock { state in
      guard state.unwritten.updateValue(bytes, forKey: key) == nil else { return false }
      state.size += bytes.count
      let now = Clock.seconds
      state.since = state.since ?? now
      return state.size > Self.mostUnwritten || now - (state.since ?? now) > patience
    }
    if isFull { flush() }
  }

  /// Writes what has come together; what can't be written is made again another time.
  func flush() {
    let records = state.withLock { state in
      defer { state.unwritten = [:] }
      state.size = 0
      state.since = nil
      return state.unwritten
    }
    guard !records.isEmpty else { return }
    try? target.made?.write(records, surviving: .process)
  }

  /// Writes the rest, and puts small packs together.
  func finish() {
    flush()
    target.folder?.merge()
  }
}
