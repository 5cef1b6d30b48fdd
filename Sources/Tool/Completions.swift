import ArgumentParser
import Files
import Notebooks
import Projects
import Reports
import Values

/// What a shell offers for the word that is being typed.
enum Completions {
  static let markdown = CompletionKind.file(extensions: ["md"])
  static let specification = CompletionKind.file(extensions: ["yaml", "yml"])
  static let families = CompletionKind.list(ReferenceFamily.all.map(\.name))

  /// The members of the family that was typed before.
  static let members = CompletionKind.custom { words, _, _ in
    let family = ReferenceFamily.all.first { words.dropFirst(2).contains($0.name) }
    return family?.entries.map(\.name) ?? []
  }

  /// The ids of values that commands of `tangent.yaml` make.
  static let measured = CompletionKind.custom { _, _, _ in
    guard let workspace = try? Workspace.ofUser(),
      let configuration = try? Configuration.read(in: workspace).configuration
    else { return [] }
    return configuration.values.measuredIDs
  }

  /// The ids of the directives in `notebooks/`.
  static let ids = CompletionKind.custom { _, _, _ in
    Set(notebooks().flatMap(\.ids)).sorted()
  }

  /// The notebooks in `notebooks/`, and what their directives' values begin with.
  static let addresses = CompletionKind.custom { _, _, _ in
    notebooks().flatMap { notebook in
      [notebook.path] + notebook.ids.map { "\(notebook.path)#\($0)" }
    }
  }

  /// The notebooks that can be read, with the ids of their directives.
  private static func notebooks() -> [(path: String, ids: [String])] {
    guard let workspace = try? Workspace.ofUser(),
      let paths = try? workspace.notebooks(under: ["notebooks"])
    else { return [] }
    return paths.compactMap { path in
      guard let file = try? workspace.notebook(at: path) else { return nil }
      return (path, Notebook(parsing: file, kinds: DirectiveKind.names).cells.compactMap(\.id))
    }
  }
}
