import Files
import Optimization
import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a worker has before it: pieces still to be made, those in hand, and results not yet written.
final class WorkDesk: Sendable {
  private struct State {
    var mark: WorkerMark
    /// The next step of its order.
    var next = 0
    /// What this worker has made.
    var done: Set<RecordKey> = []
    /// What the other workers say of themselves.
    var others: [WorkerMark] = []
    /// What the other workers have in hand.
    var othersKeys: Set<RecordKey> = []
    var losses: [RecordKey: (all: Int, alone: Int)] = [:]
    var suspects: [Int] = []
    var unwritten: [RecordKey: [UInt8]] = [:]
    var size = 0
    var lastLook = -Double.infinity
    var lookInterval = 0.0
    var lastWrite = Clock.seconds
    var summary = Worker.Summary()
    var isBroken = false
    /// Whether all steps were taken once, and all that came of them is written.
    var isThrough = false
    /// Whether what a lost worker had in hand was looked for since the last piece was found.
    var isLastLook = false

    mutating func add(_ bytes: [UInt8], for key: RecordKey) {
      if unwritten.updateValue(bytes, forKey: key) == nil { size += bytes.count }
    }
  }

  private let pieces: WorkPieces
  private let settings: Worker.Settings
  private let results: PackFolder
  private let marks: WorkerMarks
  private let state: Mutex<State>
  /// The places of the pieces by their ranks.
  private let dearestFirst: [Int]
  private let own: Set<Int>

  /// Operations after which a mark is written anew: about a fifth of a second.
  private static let batchCost = 3e8
  private static let mostPieces = 256
  /// Seconds between two looks at what the others do, between two packs, and between two beats.
  private static let longestLookInterval = 2.0
  private static let writeInterval = 20.0
  private let start = Clock.seconds

  /// The first packs come soon, so that others see how far it is; later ones every 20 seconds.
  private var writeInterval: Double {
    min(Self.writeInterval, max(2, (Clock.seconds - start) / 3))
  }

  private static let mostUnwritten = 32 << 20

  init(
    _ pieces: WorkPieces, _ settings: Worker.Settings, _ results: PackFolder, _ marks: WorkerMarks
  ) {
    self.pieces = pieces
    self.settings = settings
    self.results = results
    self.marks = marks
    dearestFirst = pieces.dearestFirst
    let (index, count) = settings.share
    let copies = marks.live().filter { ($0.order.share, $0.order.shares) == (index, count) }
    let mark = WorkerMark(
      WorkOrder(share: index, of: count, copy: copies.count, total: pieces.pieces.count))
    own = Set(
      dearestFirst.indices.filter(mark.order.owns).map { [dearestFirst] in dearestFirst[$0] })
    state = Mutex(State(mark: mark))
    marks.write(mark)
  }

  /// Pieces to be made next, which are in this worker's hands from now on; nil when there are none.
  func next() -> [Int]? {
    while !settings.isStopping() {
      let (batch, isThrough) = state.withLock { state in
        state.isBroken ? ([], true) : (nextBatch(&state), state.isThrough)
      }
      if !batch.isEmpty { return batch }
      guard !isThrough else { return nil }
      // What it has taken is there for all to see, so that nobody need wait for it.
      if let problem = write() { settings.tell(problem) }
      state.withLock { state in
        state.isThrough = true
        state.mark.steps = 0
        state.next = 0
        state.lastLook = -.infinity
      }
    }
    return nil
  }

  private func nextBatch(_ state: inout State) -> [Int] {
    look(&state)
    var batch = take(&state)
    if batch.isEmpty, state.isThrough, !state.isLastLook {
      // What others had in hand may be free by now.
      state.isLastLook = true
      state.lastLook = -.infinity
      look(&state)
      state.next = 0
      batch = take(&state)
    }
    guard !batch.isEmpty else { return [] }
    state.mark.keys += batch.map { pieces.pieces[$0].key }
    if !state.isThrough { state.mark.steps = state.next }
    marks.write(state.mark)
    return batch
  }

  private func take(_ state: inout State) -> [Int] {
    var batch: [Int] = []
    var cost = 0.0
    let order = state.mark.order
    let end = settings.steals ? order.total : order.ownCount
    while state.next < end, cost < Self.batchCost, batch.count < Self.mostPieces {
      if order.entersShare(at: state.next) {
        // Whoever comes to help sees first what the others have done.
        guard batch.isEmpty else { break }
        state.lastLook = -.infinity
        look(&state)
      }
      let rank = order.rank(at: state.next)
      let index = dearestFirst[rank]
      state.next += 1
      let piece = pieces.pieces[index]
      guard !isDone(piece.key, state), !state.mark.keys.contains(piece.key),
        !isOthers(piece.key, rank, state)
      else { continue }
      if state.losses[piece.key] != nil {
        if !state.suspects.contains(index) { state.suspects.append(index) }
        continue
      }
      batch.append(index)
      cost += piece.cost
    }
    return batch
  }

  private func isDone(_ key: RecordKey, _ state: State) -> Bool {
    state.done.contains(key) || results.contains(key)
  }

