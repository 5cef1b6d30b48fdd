import Files
import Notebooks
import Options
import Reports
import Values

/// The values that `export:` of `tangent.yaml` names, for texts that use macros.
package struct ExportedValues: Sendable {
  /// The forms in which they can be printed.
  package enum Format: String, CaseIterable, Sendable {
    case tex, json, md
  }

  private struct Entry: Sendable {
    var name: String
    var value: Double
    var text: String
    /// As LaTeX writes it.
    var tex: String
  }

  private var entries: [Entry] = []

  /// The values; all that is wrong is placed in `tangent.yaml`.
  package init(of project: Project, _ names: [String]) throws(Diagnostics) {
    let yaml = try? project.workspace.configurationFile()
    let tree = yaml.flatMap { try? YAMLTree(parsing: $0) }
    let path = project.workspace.shownPath(
      project.workspace.fromRoot(Workspace.configurationName))
    let none = RunResults([], words: Languages.words(for: "en"))
    let source = ReportValues(none, others: project.others(besides: path))
    var problems = Diagnostics()
    for (place, name) in names.enumerated() {
      do throws(ValueError) {
        entries.append(try Self.entry(name, source))
      } catch {
        problems.add(
          Diagnostic(
            error.category, error.id, error.message, in: yaml,
            at: tree?.range(of: ["export", "\(place)"]), hint: error.hint))
      }
    }
    try problems.throwIfErrors()
  }

  private static func entry(
    _ name: String, _ source: any ValueSource
  ) throws(ValueError) -> Entry {
    let bytes = Array(name.utf8)
    let pin = try Pin(AnnotationBody(.pin, at: bytes.indices, content: bytes[...]))
    let value = try pin.value(in: source)
    let format = pin.format?.value ?? .standard
    return Entry(
      name: pin.expression.description, value: value, text: format.text(value),
      tex: format.text(value, in: .math))
  }

  package func text(as format: Format) -> String {
    switch format {
    case .json:
      JSON.object(entries.map { .init($0.name, JSON($0.value)) }).lines(depth: 1) + "\n"
    case .md:
      "| value | is |\n|---|---:|\n"
        + entries.map { entry in
          "| `\(entry.name.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|"))` "
            + "| \(entry.text) |\n"
        }.joined()
    case .tex:
      "\\newcommand{\\tangentvalue}[1]{\\csname tangent@\\detokenize{#1}\\endcsname}\n"
        + entries.map { entry in
          "\\expandafter\\def\\csname tangent@\\detokenize{\(entry.name)}\\endcsname"
            + "{\\ensuremath{\(entry.tex)}}\n"
        }.joined()
    }
  }
}
