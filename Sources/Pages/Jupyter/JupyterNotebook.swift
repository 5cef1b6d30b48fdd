import Charting
import Files
import Notebooks
import Reports
import Typesetting
import Values

/// A report as a notebook of Jupyter's format, version 4.5.
struct JupyterNotebook: Sendable {
  private let title: String
  private let authors: [String]
  private let language: String
  private let cells: [JupyterCell]
  private let theme: Theme
  /// What tells a picture from others without its pixels.
  private let digest: @Sendable (FigureOutput) -> String

  init(
    _ report: Report, theme: Theme = .light,
    digest: @escaping @Sendable (FigureOutput) -> String = { $0.digest }
  ) {
    self.theme = theme
    self.digest = digest
    title = report.title
    authors = report.notebook.frontMatter.authors
    language = report.language
    cells = JupyterCells(report).cells
  }

  /// The notebook as a file; whether one is the same doesn't depend on this machine's fonts.
  func file(named path: String) -> MadeFile {
    MadeFile { [self] bytes in
      Self.withoutPictures(String(decoding: bytes, as: UTF8.self)) == text { _ in "" }
    } make: { [self] tools throws(FileProblem) in
      var pictures: [String: String] = [:]
      for cell in cells {
        guard case .figure(let figure, _) = cell.content else { continue }
        let name = digest(figure)
        let bytes = try tools.picture(of: figure.scene, theme, digest: name, at: path)
        pictures[name] = Base64.encode(bytes)
      }
      return Array(text { [pictures] in pictures[$0] ?? "" }.utf8)
    }
  }

  /// The file's text; `picture` gives the Base64 letters of a scene's PNG by the scene's digest.
  func text(picture: (String) -> String) -> String {
    let json = JSON.object([
      JSON.Member("cells", .array(cells.map { $0.json(digest: digest, picture: picture) })),
      JSON.Member("metadata", metadata),
      JSON.Member("nbformat", .number(4)),
      JSON.Member("nbformat_minor", .number(5)),
    ])
    return json.block() + "\n"
  }

  private var metadata: JSON {
    let people = authors.map { JSON.object([JSON.Member("name", .string($0))]) }
    return .object(
      (people.isEmpty ? [] : [JSON.Member("authors", .array(people))]) + [
        JSON.Member(
          "kernelspec",
          .object([
            JSON.Member("display_name", .string("Python 3")),
            JSON.Member("language", .string("python")),
            JSON.Member("name", .string("python3")),
          ])),
        JSON.Member("language_info", .object([JSON.Member("name", .string("python"))])),
        JSON.Member(
          "tangent",
          .object([
            JSON.Member("generator", .string("Tangent \(Engine.version)")),
            JSON.Member("lang", .string(language)),
          ])),
        JSON.Member("title", .string(title)),
      ])
  }

  /// A file's text with nothing where its pictures stand.
  private static func withoutPictures(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      let start = JupyterCell.pictureKey
      guard let key = line.firstRange(of: start), line[..<key.lowerBound].allSatisfy(\.isWhitespace)
      else { return line }
      let rest = line[key.upperBound...].drop { $0 != "\"" }
      return line[..<key.upperBound] + rest
    }.joined(separator: "\n")
  }
}
