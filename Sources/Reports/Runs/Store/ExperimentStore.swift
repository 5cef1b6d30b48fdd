import Files
import Optimization
import Synchronization

/// What is kept of one experiment: found in packs, and added to them.
final class ExperimentStore: TaskStore {
  private struct State {
    /// The records of the tasks at these places, which were read together.
    var window = 0..<0
    var records: [RecordKey: [UInt8]] = [:]
    var problems: [RecordKey: ProblemFacts] = [:]
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
  private let facts: [RecordKey: [UInt8]]
  private let state = Mutex(State())

  /// Bytes, and seconds, after which what has come together is written.
  private static let mostUnwritten = 32 << 20
  private static let mostPatience = 20.0
  /// Tasks whose records are read together: few, so that all of them never are in memory at once.
  private static let windowSize = 4096
  private let start = Clock.seconds

  /// The first results soon, later ones so seldom that a twentieth of the time may be lost.
  private var patience: Double { min(Self.mostPatience, max(1, (Clock.seconds - start) / 20)) }

  init(_ keys: TaskKeys, in others: [PackFolder], to target: PackTarget, keepsHistories: Bool) {
    self.keys = keys
    sources = (target.folder.map { [$0] } ?? []) + others
    self.target = target
    self.keepsHistories = keepsHistories
    let wanted = keys.points + keys.problems
    let found = sources.map { $0.records(wanted) }
    facts = found.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
    for (source, records) in zip(sources, found) { takeOver(records, from: source) }
  }

  func outcome(ofTask place: Int) -> Result<Outcome, ExperimentFailure>? {
    if !state.withLock({ $0.window.contains(place) }) {
      let window = place..<min(place + Self.windowSize, keys.tasks.count)
      let records = records(of: keys.tasks[window])
      state.withLock { state in
        state.window = window
        state.records = records
      }
    }
    return state.withLock { $0.records[keys.tasks[place]] }.flatMap(TaskRecord.read)
  }

  /// The records of tasks; what others have made is taken over.
  private func records(of tasks: ArraySlice<RecordKey>) -> [RecordKey: [UInt8]] {
    var records: [RecordKey: [UInt8]] = [:]
    for source in sources {
      let found = source.records(tasks.filter { records[$0] == nil })
      let made = found.filter { !TaskRecord.isFailure($0.value) }
      takeOver(made, from: source)
      if keepsHistories, isOthers(source) {
        takeOver(source.records(made.keys.map { $0.beside("history") }), from: source)
      }
      records.merge(found) { first, _ in first }
    }
    return records
  }

  private func isOthers(_ source: PackFolder) -> Bool {
    source !== target.folder && !target.isOff
  }

  private func takeOver(_ records: [RecordKey: [UInt8]], from source: PackFolder) {
    guard isOthers(source) else { return }
    for (key, bytes) in records { add(key, bytes) }
  }

  func history(ofTask place: Int) -> History? {
    let key = keys.tasks[place].beside("history")
    for source in sources {
      guard let bytes = source.record(key), let history = try? History(bytes: bytes) else {
        continue
      }
      // What is looked at once will be looked at again, when the others' folder is gone.
      if source !== target.folder { add(key, bytes) }
      return history
    }
    return nil
  }

  func facts(ofPoint place: Int) -> PointFacts? {
    guard let theory = facts[keys.points[place]], let values = try? [NamedValue](bytes: theory),
      let problem = problem(keys.problems[place])
    else { return nil }
    return PointFacts(problem: problem, theory: values)
  }

  /// What is known of a problem, which many points share.
  private func problem(_ key: RecordKey) -> ProblemFacts? {
    if let known = state.withLock({ $0.problems[key] }) { return known }
    guard let bytes = facts[key], let read = try? ProblemFacts(bytes: bytes) else { return nil }
    state.withLock { $0.problems[key] = read }
    return read
  }

  func keep(_ outcome: Result<Outcome, ExperimentFailure>, ofTask place: Int) {
    guard case .success(let outcome) = outcome else { return }
    add(keys.tasks[place], TaskRecord.bytes(of: outcome))
    if keepsHistories { keepHistory(outcome.history, ofTask: place) }
  }

  func keepHistory(_ history: History, ofTask place: Int) {
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
