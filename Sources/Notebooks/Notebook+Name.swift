import Prose

extension Notebook {
  /// The file's name without folders and without its ending: what its report's folder is called.
  package var name: String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
  }

  /// The title, or the first heading, or the notebook's name.
  package var title: String {
    frontMatter.title ?? document.headings.first?.inlines.plainText ?? name
  }
}
