import Files
import Projects
import Values

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether a command of a project's file may run: the user has said so, or is asked.
struct Permission {
  private let store: TrustStore
  private let workspace: Workspace
  /// The ids that the user has said yes to on the command line.
  private let allowed: Set<String>

  init(_ store: TrustStore, in workspace: Workspace, allowed: [String]) {
    self.store = store
    self.workspace = workspace
    self.allowed = Set(allowed)
  }

  /// Asks where that is needed; refuses where nobody can be asked.
  func require(for state: MeasureState) throws(FileProblem) {
    let command = TrustStore.Command(
      project: workspace.root, state: state, files: files(of: state))
    guard !store.trusts(command) else { return }
    let git = Git(in: workspace.root)
    if !allowed.contains(state.id) {
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
        Output.note(question(about: command, git))
        throw FileProblem(
          "untrusted-command", "the command of '\(state.id)' was never allowed in this form",
          hint: "look at it, then: tangent measure --yes \(state.id)")
      }
      Output.note(question(about: command, git) + "Run it, now and later in this form? [y/N] ")
      let answer = readLine()?.lowercased() ?? ""
      guard ["y", "yes"].contains(answer) else {
        throw FileProblem("untrusted-command", "the command of '\(state.id)' was not allowed")
      }
    }
    try store.trust(command, commit: git.head)
  }

  /// What the command is, and what may have changed since it was last allowed.
  private func question(about command: TrustStore.Command, _ git: Git) -> String {
    let state = command.state
    var text = """
      \(VisibleText.of(state.id)) runs: \(VisibleText.of(state.command.shown))
        in \(VisibleText.of(workspace.root)), for \(VisibleText.of(state.file)), at most \
      \(state.limit.text)

      """
    let last = store.lastCommit(of: command).flatMap { $0.isEmpty ? nil : $0 }
    let changed = git.changedFiles(since: last)
    if last != nil { text += "  Its words, or files that they name, have changed since.\n" }
    text += "  Files that it runs may have changed"
    text += changed.isEmpty ? ".\n" : ", since \(last == nil ? "the last commit" : "then") these:\n"
    for path in changed.prefix(10) { text += "    \(VisibleText.of(path))\n" }
    if changed.count > 10 { text += "    and \(changed.count - 10) more\n" }
    return text
  }

  /// The project's files that words of the command name: a script is a part of the command.
  private func files(of state: MeasureState) -> [(path: String, digest: String)] {
    var found: [(path: String, digest: String)] = []
    for word in state.command.words {
      for part in word.split(whereSeparator: { " \t\n'\"=;,&|()<>".contains($0) }).map(String.init)
      {
        let path =
          part.hasPrefix(workspace.root + "/")
          ? String(part.dropFirst(workspace.root.count + 1)) : part
        let shown = workspace.shownPath(workspace.fromRoot(path))
        guard !path.hasPrefix("/"), workspace.isFile(shown),
          let bytes = PrivateFiles.contents(workspace.root + "/" + path)
        else { continue }
        found.append((path, Digest(of: bytes).text))
      }
    }
    return found
  }
}
