import Files
import Notebooks
import Options

/// Source code: a file of the project or some lines of it, or an experiment as a Python script.
package struct ListingDirective: Directive {
  package static let kind = "listing"
  package static let summary = "source code of a file of the project, or of an experiment in Python"

  struct Body: Configurable {
    static let options: [Option<Body>] = [
      Option("file", \.file, "the file, as a path from the notebook's folder"),
      Option("python", \.python, "in place of a file, the run that is shown as a Python script"),
      Option("lines", \.lines, "the lines to show, such as '10-25'; all by default"),
      Option("symbol", \.symbol, "the definition to show: the name of a function or a class"),
      Option("language", \.language, "what colors it; by the file's ending if absent"),
      Option("caption", \.caption, "a sentence in Markdown; may carry pins and claims"),
    ]
    var file: String?
    var python: String?
    var lines: String?
    var symbol: String?
    var language: String?
    var caption: String?
  }

  package static var optionDescriptions: [OptionDescription] { Body.optionDescriptions }

  package let references: [RunReference]
  private let listing: ListingOutput

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    let body = try cell.decoded { () throws(OptionErrors) in try Self.body(of: cell) }
    var code = ""
    if let file = body.file {
      let source = try files.read(file, for: cell.file, at: cell.range(of: ["file"]))
      code = try cell.decoded { () throws(OptionErrors) in
        try CodeExcerpt(lines: body.lines, symbol: body.symbol).text(from: source.text)
      }
    }
    references = body.python.map { [RunReference($0, range: cell.range(of: ["python"]))] } ?? []
    listing = ListingOutput(
      code: code, language: body.language ?? body.file.map(Self.language) ?? "python",
      caption: body.caption.map { Caption(markdown: $0, range: cell.range(of: ["caption"])) },
      isNumbered: true)
  }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    var listing = listing
    if let id = references.first?.id {
      listing.code =
        results.pythonScript(of: id, folder: .argument(of: cell.file.path)) ?? ""
    }
    return .listing(listing)
  }

  /// The options, of which one has to say what is shown.
  private static func body(of cell: Cell) throws(OptionErrors) -> Body {
    let body = try Body(decoding: cell.value)
    guard body.file != nil || body.python != nil else {
      throw OptionErrors(
        OptionError(
          "missing-option", "missing option 'file'", hint: "or 'python', the id of a run"))
    }
    guard body.python == nil || (body.file ?? body.lines ?? body.symbol) == nil else {
      throw OptionErrors(
        OptionError(
          "conflict", "'python' excludes 'file', 'lines' and 'symbol'", at: ["python"], part: .key))
    }
    return body
  }

  /// The language that a file's ending stands for; the ending itself for most.
  private static func language(of path: String) -> String {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    let names = ["py": "python", "sh": "bash", "md": "markdown", "yml": "yaml", "h": "c"]
    return names[ending] ?? ending
  }
}
