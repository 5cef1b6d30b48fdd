import Mustache
import Options

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
    let problems = Self.tags(in: file).compactMap { name, range -> Diagnostic? in
      guard !Self.variables.contains(name) else { return nil }
      return Diagnostic(
        .invalid, "unknown-variable", "unknown variable '\(name)'", in: file, at: range,
        hint: NearMiss.hint(for: name, among: Self.variables) ?? "docs/pages.md lists them")
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    do {
      template = try MustacheTemplate(string: file.text)
    } catch {
      throw Diagnostics(Self.diagnostic(error, in: file))
    }
  }

  func page(_ values: [String: Any]) -> String { template.render(values) }

  /// The names in tags, each with its place; comments, partials and delimiters name none.
  private static func tags(in file: SourceFile) -> [(name: String, range: Range<Int>)] {
    var tags: [(String, Range<Int>)] = []
    let bytes = file.bytes
    var place = 0
    while let open = bytes[place...].firstRange(of: Array("{{".utf8)) {
      guard let close = bytes[open.upperBound...].firstRange(of: Array("}}".utf8)) else { break }
      place = close.upperBound
      let inside = file.slice(open.upperBound..<close.lowerBound)
      guard let sigil = inside.first, !"!>=<$%".contains(sigil) else { continue }
      let marks = inside.prefix { "#^/{& ".contains($0) }
      let name = inside.dropFirst(marks.count).prefix { $0 != " " && $0 != "}" }
      let start = open.upperBound + marks.utf8.count
      tags.append((String(name), start..<start + name.utf8.count))
    }
    return tags
  }

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
