import Files
import Reports

/// How far the work in a folder is.
package struct WorkState: Sendable, Equatable {
  /// How many pieces the plan has.
  package var total = 0
  package var made = 0
  package var running = 0
  package var workers = 0
  /// What has failed: the run's place in its notebook, and why.
  package var failures: [String] = []
  package var packs = 0
  package var files = 0

  package var missing: Int { total - made - failures.count }
  package var isDone: Bool { missing == 0 }
}

/// A look at the work in a folder, again and again.
package final class WorkWatch: Sendable {
  private let pieces: WorkPieces
  private let folder: WorkFolder
  private let results: PackFolder
  private let marks: WorkerMarks

  package init(
    _ pieces: WorkPieces, in folder: WorkFolder, patience: Double = WorkerMarks.standardPatience
  ) throws(FileProblem) {
    self.pieces = pieces
    self.folder = folder
    results = try folder.results()
    marks = WorkerMarks(folder, patience: patience)
  }

  /// What is there now.
  package var state: WorkState {
    results.refresh()
    var state = WorkState()
    state.total = pieces.pieces.count
    let there = pieces.pieces.filter { results.contains($0.key) }
    // A failure takes a few bytes, an outcome hundreds: only short ones have to be read.
    let failed = results.failures(of: there.map(\.key))
    state.failures = there.filter { failed.contains($0.key) }.map {
      "\(pieces.parts[$0.part].run): \($0.task.label), seed \($0.task.seed)"
    }
    state.made = there.count - failed.count
    let live = marks.live()
    state.workers = live.count
    state.running = Set(live.flatMap(\.keys)).count { !results.contains($0) }
    state.packs = results.packCount
    state.files = folder.fileCount
    return state
  }
}

extension PackFolder {
  /// Which of the records that are there tell of failures.
  func failures(of keys: [RecordKey]) -> Set<RecordKey> {
    Set(heads(keys).filter { TaskRecord.isFailure($0.value) }.keys)
  }
}
