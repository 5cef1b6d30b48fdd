/// The languages inside highlight.js, which holds them all in one file, one call after another.
///
/// Only the core and the languages that a page uses are compiled: 25 of 850 KB, say.
struct HighlightLanguages {
  /// What the languages build on.
  let core: Script
  private let definitions: [String: Definition]
  private let names: [String: String]

  init(library: ScriptLibrary) {
    let starts = Self.starts(of: Self.opening, in: library.script)
    let ends = starts.dropFirst() + [library.script.count]
    core = Script(
      "highlight", Array(library.script[..<(starts.first ?? library.script.count)]),
      fingerprint: library.fingerprint)
    let found = zip(starts, ends).compactMap { start, end in
      Definition(library.script[start..<end], fingerprint: library.fingerprint)
    }
    definitions = Dictionary(found.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
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
    guard let language = definitions[name], seen.insert(name).inserted else { return [] }
    var scripts: [Script] = []
    for needed in language.needs {
      guard let needed = self.name(of: needed) else { continue }
      scripts += ordered(needed, &seen)
    }
    return scripts + [language.script]
  }

  private static let opening = Array(#"hljs.registerLanguage(""#.utf8)

  private static func starts(of pattern: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var starts: [Int] = []
      var index = 0
      while index + pattern.count <= bytes.count {
        let isMatch =
          bytes[index] == pattern[0]
          && pattern.indices.allSatisfy { bytes[index + $0] == pattern[$0] }
        if isMatch { starts.append(index) }
        index += isMatch ? pattern.count : 1
      }
      return starts
    }
  }

  /// One language: its call, its other names, and the languages it builds on.
  private struct Definition {
    let name: String
    let script: Script
    let aliases: [String]
    let needs: [String]

    init?(_ bytes: ArraySlice<UInt8>, fingerprint: String) {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let name = Self.strings(in: text.dropFirst(HighlightLanguages.opening.count - 1)).first
      else { return nil }
      self.name = name
      script = Script("highlight-\(name)", Array(bytes), fingerprint: fingerprint)
      aliases = Self.values(after: "aliases:", in: text)
      needs =
        Self.values(after: "requireLanguage(", in: text)
        + Self.values(after: "subLanguage:", in: text)
    }

    /// The strings of each list or single string that follows `label`.
    private static func values(after label: String, in text: String) -> [String] {
      text.ranges(of: label).flatMap { range -> [String] in
        let rest = text[range.upperBound...]
        guard rest.hasPrefix("[") else { return Array(strings(in: rest.prefix(40)).prefix(1)) }
        return strings(in: rest.prefix { $0 != "]" }.dropFirst())
      }
    }

    private static func strings(in text: Substring) -> [String] {
      let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
    }
  }
}
