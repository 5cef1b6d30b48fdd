import Files
import Mustache

/// A user's own page: a Mustache template that is filled with the parts of a report.
struct PageTemplate: Sendable {
  private let template: MustacheTemplate

  /// What a template can name.
  static let variables = [
    "language", "title", "subtitle", "description", "authors", "date", "source", "generator",
    "numbers", "claims", "policy", "styles", "script", "header", "contents", "text", "references",
    "checks", "provenance", "navigation", "previous", "next", "index", "address", ".",
  ]

  /// Reads a template; a tag that names nothing is an error with the nearest name.
  init(_ file: SourceFile) throws(Diagnostics) {
    let problems = TemplateTags(in: file, naming: Self.variables).problems
    guard problems.isEmpty else { throw Diagnostics(problems) }
    do {
      template = try MustacheTemplate(string: file.text)
    } catch {
      throw Diagnostics(Self.diagnostic(error, in: file))
    }
  }

  func page(_ values: [String: Any]) -> String { template.render(values) }

  private static func diagnostic(_ error: any Error, in file: SourceFile) -> Diagnostic {
    guard let error = error as? MustacheTemplate.ParserError else {
      return Diagnostic(.invalid, "invalid-template", "template can't be read", in: file)
    }
    let line = file.range(ofLine: min(max(1, error.context.lineNumber), file.lineCount))
    return Diagnostic(
      .invalid, "invalid-template", "template can't be read: \(words(of: error.error))", in: file,
      at: line)
  }

  private static func words(of error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed by another name"
    case .unfinishedName: "a tag without an end"
    case .expectedSectionEnd: "a section without an end"
    default: "a tag that is none"
    }
  }
}
