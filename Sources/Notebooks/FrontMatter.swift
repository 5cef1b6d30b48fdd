import Files
import Options

/// What a notebook says of itself between the `---` lines at its start.
package struct FrontMatter: Sendable, Equatable {
  package var title: String?
  package var subtitle: String?
  package var authors: [String] = []
  package var date: String?
  /// What index pages and search engines say of the notebook.
  package var description: String?
  /// BCP 47; pages have it, and the report's own words follow it.
  package var language = "en"
  /// Whether there is a table of contents; nil leaves it to the number of headings.
  package var hasContents: Bool?
  package var numbersSections = false
  /// Whether each figure shows how it is written.
  package var showsFigureSource = false
  /// Where pictures may come from.
  package var images = ImageSources.project
  package var parameters = Parameters()
  /// The parameters as they were written, whatever the command line says.
  package internal(set) var writtenParameters = Parameters()
  /// Commands of the author's own in formulas.
  package var macros = TeXMacros()
  /// BibTeX files, as paths from the notebook's folder.
  package var bibliography: [String] = []
  /// Where each of them is named.
  package internal(set) var bibliographyPlaces: [Range<Int>] = []
  /// What has to be added to the tool for this notebook.
  package var extensions: [RequiredExtension] = []
  /// Where the text after the front matter begins.
  package internal(set) var bodyStart = 0
  /// Notes on keys that other tools know.
  package internal(set) var remarks: [Diagnostic] = []

  package init() {}

  package static func == (a: FrontMatter, b: FrontMatter) -> Bool {
    a.optionEntries == b.optionEntries && a.bodyStart == b.bodyStart && a.remarks == b.remarks
  }
}

extension FrontMatter: Configurable {
  package static var options: [Option<FrontMatter>] {
    [
      Option("title", \.title, "what the report is called"),
      Option("subtitle", \.subtitle, "a line below the title"),
      Option(
        "author", type: .form("a name, or a list of names", .any),
        "who wrote it: one name or a list",
        get: { $0.authors.optionValue },
        set: { (root, value) throws(OptionErrors) in root.authors = try Self.authors(value) }),
      Option("date", \.date, "the date that the report shows; none by default"),
      Option("description", \.description, "one sentence for index pages"),
      Option(
        "lang", type: .form("a BCP 47 tag", .string),
        "the text's language, a BCP 47 tag such as en, de or zh-CN",
        get: { .string($0.language) },
        set: { (root, value) throws(OptionErrors) in root.language = try Self.language(value) }),
      Option("toc", \.hasContents, "whether there is a table of contents; by its length if unsaid"),
      Option("number-sections", \.numbersSections, "whether headings are numbered"),
      Option("figure-source", \.showsFigureSource, "whether each figure shows how it is written"),
      Option(
        "images", \.images,
        "where pages may load pictures from: the project, or remote servers too"),
      Option(
        "params", type: .mapping(.any),
        "values that directives quote as ${name} and -P name=value overrides",
        get: { .mapping($0.parameters.entries) },
        set: { (root, value) throws(OptionErrors) in root.parameters = try Self.parameters(value) }),
      Option(
        "macros", type: .mapping(.string),
        "commands for formulas by their names, such as {loss: 'J(\\theta)'}; #1 is an argument",
        get: { .mapping($0.macros.entries) },
        set: { (root, value) throws(OptionErrors) in root.macros = try TeXMacros(decoding: value) }),
      Option(
        "bibliography", type: .either([.string, .list(.string)]), "BibTeX files to cite from",
        get: { $0.bibliography.optionValue },
        set: { (root, value) throws(OptionErrors) in root.bibliography = try Self.texts(value) }),
      Option(
        "extensions", type: .either([.string, .list(.string), .mapping(.string)]),
        "what has to be added to the tool: names, or names with their versions",
        get: { RequiredExtension.value(of: $0.extensions) },
        set: { (root, value) throws(OptionErrors) in
          root.extensions = try RequiredExtension.list(value)
        }),
    ]
  }

  private static func language(_ value: OptionValue) throws(OptionErrors) -> String {
    // `no` is Norwegian, which YAML's readers before 1.2 took for false.
    let text = try String(value)
    guard LanguageTag(text) != nil else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid language '\(text)'",
          hint: "expected a BCP 47 tag such as 'en', 'de' or 'zh-CN'"))
    }
    return text
  }

  private static func texts(_ value: OptionValue) throws(OptionErrors) -> [String] {
    switch value {
    case .null: []
    case .list: try [String](value)
    default: [try String(value)]
    }
  }

  /// Names; Quarto's `- name: …` besides plain text.
  private static func authors(_ value: OptionValue) throws(OptionErrors) -> [String] {
    switch value {
    case .list(let values):
      var names: [String] = []
      for value in values { names += try authors(value) }
      return names
    case .mapping:
      return try texts(value["name"] ?? value)
    default:
      return try texts(value)
    }
  }

  private static func parameters(_ value: OptionValue) throws(OptionErrors) -> Parameters {
    guard let entries = value.entries else {
      throw .wrongType(value, expected: "a mapping of names to values")
    }
    let errors = entries.filter { !ParameterReference.isName($0.key.utf8) }.map { entry in
      OptionError(
        "invalid-value", "invalid parameter name '\(entry.key)'",
        hint: "expected a letter, then letters, digits, '-' or '_'", at: [entry.key], part: .key)
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    return Parameters(entries)
  }
}
