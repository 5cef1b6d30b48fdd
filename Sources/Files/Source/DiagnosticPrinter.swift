/// Diagnostics in the compiler's form, which editors and CI turn into links.
package struct DiagnosticPrinter: Sendable {
  private let isColored: Bool

  /// A printer; the caller knows whether colours are welcome.
  package init(colored: Bool = false) {
    isColored = colored
  }

  /// All diagnostics, one empty line between them.
  package func text(of diagnostics: Diagnostics) -> String {
    diagnostics.list.map(text).joined(separator: "\n")
  }

  /// Head, source line with carets, and notes; ends with a line end.
  package func text(of diagnostic: Diagnostic) -> String {
    var lines = [head(of: diagnostic)]
    var gutter = ""
    if let file = diagnostic.file, let range = diagnostic.range {
      let excerpt = SourceExcerpt(file, range)
      let number = "\(excerpt.lineNumber)"
      gutter = String(repeating: " ", count: number.count)
      let label = diagnostic.label.map { " " + VisibleText.of($0) } ?? ""
      lines.append(paint("\(number) |", .gutter) + " " + excerpt.line)
      lines.append(
        paint("\(gutter) |", .gutter) + " "
          + paint(excerpt.carets + label, .of(diagnostic.severity)))
    }
    lines += notes(of: diagnostic).map { note in
      // An explanation of several lines goes on below its first word.
      let indent = gutter + "   " + String(repeating: " ", count: note.label.count + 2)
      let text = note.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { VisibleText.of(String($0)) }.joined(separator: "\n" + indent)
      return gutter + paint(" = ", .gutter) + paint(note.label + ":", .strong) + " " + text
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(of diagnostic: Diagnostic) -> String {
    var head = ""
    if let file = diagnostic.file {
      head = VisibleText.of(file.path) + ":"
      if let place = diagnostic.place { head += "\(place.line):\(place.column):" }
      head = paint(head, .strong) + " "
    }
    head += paint(diagnostic.severity.rawValue + ":", .of(diagnostic.severity))
    return head + " " + paint(VisibleText.of(diagnostic.message), .strong) + " [\(diagnostic.id)]"
  }

  private func notes(of diagnostic: Diagnostic) -> [Diagnostic.Note] {
    var notes = diagnostic.notes
    if let hint = diagnostic.hint { notes.append(.init("hint", hint)) }
    if let fix = diagnostic.fix { notes.append(.init("fix", fix)) }
    return notes
  }

  /// The colours of a terminal, by what they say.
  private enum Color: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case strong = "1"
    case gutter = "34"

    static func of(_ severity: Diagnostic.Severity) -> Color {
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
  }

  private func paint(_ text: String, _ color: Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
