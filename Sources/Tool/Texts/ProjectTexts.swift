import Files
import Options
import Projects

/// The texts that a command is about where the user names none.
struct ProjectTexts {
  /// What a command does with them.
  enum Purpose {
    /// Notebooks become reports.
    case reports
    /// Numbers are verified or mended, wherever they stand.
    case numbers
  }

  private let workspace: Workspace
  private let configuration: Configuration
  /// The folder for reports, in which nothing is looked for.
  private let output: String

  init(
    in workspace: Workspace, _ configuration: Configuration = Configuration(),
    output: String = "output"
  ) {
    self.workspace = workspace
    self.configuration = configuration
    self.output = workspace.projectPath(output)
  }

  /// The texts of the project: those that `tangent.yaml` names, else `notebooks/` and, where it is
  /// about numbers, every Markdown file that has some that are tied to values.
  func all(for purpose: Purpose) -> FoundNotebooks {
    guard configuration.paths.isEmpty else { return named(for: purpose) }
    let folder = workspace.notebooksFolder
    let hasFolder = workspace.isFolder(folder)
    let others = purpose == .numbers || !hasFolder ? withNumbers : []
    let folders = hasFolder || others.isEmpty ? [folder] : []
    return search(purpose == .numbers ? folders + others : folders)
  }

  /// Texts by the paths that the user names.
  func search(_ paths: [String]) -> FoundNotebooks {
    workspace.search(paths, except: PathPatterns(configuration.exclude))
  }

  /// Markdown files with pins or claims: those that git keeps or, without it, those that lie there.
  var withNumbers: [String] {
    let folder = workspace.projectPath(workspace.notebooksFolder)
    return shown(
      kept(workspace.numbered)
        ?? PinnedTexts.markdown.unkept(in: workspace, besides: folder))
  }

  /// Papers with numbers that are tied to values, likewise.
  var papers: [String] {
    shown(kept(workspace.paperPaths) ?? PinnedTexts.papers.unkept(in: workspace))
  }

  /// What git says, which is asked only where there is a repository.
  private func kept(_ list: (_ root: String) -> [String]?) -> [String]? {
    workspace.repository == nil ? nil : list(workspace.root)
  }

  private func shown(_ paths: [String]) -> [String] {
    let excluded = PathPatterns(configuration.exclude)
    return paths.filter { !isReport($0) && !excluded.match($0) && !isHidden($0) }
      .map { workspace.shownPath(workspace.fromRoot($0)) }
  }

  /// What `paths:` names; a pattern stands for the files of the project that fit it.
  private func named(for purpose: Purpose) -> FoundNotebooks {
    var paths: [String] = []
    for path in configuration.paths {
      if PathPattern.isPattern(path) {
        let pattern = PathPattern(path)
        paths += search([workspace.shownPath(workspace.root)]).paths.filter {
          pattern.match(workspace.projectPath($0))
        }
      } else if purpose == .numbers || !isText(path) {
        paths.append(workspace.shownPath(workspace.fromRoot(path)))
      }
    }
    return search(paths)
  }

  /// Whether a path names one text, such as README.md, and no folder of notebooks.
  private func isText(_ path: String) -> Bool { path.hasSuffix(".md") }

  private func isReport(_ path: String) -> Bool { path.hasPrefix(output + "/") }

  private func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
