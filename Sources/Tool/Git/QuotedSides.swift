import Files
import Projects

/// The values that texts quote from files, on both sides of a difference.
struct QuotedSides {
  private let workspace: Workspace
  private let git: Git
  private let old: String
  /// Nil for the working tree.
  private let new: String?
  /// What is recorded of runs on both sides.
  private let records: (old: ResultsSet, new: ResultsSet)

  /// Nil where results files are compared, which say themselves what they quote.
  init?(
    _ old: Project.DiffSide, _ new: Project.DiffSide, of diff: ResultsDiff,
    in workspace: Workspace
  ) {
    guard case .revision(let revision, _) = old else { return nil }
    self.workspace = workspace
    records = (diff.old, diff.new)
    git = Git(in: workspace.root)
    self.old = revision
    switch new {
    case .workingTree: self.new = nil
    case .revision(let revision, _): self.new = revision
    case .file: return nil
    }
  }

  /// What differs, text by text.
  func texts() throws -> [ResultsDiff.Text] {
    let changes = try git.changes(from: old, to: new)
    guard !changes.isEmpty else { return [] }
    let changed = Set(changes.map(\.path))
    let before = try PastTree(of: workspace, at: old)
    defer { before.delete() }
    let now = try new.map { try PastTree(of: workspace, at: $0) }
    defer { now?.delete() }
    let oldTexts = try texts(in: before, records.old) { changed.contains($0) }
    let newTexts =
      try now.map { try texts(in: $0, records.new) { _ in true } }
      ?? Self.texts(in: workspace, records.new)
    let diff = QuotationsDiff(from: oldTexts, to: newTexts, changes: changes)
    try before.add(where: diff.files.contains)
    try now?.add(where: diff.files.contains)
    let uncommitted = new == nil ? Set(try git.changes(from: "HEAD", to: nil).map(\.path)) : []
    return diff.texts { reason(of: $0, isOpen: uncommitted.contains($0.path)) }
  }

  private func texts(
    in tree: PastTree, _ records: ResultsSet, where isWanted: @escaping @Sendable (String) -> Bool
  ) throws -> QuotingTexts {
    try tree.addTexts(where: isWanted)
    let pinned = (try? Configuration.read(in: tree.workspace).configuration.pins.files) ?? []
    try tree.add { pinned.contains($0) }
    return Self.texts(in: tree.workspace, records)
  }

  private static func texts(in workspace: Workspace, _ records: ResultsSet) -> QuotingTexts {
    var settings = Project.Settings()
    let configuration = (try? Configuration.read(in: workspace).configuration) ?? Configuration()
    settings.tables = configuration.values
    settings.textPins = configuration.pins
    let texts = ProjectTexts(
      in: workspace, configuration,
      output: workspace.fromRoot(configuration.output ?? settings.outputFolder))
    let found = (texts.all(for: .numbers).paths + texts.papers).map(workspace.projectPath)
    let pinned = configuration.pins.files.filter { !found.contains($0) }
    return QuotingTexts(
      of: Project(workspace: workspace, cache: .off, settings: settings), paths: found + pinned,
      records: records)
  }

  /// `bench/a.json changed in 3f2a1c0d5e (2026-11-20 "Cache fonts")`.
  private func reason(of change: FileChange, isOpen: Bool) -> String {
    let verb =
      switch change.kind {
      case .new: "came"
      case .gone: "went"
      case .changed: "changed"
      }
    let path = workspace.shownPath(workspace.fromRoot(change.path))
    let commits = git.revisions(of: change.path, after: old, to: new ?? "HEAD")
    guard let last = commits.first else {
      return isOpen ? "\(path) \(verb) since the last commit" : "\(path) \(verb)"
    }
    let words = "\(last.id.prefix(10)) (\(last.date) \"\(last.subject)\")"
    let place = commits.count == 1 ? "in \(words)" : "in \(commits.count) commits, last in \(words)"
    return "\(path) \(verb) \(place)" + (isOpen ? ", and since the last commit" : "")
  }
}
