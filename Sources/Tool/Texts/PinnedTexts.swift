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
  ///
  /// Paths start at the project's folder; those below `folder` are taken for granted.
  func unkept(in workspace: Workspace, besides folder: String? = nil) -> [String] {
    let isProject = workspace.exists(fromRoot: Workspace.configurationName)
    return workspace.texts(endingIn: endings, isDeep: isProject).filter { path in
      let isGranted = folder.map { path.hasPrefix($0 + "/") } ?? false
      guard !isGranted, let text = try? workspace.notebook(at: workspace.fromRoot(path)) else {
        return false
      }
      return marks.contains { text.bytes[...].firstRange(of: $0) != nil }
    }.sorted()
  }
}
