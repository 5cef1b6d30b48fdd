import Files

/// GitHub's workflow commands: annotations beside the lines of a pull request.
///
/// GitHub shows ten annotations of a kind for each step: the worst come first, the rest are counted.
struct GitHubFormat: CheckFormat {
  static let name = "github"
  static let summary = "annotations for GitHub Actions"
  private static let most = 10

  func text(of outcomes: [NotebookOutcome]) -> String {
    let all = outcomes.flatMap { outcome in
      outcome.diagnostics.list.map { (path: outcome.path, diagnostic: $0) }
    }
    return Diagnostic.Severity.allCases.map { severity in
      let found = all.filter { $0.diagnostic.severity == severity }
      let worstFirst = found.enumerated().sorted { a, b in
        let (x, y) = (a.element.diagnostic.category, b.element.diagnostic.category)
        return (-x.exitStatus, a.offset) < (-y.exitStatus, b.offset)
      }.map(\.element)
      let isCut = worstFirst.count > Self.most
      let shown = isCut ? Array(worstFirst.prefix(Self.most - 1)) : worstFirst
      var lines = shown.map { line($0.diagnostic, path: $0.path) }
      if isCut {
        let more = worstFirst.count - shown.count
        lines.append(
          "::\(command(severity)) title=tangent::and \(more) more: see the log of this step\n")
      }
      return lines.joined()
    }.joined()
  }

  private func line(_ diagnostic: Diagnostic, path: String) -> String {
    let file = diagnostic.file?.path ?? path
    // What concerns the project as a whole stands beside no file.
    var properties = file == NotebookOutcome.projectPath ? [] : ["file=\(property(file))"]
    if let place = diagnostic.place {
      properties += ["line=\(place.line)", "col=\(place.column)"]
    }
    properties.append("title=\(property(diagnostic.id))")
    let reasons = diagnostic.reasons.map { "\nwhy: \($0)" }.joined()
    let fix = diagnostic.fix.map { "\nfix: \($0)" } ?? ""
    let text = data(diagnostic.sentence + reasons + fix)
    return "::\(command(diagnostic.severity)) \(properties.joined(separator: ","))::\(text)\n"
  }

  private func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Text in which percent signs and line ends are escaped, and other control characters are seen.
  private func data(_ text: String) -> String {
    VisibleText.lines(text.replacing("\r\n", with: "\n")).replacing("%", with: "%25")
      .replacing("\n", with: "%0A")
  }

  /// A property's value, in which colons and commas are escaped too.
  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
