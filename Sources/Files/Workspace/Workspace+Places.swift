#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Workspace {
  /// A gate, and a path below it.
  struct Spot {
    let gate: Gate
    let path: String
  }

  /// The gate that a path from the working directory has to pass.
  ///
  /// In the project it is the project's. A path that the user types may leave that: then it belongs
  /// to the project around it, or to no other than the folder that it is really in.
  func spot(of path: String) throws(FileProblem) -> Spot {
    let absolute = absolute(path)
    if let rest = pathInProject(absolute) { return Spot(gate: gate, path: rest) }
    guard let folder = Disk.realPath(PathText.parent(of: absolute)) else {
      throw .failed("find", shownPath(path))
    }
    var place = PathText.join(folder, PathText.name(of: absolute))
    if PathText.isInside(place, root) {
      return Spot(gate: gate, path: PathText.relative(place, to: root))
    }
    var base = folder
    if let project = ProjectRoot.marked(around: folder) {
      base = project
    } else if let real = Disk.realPath(absolute) {
      place = real
      base = PathText.parent(of: real)
    }
    return Spot(
      gate: try gate(at: base, shown: shownPath(path)),
      path: PathText.relative(place, to: base))
  }

  /// The path from the project's folder, under whatever name that folder is reached.
  func pathInProject(_ absolute: String) -> String? {
    if PathText.isInside(absolute, root) { return PathText.relative(absolute, to: root) }
    var folder = absolute
    while folder != "/" {
      if PathText.name(of: folder) != "", SystemFile.areSame(folder, root) {
        return PathText.relative(absolute, to: folder)
      }
      folder = PathText.parent(of: folder)
    }
    return nil
  }

  /// The place of a path that the user typed, or that was found below one.
  func place(
    at path: String, to action: String = "read"
  ) throws(FileProblem) -> Place {
    let spot = try spot(of: path)
    let shown = shownPath(path)
    let place: Place
    do throws(Refusal) {
      place = try spot.gate.place(spot.path)
    } catch {
      switch error {
      case .outside: throw .leadsOutside(shown)
      case .git: throw .git(shown)
      case .tooLong: throw .longName(shown)
      case .failed(let error): throw .failed(action, shown, error.code)
      }
    }
    // Who types a hidden name means it; a link to one is another matter.
    if !PathText.isHidden(spot.path) { try checkVisible(place, shown) }
    return place
  }

  /// The place of what a notebook names; something is there.
  package func place(_ path: String, besides notebook: String) throws(FileProblem) -> Place {
    guard !path.isEmpty, !path.contains("\0") else { throw .missing(path, hint: nil) }
    let notebook = absolute(notebook)
    let wanted = PathText.normalized(PathText.join(PathText.parent(of: notebook), path))
    guard !path.hasPrefix("/") else { throw .outside(path) }
    let spot = try spot(of: notebook)
    hearsOf(wanted)
    do throws(Refusal) {
      let place = try spot.gate.place(PathText.join(PathText.parent(of: spot.path), path))
      guard Disk.status(of: place) != nil else {
        throw .failed(SystemError(ENOENT))
      }
      if place.path != wanted { hearsOf(place.path) }
      return place
    } catch {
      switch error {
      case .outside: throw .outside(path)
      case .git: throw .git(path)
      case .tooLong: throw .longName(path)
      case .failed(let error) where error.isMissing:
        throw .missing(path, hint: nearMiss(of: wanted))
      case .failed(let error): throw .failed("read", path, error.code)
      }
    }
  }

  /// Refuses a hidden file unless git keeps it.
  func checkVisible(_ place: Place, _ shown: String) throws(FileProblem) {
    guard place.isHidden else { return try checkForeign(place, shown) }
    // What git keeps is no sight of the disk, so that nothing is remembered of such a check.
    ledger?.add(nil)
    guard tracks(place.names.joined(separator: "/"), place.gate.root) else {
      throw .hidden(shown)
    }
    try checkForeign(place, shown)
  }

  private func checkForeign(_ place: Place, _ shown: String) throws(FileProblem) {
    guard !GitFolder.holds(place) else { throw .git(shown) }
  }
}
