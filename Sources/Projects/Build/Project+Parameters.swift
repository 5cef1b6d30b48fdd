import Files
import Notebooks

extension Project {
  /// The names that `-P` can override: parameters of the notebooks, and of those that they quote.
  package func parameterNames(of paths: [String]) -> [String] {
    var names: Set<String> = []
    for path in paths {
      guard let file = try? file(at: path) else { continue }
      let notebook = notebook(in: file)
      names.formUnion(notebook.frontMatter.parameters.names)
      for quoted in notebook.annotations.quotedNotebooks {
        guard let shown = try? workspace.find(quoted, besides: path),
          let file = try? self.file(at: shown)
        else { continue }
        names.formUnion(FrontMatter.read(file, overriding: []).0.parameters.names)
      }
    }
    return names.sorted()
  }

  /// The ids of all directives of some notebooks.
  package func ids(of paths: [String]) -> [String] {
    let ids = paths.flatMap { path in
      ((try? file(at: path)).map { notebook(in: $0).cells } ?? []).compactMap(\.id)
    }
    return Set(ids).sorted()
  }
}
