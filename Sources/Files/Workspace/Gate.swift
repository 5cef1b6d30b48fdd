import CSystem
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder held open: the only way to what lies below it, and never above.
///
/// Paths are resolved from its descriptor, link by link. What comes out has no links, and is opened
/// so that a link put there meanwhile is refused.
package struct Gate: Sendable {
  /// How the system is kept from following links.
  package enum Way: Sendable {
    /// Linux's `openat2`, one call a path.
    case kernel
    /// One call a folder: for other systems, and for containers whose filters refuse the other.
    ///
    /// For tests: it is taken of itself where there is no other.
    case steps
  }

  /// The folder's absolute path, without links.
  package let root: String
  private let descriptor: Descriptor
  private let way: Way
  /// Where what is seen here is noted; nil where no result depends on it, as of a cache.
  private(set) var ledger: Ledger?
  /// Where git keeps its own files if it is told so by a file or a link `.git`.
  let gitStore: [String]?

  /// Whether the system has turned out not to have `openat2`.
  private static let lacksKernelWay = Atomic(false)

  /// A gate at a folder, whose path is absolute and has no links.
  package init(
    _ root: String, way: Way = .kernel
  ) throws(SystemError) {
    let number = SystemFile.open(root, Descriptor.folderFlags)
    guard number >= 0 else { throw SystemError() }
    self.root = root
    self.way = way
    descriptor = Descriptor(number)
    gitStore = GitFolder.store(of: root)
  }

  /// The same gate, with what is seen through it noted in a ledger.
  func noting(in ledger: Ledger?) -> Gate {
    var gate = self
    gate.ledger = ledger
    return gate
  }

  /// Opens what is below by names none of which may be a link.
  func open(_ names: [String], _ flags: Int32) throws(SystemError) -> Descriptor {
    guard !names.isEmpty else { return try step(".", in: descriptor, flags) }
    if way == .kernel, !Self.lacksKernelWay.load(ordering: .relaxed) {
      let file = tangent_open_beneath(
        descriptor.number, names.joined(separator: "/"), flags | O_CLOEXEC)
      if file >= 0 { return Descriptor(file) }
      // A container's filter says that the call is not permitted, or that there is none.
      guard errno == ENOSYS || errno == EPERM else { throw SystemError() }
      if errno == ENOSYS { Self.lacksKernelWay.store(true, ordering: .relaxed) }
    }
    var folder = descriptor
    for name in names.dropLast() { folder = try step(name, in: folder, Descriptor.folderFlags) }
    return try step(names[names.count - 1], in: folder, flags)
  }

  /// Opens a folder below to go on from it.
  func folder(_ names: [String]) throws(SystemError) -> Descriptor {
    names.isEmpty ? descriptor : try open(names, Descriptor.folderFlags)
  }

  private func step(
    _ name: String, in folder: Descriptor, _ flags: Int32
  ) throws(SystemError) -> Descriptor {
    let file = openat(folder.number, name, flags | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    return Descriptor(file)
  }
}
