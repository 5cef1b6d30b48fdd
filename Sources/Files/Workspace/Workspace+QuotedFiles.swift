extension Workspace {
  /// A file whose values a text quotes.
  package struct QuotedFile {
    package private(set) var place: Place
    /// The path as messages show it.
    package let shown: String

    /// The same file, with what is seen of it noted in another ledger.
    package func noting(in ledger: Ledger?) -> QuotedFile {
      var file = self
      file.place = place.noting(in: ledger)
      return file
    }
  }

  /// A file that a text names: from its own folder, or else from the project's.
  ///
  /// `./` and `../` at its start are from the text's folder alone.
  package func quotedFile(_ path: String, besides text: String) throws(FileProblem) -> QuotedFile {
    let beside = Result { () throws(FileProblem) in try place(path, besides: text) }
    let isFromText = path.hasPrefix("./") || path.hasPrefix("../") || path.hasPrefix("/")
    let fromRoot = isFromText ? nil : quotedFromRoot(path)
    switch (beside, fromRoot) {
    case (.success(let one), let other?) where one.path != other.path:
      throw FileProblem(
        "ambiguous-file", "two files '\(path)'",
        hint: "'\(shownPath(one.path))' and '\(shownPath(other.path))': write './\(path)' for the "
          + "first, or rename one", isMistake: true)
    case (.success(let place), _): return try quoted(place, path)
    case (.failure(let problem), let place?) where problem.id == "missing-file":
      return try quoted(place, path)
    case (.failure(let problem), _):
      guard problem.id == "missing-file", problem.hint == nil, !isFromText else { throw problem }
      throw FileProblem.missing(
        path, hint: nearMiss(of: PathText.join(root, PathText.normalized(path))))
    }
  }

  /// A file at a path from the project's folder.
  package func fileOfProject(_ path: String) throws(FileProblem) -> QuotedFile {
    try quoted(place(path, besides: PathText.join(root, Workspace.configurationName)), path)
  }

  private func quotedFromRoot(_ path: String) -> Place? {
    let normalized = PathText.normalized(path)
    guard !path.isEmpty, !normalized.hasPrefix(".."), let place = try? gate.place(normalized),
      Disk.status(of: place) != nil
    else { return nil }
    hearsOf(place.path)
    return place
  }

  private func quoted(_ place: Place, _ path: String) throws(FileProblem) -> QuotedFile {
    try checkVisible(place, path)
    return QuotedFile(place: place, shown: shownPath(place.path))
  }
}
