import Options

/// Source code: a file of the project, or some lines of it.
package struct ListingDirective: Directive {
  package static let kind = "listing"
  package static let summary = "source code of a file of the project"

  struct Body: Configurable {
    static let options: [Option<Body>] = [
      Option("file", \.file, "the file, as a path from the notebook's folder", required: true),
      Option("lines", \.lines, "the lines to show, such as '10-25'; all by default"),
      Option("symbol", \.symbol, "the definition to show: the name of a function or a class"),
      Option("language", \.language, "what colors it; by the file's ending if absent"),
      Option("caption", \.caption, "a sentence in Markdown; may carry pins and claims"),
    ]
    var file = ""
    var lines: String?
    var symbol: String?
    var language: String?
    var caption: String?
  }

  package static var optionDescriptions: [OptionDescription] { Body.optionDescriptions }

  private let listing: ListingOutput

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    let body = try cell.decoded { () throws(OptionErrors) in try Body(decoding: cell.value) }
    let source = try files.read(body.file, for: cell.file, at: cell.range(of: ["file"]))
    let code = try cell.decoded { () throws(OptionErrors) in
      try CodeExcerpt(lines: body.lines, symbol: body.symbol).text(from: source.text)
    }
    listing = ListingOutput(
      code: code, language: body.language ?? Self.language(of: body.file),
      caption: body.caption.map { Caption(markdown: $0, range: cell.range(of: ["caption"])) },
      isNumbered: true)
  }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    .listing(listing)
  }

  /// The language that a file's ending stands for; the ending itself for most.
  private static func language(of path: String) -> String {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    let names = ["py": "python", "sh": "bash", "md": "markdown", "yml": "yaml", "h": "c"]
    return names[ending] ?? ending
  }
}
