#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place below a gate, its folder held open: what every look, listing, read and write takes.
///
/// Only a gate makes one, from a path whose links it has resolved; nothing may be there yet.
package struct Place: Sendable {
  let gate: Gate
  /// The names from the gate to the place, none of them a link.
  let names: [String]
  /// The folder that it lies in.
  let folder: Descriptor

  fileprivate init(_ gate: Gate, _ names: [String], in folder: Descriptor) {
    self.gate = gate
    self.names = names
    self.folder = folder
  }

  /// The name in its folder; the gate's own folder is `.` in itself.
  var name: String { names.last ?? "." }

  /// The path from the root of the disk.
  package var path: String {
    names.isEmpty ? gate.root : PathText.join(gate.root, names.joined(separator: "/"))
  }

  /// Where what is seen of it is noted.
  package var ledger: Ledger? { gate.ledger }

  /// The same place, with what is seen of it noted in another ledger.
  func noting(in ledger: Ledger?) -> Place {
    Place(gate.noting(in: ledger), names, in: folder)
  }

  /// Whether it, or a folder on the way to it, has a name that begins with a dot.
  var isHidden: Bool { names.contains { $0.hasPrefix(".") } }
}

extension Gate {
  /// The longest name of a file, in bytes, as nearly all disks have it.
  static let longestName = 255
  /// The longest path, in bytes, with room for what Tangent puts below it.
  private static let longestPath = 3_500
  /// As many links on one way as Linux follows.
  private static let mostLinks = 40

  /// The place that a path below leads to, links resolved; the last name may be of nothing yet.
  package func place(_ path: String) throws(Refusal) -> Place {
    if let place = try plainPlace(path) { return place }
    do throws(Refusal) {
      let place = try resolved(path)
      ledger?.note(.resolved, PathText.join(root, path), place.path)
      return place
    } catch {
      let full = PathText.join(root, path)
      ledger?.note(.resolved, full, Disk.realPath(full) ?? "")
      throw error
    }
  }

  /// The place of a path in which nothing has to be resolved; nil if something has.
  private func plainPlace(_ path: String) throws(Refusal) -> Place? {
    let names = path.split(separator: "/").map(String.init).filter { $0 != "." }
    guard !path.hasPrefix("/"), !names.contains("..") else { return nil }
    try check(names)
    guard let folder = try? folder(Array(names.dropLast())) else { return nil }
    let place = Place(self, names, in: folder)
    guard Disk.status(of: place)?.kind != .link else { return nil }
    return place
  }

  private func resolved(_ path: String) throws(Refusal) -> Place {
    guard !path.hasPrefix("/") else { throw .outside }
    var walk = LinkWalk(path)
    while let name = walk.next() {
      guard name != ".." else {
        guard walk.goUp() else { throw .outside }
        continue
      }
      try check(walk.names + [name])
      let folder = try opened(walk.names)
      let place = Place(self, walk.names + [name], in: folder)
      switch Disk.status(of: place)?.kind {
      case .link:
        guard let target = Disk.target(of: place) else { throw .failed(SystemError()) }
        guard walk.links < Self.mostLinks else { throw .failed(SystemError(ELOOP)) }
        guard walk.follow(target, from: root) else { throw .outside }
      case .folder: walk.goDown(to: name)
      case .file, .other, nil:
        guard walk.isAtEnd else { throw .failed(SystemError(ENOENT)) }
        return place
      }
    }
    return Place(self, walk.names, in: try opened(Array(walk.names.dropLast())))
  }

  private func opened(_ names: [String]) throws(Refusal) -> Descriptor {
    do throws(SystemError) {
      return try folder(names)
    } catch {
      throw .failed(error)
    }
  }

  /// Refuses names that no file may have, and git's own.
  private func check(_ names: [String]) throws(Refusal) {
    var length = root.utf8.count
    for name in names {
      length += name.utf8.count + 1
      guard name.utf8.count <= Self.longestName, length <= Self.longestPath else {
        throw .tooLong
      }
      guard !name.utf8.contains(0) else { throw .failed(SystemError(ENOENT)) }
      guard !GitFolder.isName(name) else { throw .git }
    }
    if let gitStore, names.starts(with: gitStore) { throw .git }
  }
}

extension Gate {
  /// The folder at a place that is no link.
  package func folder(at place: Place) throws(Refusal) -> OpenFolder {
    let file = openat(
      place.folder.number, place.name, Descriptor.folderFlags | O_NOFOLLOW)
    guard file >= 0 else { throw .failed(SystemError()) }
    return OpenFolder(gate: self, names: place.names, descriptor: Descriptor(file))
  }

  /// The folder at a path, made with those around it where they are missing.
  ///
  /// What the path may not lead to is refused before anything is made.
  package func madeFolder(_ path: String, mode: mode_t = 0o777) throws(Refusal) -> OpenFolder {
    let (place, missing) = try prospect(path)
    if Disk.status(of: place) == nil { try make(place, mode) }
    var folder = try self.folder(at: place)
    for name in missing {
      let place = self.place(name, in: folder)
      try make(place, mode)
      folder = try self.folder(at: place)
    }
    return folder
  }

  /// Makes a folder; another process may have done so, or put a link there, which opening refuses.
  private func make(_ place: Place, _ mode: mode_t) throws(Refusal) {
    guard mkdirat(place.folder.number, place.name, mode) == 0 || errno == EEXIST else {
      throw .failed(SystemError())
    }
  }

  /// The nearest place on the way to a path whose folder is there, and the names that are missing.
  func prospect(_ path: String) throws(Refusal) -> (place: Place, missing: [String]) {
    var known = PathText.normalized(path)
    var missing: [String] = []
    while true {
      do throws(Refusal) {
        let place = try self.place(known)
        try check(place.names + missing)
        return (place, missing)
      } catch {
        guard error == .failed(SystemError(ENOENT)), known.contains("/") else { throw error }
        missing.insert(PathText.name(of: known), at: 0)
        known = PathText.parent(of: known)
      }
    }
  }

  /// A name in an open folder; nothing is followed.
  package func place(_ name: String, in folder: OpenFolder) -> Place {
    Place(self, folder.names + [name], in: folder.descriptor)
  }

  /// Everything, for a second look at what another gate has let through.
  static let machine = try? Gate("/")

  /// The place of an absolute path; nil if its folder is missing or has a link on the way.
  func placeWithoutLinks(_ path: String) -> Place? {
    let names = PathText.relative(path, to: root).split(separator: "/").map(String.init)
    guard let folder = try? folder(Array(names.dropLast())) else { return nil }
    return Place(self, names.filter { $0 != "." }, in: folder)
  }
}

/// A folder below a gate, held open.
package struct OpenFolder: Sendable {
  package let gate: Gate
  /// The names from the gate to the folder, none of them a link.
  let names: [String]
  package let descriptor: Descriptor

  fileprivate init(gate: Gate, names: [String], descriptor: Descriptor) {
    self.gate = gate
    self.names = names
    self.descriptor = descriptor
  }

  /// The path from the root of the disk.
  var path: String {
    names.isEmpty ? gate.root : PathText.join(gate.root, names.joined(separator: "/"))
  }

  /// A name in it; nothing is followed.
  func place(_ name: String) -> Place { gate.place(name, in: self) }
}