  /// Whether another worker has a piece in hand, or made and not yet written.
  private func isOthers(_ key: RecordKey, _ rank: Int, _ state: State) -> Bool {
    state.othersKeys.contains(key)
      || state.others.contains { $0.hasTaken(rank, of: pieces.pieces.count) }
  }

  /// A piece that was in the hands of a lost worker, to be made while nothing else is.
  func nextSuspect() -> Int? {
    guard !settings.isStopping() else { return nil }
    return state.withLock { state in
      guard !state.isBroken else { return nil }
      while let index = state.suspects.popLast() {
        state.lastLook = -.infinity
        look(&state)
        let key = pieces.pieces[index].key
        guard !isDone(key, state), !state.othersKeys.contains(key) else { continue }
        if let loss = state.losses[key], loss.alone >= Worker.mostAttempts {
          store(.failure(.lost(attempts: loss.alone)), of: index, &state)
          continue
        }
        state.mark.isAlone = true
        state.mark.keys = [key]
        marks.write(state.mark)
        return index
      }
      return nil
    }
  }

  /// Looks, now and then, at what the others have done and have in hand.
  private func look(_ state: inout State) {
    let start = Clock.seconds
    guard start - state.lastLook > state.lookInterval else { return }
    marks.buryLost()
    // Marks first: whoever takes back what a mark says has written the results before.
    state.others = marks.live()
    // The more often, the less is made twice; but a tenth of the time may be lost.
    state.lookInterval = min(Self.longestLookInterval, 10 * (Clock.seconds - start))
    results.refresh()
    state.othersKeys = Set(state.others.flatMap(\.keys))
    state.losses = marks.losses()
    state.lastLook = Clock.seconds
  }

  /// Notes that pieces are no longer in this worker's hands.
  func finish(_ batch: [Int]) {
    let keys = Set(batch.map { pieces.pieces[$0].key })
    state.withLock { state in state.mark.keys.removeAll { keys.contains($0) } }
  }

  /// Takes what became of a piece.
  func add(
    _ made: Result<(outcome: Outcome, facts: PointFacts?), ExperimentFailure>, of index: Int
  ) {
    state.withLock { store(made, of: index, &$0) }
  }

  private func store(
    _ made: Result<(outcome: Outcome, facts: PointFacts?), ExperimentFailure>, of index: Int,
    _ state: inout State
  ) {
    let piece = pieces.pieces[index]
    switch made {
    case .success(let (outcome, facts)):
      state.add(TaskRecord.bytes(of: outcome), for: piece.key)
      state.add(outcome.history.bytes, for: piece.key.beside("history"))
      if let facts {
        state.add(facts.theory.bytes, for: piece.pointKey)
        if !results.contains(piece.problemKey) {
          state.add(facts.problem.bytes, for: piece.problemKey)
        }
      }
      state.summary.made += 1
      if !own.contains(index) { state.summary.stolen += 1 }
    case .failure(let failure):
      guard failure.isOfRun else { return }
      state.add(TaskRecord.bytes(of: failure), for: piece.key)
      state.summary.failed += 1
    }
    state.done.insert(piece.key)
    state.isLastLook = false
  }

  /// Ends the work: this machine can't go on.
  func stop(for problem: FileProblem) {
    state.withLock { state in
      state.isBroken = true
      state.summary.problem = problem
    }
  }
}

extension WorkDesk {
  /// Writes packs and signs of life until the work is over.
  func keepBooks(tell: (FileProblem) -> Void, until isOver: () -> Bool) {
    var lastBeat = Clock.seconds
    while !isOver() {
      usleep(50_000)
      let now = Clock.seconds
      if now - lastBeat > min(30, settings.patience / 6) {
        marks.touch()
        lastBeat = now
      }
      let (isDue, isFull) = state.withLock { state in
        let isWaiting = !state.unwritten.isEmpty && now - state.lastWrite > 1
        return (
          isWaiting && now - state.lastWrite > writeInterval,
          isWaiting && state.size > Self.mostUnwritten
        )
      }
      if isDue || isFull, let problem = write() { tell(problem) }
    }
  }

  /// Writes what is on the desk as one pack; what can't be written stays there.
  private func write() -> FileProblem? {
    let records = state.withLock { state in
      state.lastWrite = Clock.seconds
      return state.unwritten
    }
    do throws(FileProblem) {
      try results.write(records, surviving: .power)
    } catch {
      return error
    }
    state.withLock { state in
      for (key, bytes) in records {
        state.unwritten[key] = nil
        state.size -= bytes.count
      }
    }
    return nil
  }

  /// Writes the rest, takes the mark away, and says what has been done.
  func close() -> Worker.Summary {
    var problem: FileProblem?
    for attempt in 0..<Worker.mostAttempts {
      if attempt > 0 { usleep(500_000) }
      problem = write()
      if problem == nil { break }
    }
    marks.remove()
    results.refresh()
    return state.withLock { state in
      var summary = state.summary
      summary.problem = problem ?? summary.problem
      summary.wasStopped = settings.isStopping()
      let unwritten = problem == nil ? [:] : state.unwritten
      summary.left = pieces.pieces.count {
        !isDone($0.key, state) || unwritten[$0.key] != nil
      }
      return summary
    }
  }
}
