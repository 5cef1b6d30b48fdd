import Options

extension Workspace {
  /// The notebooks at and below paths, in order, each once; what is no notebook is passed over.
  package func notebooks(under paths: [String]) throws(FileProblem) -> [String] {
    let found = search(paths)
    if let problem = found.problems.first { throw problem }
    return found.paths
  }

  /// The same, with what is wrong with the other paths.
  package func search(
    _ paths: [String], except excluded: PathPatterns = PathPatterns()
  ) -> FoundNotebooks {
    let walk = NotebookWalk(in: self, except: excluded)
    var found = FoundNotebooks()
    var seen: Set<String> = []
    for path in paths {
      do throws(FileProblem) {
        for path in try notebooks(at: path, walk) where seen.insert(path).inserted {
          found.paths.append(path)
        }
      } catch {
        found.problems.append(error)
      }
    }
    return found
  }

  /// The texts of the project with names that end so, in its folder alone or in all below; what
  /// cannot be listed is passed over.
  package func texts(endingIn endings: [String], isDeep: Bool) -> [String] {
    let walk = NotebookWalk(in: self, except: PathPatterns(), endings: endings, isDeep: isDeep)
    guard let place = try? place(at: root), let folder = try? folder(at: place) else { return [] }
    return (try? walk.notebooks(in: folder, shown: ".")) ?? []
  }

  private func notebooks(
    at path: String, _ walk: NotebookWalk
  ) throws(FileProblem) -> [String] {
    let place: Place
    do throws(FileProblem) {
      place = try self.place(at: path)
    } catch {
      throw error.isMissing ? missing(path) : error
    }
    switch Disk.status(of: place)?.kind {
    case .folder:
      let shown = shownPath(path)
      let found = try walk.notebooks(in: folder(at: place), shown: shown)
      // Of a folder above, what lies below the working folder has the shorter name.
      return shown.hasPrefix("..") ? found.map(shownPath) : found
    case .file: return [shownPath(path)]
    case .other:
      throw FileProblem("cannot-read", "cannot read '\(shownPath(path))': no file")
    case .link, nil: throw missing(path)
    }
  }

  /// The folders at and below paths that notebooks may lie in, absolute; what is missing, too.
  package func notebookFolders(under paths: [String]) -> [String] {
    paths.flatMap { path in
      guard let place = try? self.place(at: path), let folder = try? place.gate.folder(at: place)
      else { return [PathText.parent(of: absolute(path))] }
      return folders(at: folder)
    }
  }

  private func folders(at folder: OpenFolder) -> [String] {
    guard let names = try? Disk.names(in: folder, shown: folder.path),
      !names.contains(Manifest.name)
    else { return [] }
    let below = names.filter { !$0.hasPrefix(".") }.map(folder.place)
    return [folder.path]
      + below.compactMap { try? folder.gate.folder(at: $0) }.flatMap(folders)
  }

  func folder(at place: Place) throws(FileProblem) -> OpenFolder {
    do throws(Refusal) {
      return try place.gate.folder(at: place)
    } catch {
      throw error.problem("list", place.path)
    }
  }

  private func missing(_ path: String) -> FileProblem {
    let isStandard = projectPath(path) == Self.notebooksName
    return FileProblem(
      "missing-file", "missing file or folder '\(shownPath(path))'",
      hint: nearMiss(of: absolute(path))
        ?? (isStandard ? "begin one with 'tangent new NAME', or name a text: README.md" : nil))
  }

  /// A hint with the name in the same folder that is nearest to a missing one.
  func nearMiss(of path: String) -> String? {
    // What lies outside the project is none of a notebook's business.
    guard let spot = try? spot(of: path),
      let place = try? spot.gate.place(PathText.parent(of: spot.path)),
      let folder = try? spot.gate.folder(at: place),
      let names = try? Disk.names(in: folder, shown: folder.path)
    else { return nil }
    return NearMiss.nearest(to: PathText.name(of: path), among: names.filter { !$0.hasPrefix(".") })
      .map { "did you mean '\($0)'?" }
  }
}
