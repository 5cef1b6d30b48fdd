/// The languages inside highlight.js, which holds them all in one file, one call after another.
///
/// Only the core and the languages that a page uses are compiled: 25 of 850 KB, say.
struct HighlightLanguages {
  /// What the languages build on.
  private let core: Script
  private let languages: [String: HighlightLanguage]
  private let names: [String: String]

  init(library: ScriptLibrary) {
    let file = library.script[...]
    let starts = ByteSearch.places(of: HighlightLanguage.opening, in: file)
    let coreEnd = starts.first ?? file.endIndex
    core = Script(
      "highlight", Array(file[..<coreEnd]), fingerprint: library.fingerprint)
    let found = zip(starts, starts.dropFirst() + [file.endIndex]).map { start, end in
      HighlightLanguage(file[start..<end], fingerprint: library.fingerprint)
    }
    languages = Dictionary(found.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    // A language's own name wins over another's alias.
    let aliases = found.flatMap { language in language.aliases.map { ($0, language.name) } }
    names = Dictionary(
      found.map { ($0.name, $0.name) } + aliases, uniquingKeysWith: { first, _ in first })
  }

  /// The name of the language that also goes by `alias`, in any case.
  func name(of alias: String) -> String? {
    names[alias.lowercased()]
  }

  /// The scripts that `name` needs, those it builds on before it.
  func scripts(for name: String) -> [Script] {
    var seen: Set<String> = []
    return [core] + ordered(name, &seen)
  }

  private func ordered(_ name: String, _ seen: inout Set<String>) -> [Script] {
    guard let language = languages[name], seen.insert(name).inserted else { return [] }
    let needed = language.needs.compactMap { self.name(of: $0) }
    return needed.flatMap { ordered($0, &seen) } + [language.script]
  }
}
