import Files

/// Texts that may have pins or claims, by their names, and what shows that one has.
struct PinnedTexts {
  /// How their names end.
  let endings: [String]
  /// What stands in front of a pin or a claim.
  let marks: [String]

  static let markdown = PinnedTexts(endings: [".md"], marks: ["<!--=", "<!--?"])
  static let papers = PinnedTexts(
    endings: [".tex", ".typ"], marks: ["\\pin{", "\\claim{", "/*=", "/*?"])

  /// Those of a project that no repository keeps: where `tangent.yaml` says that it is one all of
  /// them, else the ones in the folder itself, which may be anybody's home.
  func unkept(in workspace: Workspace) -> [String] {
    let isProject = workspace.exists(fromRoot: Workspace.configurationName)
    let found = endings.flatMap { ending in
      (try? workspace.files(matching: FilePattern((isProject ? "**/*" : "*") + ending))) ?? []
    }
    return found.filter { path in
      let text = try? workspace.notebook(at: workspace.fromRoot(path)).text
      return marks.contains { text?.contains($0) ?? false }
    }.sorted()
  }
}
