/// What stands between the whole and the fraction of a number in the sentences of a language.
package enum DecimalMark: Sendable, Hashable {
  /// `1,320.5`.
  case point
  /// `1.320,5`.
  case comma

  /// The mark as charts and tables have it.
  package var text: String { self == .point ? "." : "," }

  /// How the mark may be written; code has points in every language.
  func spellings(in context: NumberContext) -> [String] {
    switch (self, context) {
    case (.point, _), (.comma, .code), (.comma, .typst): ["."]
    case (.comma, .prose): [","]
    case (.comma, .math): ["{,}", ","]
    }
  }

  /// What may stand between groups of three digits.
  func separators(in context: NumberContext) -> [String] {
    let spaces = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "\\,", "&nbsp;", "&thinsp;"]
    return self == .point || context == .code ? [",", "{,}"] + spaces : ["."] + spaces
  }

  /// What stands between groups where a format asks for them.
  func separator(in context: NumberContext) -> String {
    switch (self, context) {
    case (.point, .math): "{,}"
    case (.point, _), (.comma, .code), (.comma, .typst): ","
    case (.comma, .math): "\\,"
    case (.comma, .prose): "."
    }
  }
}
