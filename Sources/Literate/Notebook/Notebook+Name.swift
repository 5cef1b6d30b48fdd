extension Notebook {
  /// The file's name without folders and without its ending: what its report's folder is called.
  package var name: String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
  }
}
