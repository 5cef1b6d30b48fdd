import Charting
import Options
import Pages
import Values

/// What `tangent.yaml` in the project's folder says; the defaults need no such file.
package struct Configuration: Configurable {
  package static let options: [Option<Configuration>] = [
    Option("output", \.output, "the folder for reports, unless the command line names another"),
    Option(
      "formats", type: .list(.choice(RendererKind.all.map(\.name))),
      "what reports are written as, unless the command line says",
      get: { $0.formats.optionValue },
      set: { (root, value) throws(OptionErrors) in root.formats = try Self.formats(value) }),
    Option(
      "paths", \.paths,
      "the texts to check where the command line names none, as paths or patterns"),
    Option("exclude", \.exclude, "what is passed over in folders, as in .gitignore"),
    Option("template", \.template, "a Mustache template for pages, from the project's folder"),
    Option("stylesheet", \.stylesheet, "a style sheet that pages have after their own"),
    Option("colors", \.colors, "the colors of series, for light and for dark pages"),
    Option("title", \.home.title, "what the page that lists all reports is called"),
    Option("lede", \.home.lede, "a sentence or two below that title, in Markdown"),
    Option("groups", \.home.groups, "reports below headings: [{title: …, reports: [quickstart]}]"),
    Option(
      "site", type: .string, "the address of the published output folder, for links from elsewhere",
      get: { $0.home.site.map { .string($0) } ?? .null },
      set: { (root, value) throws(OptionErrors) in
        root.home.site = try HomePage.site(try String(value))
      }),
    Option("exempt", \.exempt, "numbers that need not be checked: [{text: …, because: …}]"),
    Option("values", \.values, "tables of named rows out of files, for pins and claims"),
    Option("pins", \.pins, "numbers of texts in which no comment can stand"),
    Option(
      "export", \.export, "the values that 'tangent values' prints: [training.adam.val_acc.mean]"),
  ]

  package var output: String?
  package var formats: [String] = []
  package var paths: [String] = []
  package var exclude: [String] = []
  package var template: String?
  package var stylesheet: String?
  package var colors = SeriesColors()
  package var home = HomePage()
  package var exempt = ExemptPatterns()
  package var values = NamedValues()
  package var pins = TextPins()
  package var export: [String] = []

  package init() {}

  package static func hint(forUnknown key: String) -> String? {
    // A stranger's pull request must not reach the script that a cluster is given.
    key == "executor"
      ? "where runs are made is the user's own setting: ~/.config/tangent/executor.yaml" : nil
  }

  private static func formats(_ value: OptionValue) throws(OptionErrors) -> [String] {
    let names = try [String](value)
    var errors: [OptionError] = []
    for (index, name) in names.enumerated() where RendererKind.named(name) == nil {
      errors.append(
        OptionError(
          "unknown-format", "unknown format '\(name)'",
          hint: NearMiss.hint(for: name, among: RendererKind.all.map(\.name)), at: ["\(index)"]))
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    return names
  }
}

/// The colors of the first series, for each theme; those that are not named stay.
package struct SeriesColors: OptionConvertible, Equatable {
  package static var optionType: OptionType {
    .form("a mapping of light and dark to lists of colors", .mapping(.list(.string)))
  }

  package var light: [Color] = []
  package var dark: [Color] = []

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    guard let entries = value.entries else {
      throw .wrongType(value, expected: "{light: ['#015cbb', …], dark: ['#227eec', …]}")
    }
    var errors: [OptionError] = []
    for entry in entries {
      let colors = errors.collect(in: entry.key) { () throws(OptionErrors) in
        try Self.colors(entry.value)
      }
      switch entry.key {
      case "light": light = colors ?? []
      case "dark": dark = colors ?? []
      default:
        errors.append(
          OptionError(
            "unknown-option", "unknown option '\(entry.key)'",
            hint: NearMiss.hint(for: entry.key, among: ["light", "dark"]), at: [entry.key],
            part: .key))
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  package var optionValue: OptionValue {
    .mapping([
      OptionEntry("light", light.map(\.hex).optionValue),
      OptionEntry("dark", dark.map(\.hex).optionValue),
    ])
  }

  private static func colors(_ value: OptionValue) throws(OptionErrors) -> [Color] {
    guard case .list(let values) = value, values.count <= Theme.seriesColors else {
      throw .wrongType(value, expected: "a list of up to \(Theme.seriesColors) colors")
    }
    var colors: [Color] = []
    var errors: [OptionError] = []
    for (index, value) in values.enumerated() {
      if case .string(let text) = value, let color = Color(hex: text) {
        colors.append(color)
      } else {
        errors.append(
          OptionError(
            "invalid-value", "invalid color '\(value.text)'",
            hint: "expected six digits in quotes, such as '#015cbb'", at: ["\(index)"]))
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    return colors
  }
}
