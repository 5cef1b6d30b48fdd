import Files
import Options

/// JUnit XML: a test suite a file, a test case a pin or claim, and one for what else is wrong.
///
/// It follows Jenkins's schema `junit-9.xsd`, the last with a test case's `file` and `line`.
struct JUnitFormat: CheckFormat {
  static let name = "junit"
  static let summary = "JUnit XML, one case a pin and claim"

  func text(of outcomes: [NotebookOutcome]) -> String {
    let suites = outcomes.map(Suite.init)
    let tests = suites.map(\.tests).reduce(0, +)
    let failures = suites.map(\.failures).reduce(0, +)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="tangent check" tests="\(tests)" failures="\(failures)" errors="0">
      \(suites.map(\.text).joined())</testsuites>

      """
  }

  private struct Suite {
    var tests: Int
    var failures: Int
    var text: String

    init(_ outcome: NotebookOutcome) {
      // What belongs to a pin or claim is told with it.
      let told = Set(outcome.cases.compactMap(\.failure))
      let rest = outcome.diagnostics.list.filter {
        $0.severity == .error && !$0.belongsToCase && !told.contains($0.message)
      }
      let ofCases = Dictionary(
        outcome.diagnostics.list.filter(\.belongsToCase).compactMap { one in
          one.place.map { ([$0.line, $0.column], one) }
        }, uniquingKeysWith: { first, _ in first })
      let cases =
        outcome.cases.map { Self.text($0, ofCases[[$0.line, $0.column]]) }
        + rest.map { Self.text($0, path: outcome.path) }
      tests = cases.count
      failures = outcome.cases.count { $0.failure != nil } + rest.count
      let name = MarkupText.escapedLine(outcome.isProject ? "project" : outcome.path)
      text = """
        <testsuite name="\(name)" tests="\(tests)" failures="\(failures)" errors="0" skipped="0">
        \(cases.joined())</testsuite>

        """
    }

    /// A pin or claim, with what is said of it.
    private static func text(_ entry: CheckCase, _ said: Diagnostic?) -> String {
      element(
        "\(entry.kind.rawValue) \(entry.expression)", path: entry.file, line: entry.line,
        failure: entry.failure, details: said?.details ?? [],
        type: entry.kind == .pin ? "stale-pin" : "false-claim")
    }

    private static func text(_ diagnostic: Diagnostic, path: String) -> String {
      element(
        diagnostic.message, path: path, line: diagnostic.place?.line ?? 1,
        failure: [diagnostic.message, diagnostic.hint].compactMap(\.self).joined(separator: ": "),
        details: diagnostic.details, type: diagnostic.id)
    }

    private static func element(
      _ name: String, path: String, line: Int, failure: String?, details: [String], type: String
    ) -> String {
      // No line begins within: what reads logs would take it for one of the tool's own.
      let escaped = MarkupText.escapedLine
      let isProject = path == NotebookOutcome.projectPath
      let start =
        isProject
        ? "<testcase name=\"\(escaped(name))\" classname=\"project\""
        : """
        <testcase name="\(escaped("\(name) (line \(line))"))" classname="\(escaped(path))" \
        file="\(escaped(path))" line="\(line)"
        """
      guard let failure else { return start + "/>\n" }
      let text = [isProject ? failure : "\(path):\(line): \(failure)"] + details
      return start + ">\n<failure type=\"\(escaped(type))\" message=\"\(escaped(failure))\">"
        + "\(escaped(text.joined(separator: "; ")))</failure>\n</testcase>\n"
    }
  }
}

extension Diagnostic {
  /// Why it is so, and what mends it.
  fileprivate var details: [String] {
    reasons.map { "why: \($0)" } + [fix.map { "fix: \($0)" }].compactMap(\.self)
  }
}
