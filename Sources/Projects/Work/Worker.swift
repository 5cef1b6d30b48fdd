import Dispatch
import Files
import Optimization
import Reports
import Synchronization

/// What makes pieces of a plan into a shared folder, until none is left or its time is up.
package final class Worker: Sendable {
  package struct Settings: Sendable {
    /// Which share is taken first: `index` of `count`.
    package var share = (index: 0, count: 1)
    /// Pieces under way at a time.
    package var jobs = 1
    /// Whether it makes pieces of others once its own are made.
    package var steals = true
    package var budget = Budget.standard
    /// Seconds without a sign after which another worker counts as lost.
    package var patience = WorkerMarks.standardPatience
    /// Asked all the time: whether time is up, or somebody has asked for an end.
    package var isStopping: @Sendable () -> Bool = { false }
    /// Hears of the results that can't be written.
    package var tell: @Sendable (FileProblem) -> Void = { _ in }

    package init() {}
  }

  /// What a worker has done.
  package struct Summary: Sendable, Equatable {
    package var made = 0
    /// How many of those were another worker's share.
    package var stolen = 0
    package var failed = 0
    /// How many pieces of the plan nobody has made yet.
    package var left = 0
    package var wasStopped = false
    /// What keeps results from being written.
    package var problem: FileProblem?
  }

  let pieces: WorkPieces
  let folder: WorkFolder
  let settings: Settings
  let results: PackFolder
  let marks: WorkerMarks
  let desk: WorkDesk
  private let bench: Workbench
  /// Times that a piece may end the worker that does nothing else.
  static let mostAttempts = 3

  package init(
    _ pieces: WorkPieces, in folder: WorkFolder, _ settings: Settings
  ) throws(FileProblem) {
    self.pieces = pieces
    self.folder = folder
    self.settings = settings
    marks = WorkerMarks(folder, patience: settings.patience)
    results = try folder.results(writer: marks.name)
    bench = Workbench(capacity: max(8, 2 * settings.jobs))
    desk = WorkDesk(pieces, settings, results, marks)
  }

  /// Works until nothing is left to do.
  package func run() -> Summary {
    let isOver = Atomic(false)
    let helper = DispatchGroup()
    DispatchQueue.global().async(group: helper) { [desk, settings] in
      desk.keepBooks(tell: settings.tell) { isOver.load(ordering: .relaxed) }
    }
    DispatchQueue.concurrentPerform(iterations: settings.jobs) { _ in
      while let batch = desk.next() {
        for index in batch where !settings.isStopping() { make(index) }
        desk.finish(batch)
      }
    }
    while let index = desk.nextSuspect() { make(index, threads: settings.jobs) }
    isOver.store(true, ordering: .relaxed)
    helper.wait()
    return desk.close()
  }

  /// Makes one piece, and lays its records on the desk.
  private func make(_ index: Int, threads: Int = 1) {
    let piece = pieces.pieces[index]
    let part = pieces.parts[piece.part]
    var settings = RunSettings()
    settings.keepsPoints = part.keepsPoints
    settings.isCancelled = self.settings.isStopping
    settings.budget = self.settings.budget
    let problem = Mutex<FileProblem?>(nil)
    let data = part.data.map(\.value.text).joined(separator: " ")
    let made = Parallelism.$threads.withValue(threads) {
      bench.run(piece.task, data: data, settings) { [folder] path throws(DataError) in
        guard let entry = part.data.first(where: { $0.key == path }) else {
          throw DataError("no copy of '\(path)' in the plan")
        }
        do throws(FileProblem) {
          return try folder.data(entry)
        } catch {
          problem.withLock { $0 = error }
          throw DataError(error.message, hint: error.hint)
        }
      }
    }
    // A disk that fails says nothing of the run.
    if let problem = problem.withLock({ $0 }) { return desk.stop(for: problem) }
    desk.add(made, of: index)
  }
}
