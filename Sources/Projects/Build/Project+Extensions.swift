import Files
import Notebooks
import Options
import Values

extension Project {
  /// Errors of a notebook, those about names that an extension adds with that extension.
  ///
  /// The committed record knows which names came from where, and which extension this program lacks.
  func naming(extensionsFor errors: Diagnostics, of notebook: Notebook) -> Diagnostics {
    guard errors.list.contains(where: Self.isAboutName), let record = try? record(of: notebook)
    else { return errors }
    let known = Set(Extensions.all.map(\.name))
    let missing = record.extensions.filter { !known.contains($0.name) }
    guard !missing.isEmpty else { return errors }
    return Diagnostics(
      errors.list.map { error in
        guard Self.isAboutName(error) else { return error }
        let added = missing.first { added in
          added.adds.contains { error.message.contains("'\($0)'") }
        }
        guard let added else { return error }
        var error = error
        error.hint = RequiredExtension.advice(added.text)
        return error
      })
  }

  /// Whether an error may be that something is not known here.
  private static func isAboutName(_ error: Diagnostic) -> Bool {
    error.id.hasPrefix("unknown-") || error.id == "invalid-value"
  }
}
