import Files
import Projects
import Values

/// The commands that the user has said yes to, in his own folder and not the project's.
struct TrustStore {
  /// What a yes is about.
  struct Command {
    var project: String
    var state: MeasureState
    /// The project's files that the command's words name, with their digests.
    var files: [(path: String, digest: String)]

    fileprivate var digest: String {
      let words = state.command.words
      return Digest(
        of: [
          [project, state.id, state.file, state.limit.text, "\(words.count)"], words,
          files.flatMap { [$0.path, $0.digest] },
        ].flatMap(\.self)
      ).text
    }
  }

  private let folder: String

  private static let fileName = "trusted"

  /// The store of the user; nil where nobody knows his home.
  init?() {
    let state = Environment.value("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard
      let base = state
        ?? Environment.value("HOME").flatMap({
          $0.hasPrefix("/") ? $0 + "/.local/state" : nil
        })
    else { return nil }
    folder = base + "/tangent"
  }

  /// Where files are put aside while a command runs.
  func asideFolder() throws(FileProblem) -> String {
    let aside = folder + "/aside"
    try PrivateFiles.makeFolder(aside)
    return aside
  }

  /// The entry of a command that has been allowed, in any form.
  private func entry(of command: Command) -> JSON? {
    entries.last {
      $0["project"]?.string == command.project && $0["id"]?.string == command.state.id
    }
  }

  /// Whether the user has said yes to exactly this.
  func trusts(_ command: Command) -> Bool {
    entry(of: command)?["digest"]?.string == command.digest
  }

  /// The commit at which the user last said yes to a command of this id; nil for the first time.
  func lastCommit(of command: Command) -> String? {
    entry(of: command)?["commit"]?.string
  }

  /// Remembers a yes.
  func trust(_ command: Command, commit: String?) throws(FileProblem) {
    let others = entries.filter {
      $0["project"]?.string != command.project || $0["id"]?.string != command.state.id
    }
    let entry = JSON.object([
      .init("project", .string(command.project)), .init("id", .string(command.state.id)),
      .init("digest", .string(command.digest)), .init("commit", .string(commit ?? "")),
    ])
    try PrivateFiles.makeFolder(folder)
    let text = (others + [entry]).map { $0.line + "\n" }.joined()
    try PrivateFiles.write(Array(text.utf8), to: folder + "/" + Self.fileName)
  }

  /// What cannot be read is not trusted.
  private var entries: [JSON] {
    let bytes = PrivateFiles.read(folder + "/" + Self.fileName) ?? []
    return bytes.split(separator: 10).compactMap { try? JSON(parsing: Array($0)) }
  }
}
