import Notebooks
import Prose

/// The button that takes a page from the system's theme to the other one, to the same one, and back.
enum ThemeButton {
  /// The button, which its script shows.
  static func html(_ words: any ReportWords) -> String {
    let names = words.page.themes.joined(separator: "|")
    return """
      <button class="theme" type="button" hidden title="\(HTMLWriter.escape(words.showTheme))" \
      data-names="\(HTMLWriter.escape(names))"></button>

      """
  }

  static let script = PackedScript.text(
    of: String(decoding: PackageResources.theme_js, as: UTF8.self))
}
