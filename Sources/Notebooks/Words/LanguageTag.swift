/// The language of a text as BCP 47 writes it: `de`, `pt-BR`, `zh-Hant-TW`.
package struct LanguageTag: Sendable, Equatable {
  /// The tag as pages have it, with hyphens.
  package let text: String

  /// Nil for what is no such tag, such as `German`.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = parts.first, parts.dropFirst().allSatisfy({ (1...8).contains($0.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy(Self.isPart) }), first.utf8.allSatisfy({ $0 > 57 })
    else { return nil }
    let isPrivate = parts.count > 1 && ["x", "i"].contains(first.lowercased())
    guard isPrivate || (2...3).contains(first.count) else { return nil }
    self.text = parts.joined(separator: "-")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32)
  }

  private var parts: [Substring] { text.split(separator: "-") }

  /// The language itself, in lower case: `zh` of `zh-Hant-TW`.
  package var primary: String { parts.first?.lowercased() ?? "" }

  /// The script, such as `hant`, in lower case; nil where the tag names none.
  private var script: String? {
    parts.dropFirst().first { $0.count == 4 && $0.allSatisfy(\.isLetter) }?.lowercased()
  }

  /// The region, such as `ch`, in lower case; nil where the tag names none.
  package var region: String? {
    parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(\.isLetter) }?.lowercased()
  }

  /// Whether the language is written from right to left.
  package var isRightToLeft: Bool {
    script.map(Self.rightToLeftScripts.contains) ?? Self.rightToLeft.contains(primary)
  }

  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug",
    "ur", "yi",
  ]
  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
}
