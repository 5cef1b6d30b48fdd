import Files
import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The marks of all workers of a folder: which pieces are being made, and by whom.
///
/// A mark is a file that its worker touches; one that nobody has touched for long is a lost worker's.
package final class WorkerMarks: Sendable {
  private let folder: WorkFolder
  /// The name of this worker's own mark.
  let name: String
  /// Seconds without a sign after which a worker counts as lost.
  private let patience: Double

  /// The names of marks that were seen.
  private let known = Mutex<Set<String>>([])

  package static let standardPatience = 180.0

  package init(
    _ folder: WorkFolder, patience: Double = standardPatience
  ) {
    self.folder = folder
    self.patience = patience
    name = "\(Writer.unique)-\(Leftovers.machine.dropFirst())"
  }

  /// Says what this worker has in hand. That it can't be said changes no result.
  func write(_ mark: WorkerMark) {
    guard let running = try? folder.folder("running") else { return }
    try? AtomicWrite.write(
      Array(mark.text.utf8), to: running.gate.place(name, in: running), shown: name,
      surviving: .process)
  }

  /// Says that this worker goes on.
  func touch() {
    guard let running = try? folder.folder("running") else { return }
    utimensat(running.descriptor.number, name, nil, 0)
  }

  func remove() {
    guard let running = try? folder.folder("running") else { return }
    unlinkat(running.descriptor.number, name, 0)
  }

  /// The marks of the others that go on.
  func live() -> [WorkerMark] {
    marks().filter { !$0.isLost && $0.name != name }.map(\.mark)
  }

  /// Puts the marks of lost workers aside, so that what they had in hand is taken up again.
  func buryLost() {
    guard let running = try? folder.folder("running"), let lost = try? folder.folder("lost") else {
      return
    }
    for mark in marks() where mark.isLost {
      renameat(running.descriptor.number, mark.name, lost.descriptor.number, mark.name)
    }
  }

  /// How often each piece was in the hands of a worker that was lost, and how often there alone.
  func losses() -> [RecordKey: (all: Int, alone: Int)] {
    guard let lost = try? folder.folder("lost") else { return [:] }
    var losses: [RecordKey: (all: Int, alone: Int)] = [:]
    for name in (try? Disk.list(lost.descriptor)) ?? [] {
      guard let mark = folder.text("lost/\(name)").flatMap(WorkerMark.init) else { continue }
      for key in mark.keys {
        let known = losses[key] ?? (0, 0)
        losses[key] = (known.all + 1, known.alone + (mark.isAlone ? 1 : 0))
      }
    }
    return losses
  }

  private func marks() -> [(name: String, mark: WorkerMark, isLost: Bool)] {
    guard let running = try? folder.folder("running") else { return [] }
    // The clock of the disk's machine decides, not ours: a file that is touched now shows it.
    let now = moment(in: running)
    // A listing may pass over what is renamed meanwhile, as marks are: known ones are asked for by name.
    let listed = (try? Disk.list(running.descriptor)) ?? []
    let names = known.withLock { known in
      known.formUnion(listed)
      return known
    }
    return names.sorted().compactMap { name in
      guard !name.hasPrefix("."), let status = try? Status(of: name, in: running.descriptor),
        let mark = folder.text("running/\(name)").flatMap(WorkerMark.init)
      else { return nil }
      let isOld = Double(now - status.modified) > patience
      return (name, mark, isOld || hasEnded(name))
    }
  }

  /// What time it is for the disk.
  private func moment(in running: OpenFolder) -> Int {
    let probe = ".now"
    let file = openat(
      running.descriptor.number, probe, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return time(nil) }
    defer { close(file) }
    futimens(file, nil)
    var status = stat()
    guard fstat(file, &status) == 0 else { return time(nil) }
    return Status(status).modified
  }

  /// Whether the worker of a mark was a process of this machine that is no more.
  private func hasEnded(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    guard parts.count == 4, parts[3] == Leftovers.machine.dropFirst(), let process = pid_t(parts[1])
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
