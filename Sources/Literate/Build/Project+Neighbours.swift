import Prose

extension Project {
  /// The reports around a notebook's: those in its language of notebooks in its folder.
  func neighbours(of notebook: Notebook) -> Neighbours {
    let path = notebook.file.path
    let folder = PathText.parent(of: workspace.absolute(path))
    let members = members(ofFolder: folder)
    let depth = folderName(of: notebook.path).split(separator: "/").count
    let root = [String](repeating: "..", count: depth).joined(separator: "/")
    guard let place = members.firstIndex(of: workspace.absolute(path)) else {
      return Neighbours(root: members.isEmpty ? nil : root)
    }
    let language = Languages.words(for: notebook.frontMatter.language).language
    return Neighbours(
      previous: link(to: members[..<place].reversed(), in: language, from: root),
      next: link(to: Array(members[(place + 1)...]), in: language, from: root), root: root)
  }

  /// The notebooks of a folder that have a report, or get one from this command.
  private func members(ofFolder folder: String) -> [String] {
    membersByFolder.withLock { known in
      if let found = known[folder] {
        Ledger.current?.add(found.sights)
        return found.members
      }
      let ledger = Ledger()
      let members = Ledger.$current.withValue(ledger) { self.notebooks(ofFolder: folder) }
      Ledger.current?.add(ledger.sights)
      known[folder] = (members, ledger.sights)
      return members
    }
  }

  private func notebooks(ofFolder folder: String) -> [String] {
    let asked = Set(settings.notebooks.map(workspace.absolute))
    return workspace.markdownFiles(inFolder: folder).filter {
      asked.contains($0) || hasReport(workspace.projectPath($0))
    }
  }

  private func hasReport(_ path: String) -> Bool {
    workspace.outputFolder(settings.outputFolder).folder(folderName(of: path))
      .holds("results.json")
  }

  /// The first of some notebooks that is in a language and has directives.
  private func link(
    to paths: [String], in language: String, from root: String
  ) -> Neighbours.Link? {
    for path in paths {
      guard let file = try? workspace.notebook(at: path) else { continue }
      let notebook = notebook(in: file)
      guard Languages.words(for: notebook.frontMatter.language).language == language,
        !notebook.cells.isEmpty
      else { continue }
      return Neighbours.Link(
        title: notebook.title, folder: "\(root)/\(folderName(of: notebook.path))")
    }
    return nil
  }
}
