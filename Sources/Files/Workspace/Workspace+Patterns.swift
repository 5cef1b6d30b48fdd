extension Workspace {
  /// The most files that a pattern stands for.
  static let mostFiles = 10_000

  /// The files of the project that fit a pattern, in the order of their paths' bytes.
  ///
  /// What git ignores is no part of the project; links are not followed, and hidden names are
  /// passed over unless the pattern itself has the dot.
  package func files(matching pattern: FilePattern) throws(FileProblem) -> [String] {
    let ignored = ignored(root)
    // What git ignores is no sight of the disk, so that nothing is remembered of such a check.
    ledger?.add(nil)
    var walk = PatternWalk(pattern: pattern, ignored: ignored)
    do throws(Refusal) {
      try walk.search(gate.folder(at: gate.place(".")))
    } catch {
      throw error.problem("list", pattern.text)
    }
    if let problem = walk.problem { throw problem }
    return walk.found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// A walk through the folders that a pattern may lead to.
private struct PatternWalk {
  let pattern: FilePattern
  let ignored: Set<String>
  private(set) var found: [String] = []
  private(set) var problem: FileProblem?

  init(pattern: FilePattern, ignored: Set<String>) {
    self.pattern = pattern
    self.ignored = ignored
  }

  mutating func search(_ folder: OpenFolder) {
    let names: [String]
    do throws(FileProblem) {
      names = try Disk.names(in: folder, shown: folder.path)
    } catch {
      problem = error
      return
    }
    for name in names where problem == nil && isVisible(name, at: folder.names.count) {
      let path = (folder.names + [name]).joined(separator: "/")
      // Git names folders with a slash at their end.
      guard !ignored.contains(path), !ignored.contains(path + "/") else { continue }
      let place = folder.place(name)
      switch Disk.status(of: place)?.kind {
      case .file where !pattern.matches(path).isEmpty: add(path)
      case .folder where pattern.mayMatch(below: place.names):
        if let inner = try? place.gate.folder(at: place) { search(inner) }
      default: break
      }
    }
  }

  private func isVisible(_ name: String, at depth: Int) -> Bool {
    !GitFolder.isName(name) && (!name.hasPrefix(".") || pattern.allowsHidden(at: depth))
  }

  private mutating func add(_ path: String) {
    found.append(path)
    if found.count > Workspace.mostFiles {
      problem = FileProblem(
        "large-file", "more than \(Workspace.mostFiles) files fit '\(pattern.text)'",
        hint: "name the folder that is meant", isMistake: true)
    }
  }
}
