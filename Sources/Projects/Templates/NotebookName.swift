import Files
import Options

/// The name of a new notebook: where it goes, what it is called, and in which language it is.
package struct NotebookName: Sendable, Equatable {
  /// `step-size.md` for `step-size`; a name with a folder in it is a path itself.
  private let file: String
  /// `Step size` for `step-size`.
  package let title: String
  /// The language that the name's ending says, as in `step-size.zh`.
  package let language: String?

  /// The name that a user wrote; nil where no file can be called so.
  package init?(_ text: String) {
    let stem = text.hasSuffix(".md") ? text.dropLast(3) : text[...]
    let name = stem.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let hasControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard let first = name.first, first != ".", first != "-", !hasControl,
      !name.allSatisfy(\.isWhitespace)
    else { return nil }
    language = NotebookTemplate.languages.first { name.hasSuffix(".\($0)") }
    let words = language.map { name.dropLast($0.count + 1) } ?? name
    guard !words.isEmpty else { return nil }
    // A name in words stays as it is; else hyphens stand for spaces.
    let spaced = words.contains(" ") ? String(words) : String(words.map(Self.spaced))
    title = spaced.prefix(1).uppercased() + spaced.dropFirst()
    file = stem.dropLast(name.count) + String(name.map { $0 == " " ? "-" : $0 }) + ".md"
  }

  /// Where it goes, in a folder of notebooks: `notebooks/step-size.md` for `step-size`.
  package func path(in folder: String) -> String {
    file.contains("/") ? file : PathText.join(folder, file)
  }

  private static func spaced(_ character: Character) -> Character {
    "-_".contains(character) ? " " : character
  }
}
