#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that were being written beside their places: `.tangent-4711-0.tmp`.
package enum Leftovers {
  private static let prefix = ".tangent-"
  private static let suffix = ".tmp"
  /// Seconds after which nobody is writing any more, though a process has the number.
  private static let age = 86_400

  /// A name for such a file of this process.
  static func name(_ number: Int) -> String {
    "\(prefix)\(getpid())-\(number)\(machine)\(suffix)"
  }

  /// Deletes what killed processes have left in a folder: files of that name, nobody's and the user's.
  static func delete(in folder: Descriptor) {
    for name in (try? Disk.list(folder)) ?? [] where isLeftOver(name, in: folder) {
      unlinkat(folder.number, name, 0)
    }
  }

  private static func isLeftOver(_ name: String, in folder: Descriptor) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count).split(separator: "-")
    guard (2...3).contains(parts.count), let process = pid_t(parts[0]), process > 0,
      let status = try? Status(of: name, in: folder), status.kind == .file,
      status.owner == geteuid()
    else { return false }
    let isElsewhere = parts.count == 3 && "-\(parts[2])" != machine
    if !isElsewhere, kill(process, 0) != 0, errno == ESRCH { return true }
    return time(nil) - status.modified > age
  }

  /// Tells processes apart that have the same number in two containers or on two machines.
  package static let machine: String = {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    var space = [CChar](repeating: 0, count: 256)
    let count = readlink("/proc/self/ns/pid", &space, space.count)
    let words = host.prefix { $0 != 0 } + space.prefix(max(0, count))
    return "-" + Digest(of: words.map(UInt8.init(bitPattern:))).text.prefix(8)
  }()
}
