import Notebooks
import Optimization
import Reports

/// What the reports around a notebook's say of it.
struct Headline: Sendable, Equatable {
  var title: String
  /// The language of the text, as pages have it.
  var language: String
  /// Whether there are directives: prose alone is led to by no other report.
  var hasCells: Bool

  init(of notebook: Notebook) {
    title = notebook.title
    language = Languages.pageTag(for: notebook.frontMatter.language)
    hasCells = !notebook.cells.isEmpty
  }
}

extension Headline: ByteConvertible {
  init(from reader: inout ByteReader) throws(ByteError) {
    title = try reader.text()
    language = try reader.text()
    hasCells = try reader.flag()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(language)
    writer.write(hasCells)
  }
}

extension Neighbours: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      previous: try Link?(from: &reader), next: try Link?(from: &reader),
      root: try String?(from: &reader))
  }

  package func write(to writer: inout ByteWriter) {
    previous.write(to: &writer)
    next.write(to: &writer)
    root.write(to: &writer)
  }
}

extension Neighbours.Link: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(title: try reader.text(), folder: try reader.text())
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(folder)
  }
}
