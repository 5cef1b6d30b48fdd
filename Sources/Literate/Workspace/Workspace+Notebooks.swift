import Options

extension Workspace {
  /// The notebooks at and below paths, in order, each once; what is no notebook is passed over.
  package func notebooks(under paths: [String]) throws(FileProblem) -> [String] {
    var found: [String] = []
    for path in paths {
      let place: Place
      do throws(FileProblem) {
        place = try self.place(at: path)
      } catch {
        throw error.isMissing ? missing(path) : error
      }
      switch Disk.status(of: place)?.kind {
      case .folder: found += try notebooks(in: folder(at: place), shown: shownPath(path))
      case .file: found.append(shownPath(path))
      case .other:
        throw FileProblem("cannot-read", "cannot read '\(shownPath(path))': no file")
      case .link, nil: throw missing(path)
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
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

  private func folder(at place: Place) throws(FileProblem) -> OpenFolder {
    do throws(Refusal) {
      return try place.gate.folder(at: place)
    } catch {
      throw error.problem("list", place.path)
    }
  }

  /// Folders that are hidden, linked or written by Tangent hold no notebooks.
  private func notebooks(
    in folder: OpenFolder, shown: String
  ) throws(FileProblem) -> [String] {
    let names = try Disk.names(in: folder, shown: shown)
    guard !names.contains(Manifest.name) else { return [] }
    var found: [String] = []
    for name in names where !name.hasPrefix(".") && !GitFolder.isName(name) {
      let place = folder.place(name)
      let path = shown == "." ? name : PathText.join(shown, name)
      switch Disk.status(of: place)?.kind {
      case .folder: found += try notebooks(in: self.folder(at: place), shown: path)
      case .file where name.hasSuffix(".md"): found.append(path)
      case .link where name.hasSuffix(".md") && isNotebook(atLink: place): found.append(path)
      default: break
      }
    }
    return found
  }

  /// Whether a link leads to a file, or out of the project: that is said when it is read.
  private func isNotebook(atLink place: Place) -> Bool {
    do throws(Refusal) {
      return Disk.status(of: try place.gate.place(place.names.joined(separator: "/")))?.kind
        == .file
    } catch {
      return !error.isMissing
    }
  }

  private func missing(_ path: String) -> FileProblem {
    FileProblem(
      "missing-file", "missing file or folder '\(path)'",
      hint: nearMiss(of: absolute(path))
        ?? (path == "notebooks" ? "begin one with 'tangent new NAME', or name another" : nil))
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
