import Options

/// The reference as text for a terminal and as Markdown for the documentation.
package enum ReferenceText {
  /// One line for each entry of a family.
  package static func overview(of family: ReferenceFamily) -> String {
    let width = family.entries.map(\.name.count).max() ?? 0
    let lines = family.entries.map { entry in
      "  " + entry.name.padded(to: width) + "  " + entry.summary
    }
    return "\(family.name): \(family.summary)\n" + lines.joined(separator: "\n") + "\n"
  }

  /// Everything about one entry.
  package static func details(of entry: ReferenceEntry) -> String {
    var parts = ["\(entry.name): \(entry.summary)"]
    if !entry.details.isEmpty { parts.append(indented(entry.details)) }
    if !entry.options.isEmpty {
      parts.append("options:\n" + entry.options.map(line(of:)).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The whole reference as a Markdown page.
  package static func markdown(_ families: [ReferenceFamily]) -> String {
    "# Everything that notebooks can name\n\nWritten by `make docs`.\n\n"
      + families.map { family in
        let heading = "## \(family.name)\n\n\(family.summary.capitalizedFirst).\n"
        return heading + "\n" + family.entries.map(markdown(of:)).joined(separator: "\n")
      }.joined(separator: "\n")
  }

  private static func line(of option: OptionDescription) -> String {
    var notes = [option.type.text]
    if let range = option.range { notes.append(range.text) }
    notes.append(option.isRequired ? "required" : "default \(option.defaultValue.text)")
    return "  \(option.name): \(option.summary)\n      \(notes.joined(separator: "; "))"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }

  private static func markdown(of entry: ReferenceEntry) -> String {
    var text = "### `\(entry.name)`\n\n\(entry.summary.capitalizedFirst).\n"
    if !entry.details.isEmpty { text += "\n\(entry.details)\n" }
    guard !entry.options.isEmpty else { return text }
    text += "\n| option | type | default | range | meaning |\n|---|---|---|---|---|\n"
    for option in entry.options {
      let cells = [
        "`\(option.name)`", option.type.text,
        option.isRequired ? "required" : "`\(option.defaultValue.text)`",
        option.range?.text ?? "", option.summary,
      ]
      text += "| " + cells.map { $0.replacingBars }.joined(separator: " | ") + " |\n"
    }
    return text
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Bars would end a table's cell.
  fileprivate var replacingBars: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
