extension Workspace {
  /// Why reports may not lie in a folder that `tangent.yaml` names; nil if they may.
  ///
  /// `folders` are those of notebooks: a list of reports in one would hide the notebooks for good,
  /// and reports among notebooks would be taken for some.
  package func fault(ofOutput path: String, besides folders: [String]) -> String? {
    guard !path.isEmpty, !path.contains("\0") else { return "expected a folder of the project" }
    guard !path.hasPrefix("/"), let names = namesInProject(fromRoot(path)) else {
      return "only -o may name a folder outside the project"
    }
    guard !names.contains(where: { $0.hasPrefix(".") || GitFolder.isName($0) }) else {
      return "nothing is written into hidden folders"
    }
    guard !names.isEmpty else { return "expected a folder of its own" }
    for folder in folders {
      guard let notebooks = namesInProject(folder), !notebooks.isEmpty else { continue }
      if names == notebooks { return "it is a folder of notebooks" }
      if names.starts(with: notebooks) { return "it lies in a folder of notebooks" }
      if notebooks.starts(with: names) { return "it holds a folder of notebooks" }
    }
    return nil
  }

  /// Whether a folder that the user names for reports is one of notebooks, which it would hide.
  package func isFolder(ofNotebooks folders: [String], output path: String) -> Bool {
    let names = namesInProject(path)
    return names != nil && folders.contains { isFolder($0) && namesInProject($0) == names }
  }

  /// The names from the project's folder to a folder that may be missing; nil if it is elsewhere.
  private func namesInProject(_ path: String) -> [String]? {
    guard let rest = pathInProject(absolute(path)), let found = try? gate.prospect(rest) else {
      return nil
    }
    return found.place.names + found.missing
  }
}
