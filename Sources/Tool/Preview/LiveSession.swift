import Files
import Projects

/// Keeps the pages of a preview up to date with the files that they are made from.
final class LiveSession {
  private let paths: [String]
  private let pages: LivePages
  private let watcher: any FolderWatcher
  private let recorder: ReadRecorder
  private let makeProject: () throws -> Project
  private var project: Project
  private var reports: [LiveReport] = []
  /// The files, as absolute paths, that each notebook's page was made from.
  private var sources: [String: Set<String>] = [:]
  /// The files that the project's settings were read from: its page, its style sheet.
  private var settingsSources: Set<String>

  /// A session on notebooks and folders; `makeProject` reads the project's settings anew.
  init(
    _ paths: [String], pages: LivePages, watcher: any FolderWatcher, recorder: ReadRecorder,
    makeProject: @escaping () throws -> Project
  ) throws {
    self.paths = paths
    self.pages = pages
    self.watcher = watcher
    self.recorder = recorder
    self.makeProject = makeProject
    let project = try makeProject()
    self.project = project
    // A file that is not there yet is one to wait for.
    settingsSources = recorder.take().union([project.workspace.root + "/tangent.yaml"])
  }

  /// Works until `isStopped`; `finish` hears of each notebook's page as it is made.
  func run(until isStopped: () -> Bool, finish: (LiveReport) -> Void) {
    findNotebooks()
    watch()
    for path in reports.map(\.path) where !isStopped() { make(path, finish) }
    watch()
    while !isStopped() {
      let changes = watcher.changes(waiting: 200)
      guard !changes.isEmpty else { continue }
      take(changes, until: isStopped, finish: finish)
    }
  }

  private func take(
    _ changes: FolderChanges, until isStopped: () -> Bool, finish: (LiveReport) -> Void
  ) {
    let isNew = settingsSources.contains(where: changes.concern)
    let before = Set(reports.map(\.path))
    findNotebooks()
    // Reports lead to their neighbours, so that the project has to know them all.
    if isNew || Set(reports.map(\.path)) != before { remakeProject() }
    watch()
    let affected = reports.map(\.path).filter { path in
      isNew || !before.contains(path) || sources[path]?.contains(where: changes.concern) ?? true
    }
    for path in affected where !isStopped() { make(path, finish) }
    watch()
  }

  /// Reads the project's settings anew; faulty ones leave everything as it was.
  private func remakeProject() {
    if let project = try? makeProject() { self.project = project }
    settingsSources.formUnion(recorder.take())
  }

  /// Adds notebooks that have come; those that have gone keep their place.
  private func findNotebooks() {
    let workspace = project.workspace
    let found = paths.flatMap { (try? workspace.notebooks(under: [$0])) ?? [] }
    let known = Set(reports.map(\.path))
    var seen: Set<String> = []
    for path in found where !known.contains(path) && seen.insert(path).inserted {
      reports.append(LiveReport(path: path, name: project.reportName(ofNotebookAt: path)))
    }
    reports.sort { $0.path < $1.path }
    // One that never had a page is forgotten with its file.
    reports.removeAll { !workspace.isFile($0.path) && $0.html == nil }
    pages.replace(reports)
  }

  /// Makes a notebook's page.
  private func make(_ path: String, _ finish: (LiveReport) -> Void) {
    guard let place = reports.firstIndex(where: { $0.path == path }) else { return }
    _ = recorder.take()
    if project.workspace.isFile(path) {
      let preview = project.preview(path)
      guard !preview.diagnostics.list.contains(where: { $0.id == "cancelled" }) else { return }
      reports[place].update(preview)
      sources[path] = recorder.take()
    } else {
      reports[place].lose()
    }
    pages.replace(reports)
    finish(reports[place])
  }

  /// Watches the folders of all that pages are made from, and those around them in the project.
  private func watch() {
    let root = project.workspace.root
    var folders = Set(project.workspace.notebookFolders(under: paths))
    for path in settingsSources.union(sources.values.joined()) { folders.insert(parent(of: path)) }
    for folder in folders {
      var around = folder
      while around.hasPrefix(root + "/") {
        around = parent(of: around)
        folders.insert(around)
      }
    }
    folders.insert(root)
    watcher.watch(folders)
  }

  private func parent(of path: String) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
