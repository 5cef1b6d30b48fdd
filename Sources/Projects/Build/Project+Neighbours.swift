import Files
import Notebooks
import Prose
import Reports

extension Project {
  /// The reports around a notebook's: those in its language of notebooks in its folder.
  func neighbours(of notebook: Notebook) -> Neighbours {
    neighbours(ofNotebookAt: notebook.file.path, in: Headline(of: notebook).language)
  }

  /// The reports around that of a notebook in a language.
  ///
  /// What is seen for them is none of the notebook's own sights, of which each would have as many
  /// as there are notebooks: who keeps a check keeps its neighbours, to compare them with others.
  func neighbours(ofNotebookAt shown: String, in language: String) -> Neighbours {
    let path = workspace.absolute(shown)
    let depth = folderName(of: workspace.projectPath(shown)).split(separator: "/").count
    let root = [String](repeating: "..", count: depth).joined(separator: "/")
    let unnoted = noting(in: nil)
    return shared.membersByFolder.withLock { folders in
      let folder = PathText.parent(of: path)
      var members = folders[folder] ?? FolderMembers(unnoted.notebooks(ofFolder: folder))
      folders[folder] = nil
      defer { folders[folder] = members }
      guard let place = members.place(of: path) else {
        return Neighbours(root: members.paths.isEmpty ? nil : root)
      }
      let links = [-1, 1].map { step in
        members.neighbour(
          of: place, step: step, language: language, headline: unnoted.headline
        ).map {
          Neighbours.Link(
            title: $0.headline.title,
            folder: "\(root)/\(folderName(of: workspace.projectPath($0.path)))")
        }
      }
      return Neighbours(previous: links[0], next: links[1], root: root)
    }
  }

  private func notebooks(ofFolder folder: String) -> [String] {
    workspace.markdownFiles(inFolder: folder).filter {
      askedNotebooks.contains($0) || hasReport(workspace.projectPath($0))
    }
  }

  private func hasReport(_ path: String) -> Bool {
    workspace.outputFolder(settings.outputFolder).folder(folderName(of: path))
      .holds("results.json")
  }

  /// What is remembered of a notebook that has not changed, or what it says itself.
  func headline(_ path: String) -> Headline? {
    if let known = memory.headline(of: workspace.shownPath(path), at: path) { return known }
    return (try? workspace.notebook(at: path)).map { Headline(of: notebook(in: $0)) }
  }
}
