import Charting
import Files
import Reports
import Synchronization

/// The characters of pictures that no font of this machine has, as the pictures are drawn.
package final class MissingGlyphs: Sendable {
  /// Their names, such as `U+F8FE`, by the picture's path in its report.
  private let names = Mutex<[String: [String]]>([:])

  package init() {}

  func note(_ painting: Painting, at path: String) {
    guard !painting.missingCharacters.isEmpty else { return }
    names.withLock { $0[path] = painting.missingNames }
  }

  /// A warning at each directive whose pictures show boxes in place of characters.
  package func warnings(of report: Report) -> [Diagnostic] {
    let names = names.withLock { $0 }
    guard !names.isEmpty else { return [] }
    return report.entries.compactMap { entry in
      guard case .figure? = entry.output, let id = entry.cell.id else { return nil }
      let paths = [Theme.light, .dark].map { MarkdownRenderer.path(of: id, theme: $0) }
      guard let missing = paths.lazy.compactMap({ names[$0] }).first else { return nil }
      return Diagnostic(
        .finding, "missing-glyph",
        "no font of this machine has \(missing.joined(separator: ", "))", severity: .warning,
        in: entry.cell.file, at: entry.cell.idRange ?? entry.cell.kindRange,
        hint: "the picture shows a box there: install a font that has it, or write something else")
    }
  }
}
