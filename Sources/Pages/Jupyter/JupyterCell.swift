import Prose
import Reports
import Values

/// A cell of a Jupyter notebook.
struct JupyterCell: Sendable {
  enum Content: Sendable {
    case markdown(String)
    /// Python that runs, with what it shows before it has run; hidden code is folded away.
    case code(String, output: DataTable?, isHidden: Bool)
    /// A picture that stays when the notebook is run.
    case figure(FigureOutput, name: String)
  }

  /// Unique in its notebook: letters, digits, `-` and `_`.
  var id: String
  var content: Content

  /// How the line of a picture's letters begins.
  static let pictureKey = "\"image/png\": \""

  func json(digest: (FigureOutput) -> String, picture: (String) -> String) -> JSON {
    switch content {
    case .markdown(let text):
      return .object([
        JSON.Member("cell_type", .string("markdown")),
        JSON.Member("id", .string(id)),
        JSON.Member("metadata", .object([])),
        JSON.Member("source", Self.lines(text)),
      ])
    case .code(let source, let table, let isHidden):
      let hidden = JSON.object([JSON.Member("source_hidden", .boolean(true))])
      return code(
        source, metadata: isHidden ? [JSON.Member("jupyter", hidden)] : [],
        outputs: table.map { [Self.output(of: $0)] } ?? [])
    case .figure(let figure, let name):
      // Jupyter's own tools run no cell with the first tag, so that its picture stays.
      let tags = JSON.array([.string("skip-execution"), .string("remove-input")])
      return code(
        "# \(name)",
        metadata: [
          JSON.Member("jupyter", .object([JSON.Member("source_hidden", .boolean(true))])),
          JSON.Member("tags", tags),
        ], outputs: [Self.output(of: figure, digest(figure), picture: picture(digest(figure)))])
    }
  }

  private func code(_ source: String, metadata: [JSON.Member], outputs: [JSON]) -> JSON {
    .object([
      JSON.Member("cell_type", .string("code")),
      JSON.Member("execution_count", .null),
      JSON.Member("id", .string(id)),
      JSON.Member("metadata", .object(metadata)),
      JSON.Member("outputs", .array(outputs)),
      JSON.Member("source", Self.lines(source)),
    ])
  }

  private static func output(of figure: FigureOutput, _ digest: String, picture: String) -> JSON {
    let size = figure.scene.size
    return output(
      data: [
        JSON.Member("image/png", .string(picture)),
        JSON.Member("text/plain", lines(figure.alternativeText)),
      ],
      metadata: [
        JSON.Member(
          "image/png",
          .object([
            JSON.Member("alt", .string(figure.alternativeText)),
            JSON.Member("height", .number(size.height)),
            JSON.Member("width", .number(size.width)),
          ])),
        // Says which picture it is without its pixels, which depend on the fonts of a machine.
        JSON.Member("scene", .string(digest)),
      ])
  }

  private static func output(of table: DataTable) -> JSON {
    output(
      data: [
        JSON.Member("text/html", lines(HTMLTable(table).html)),
        JSON.Member("text/plain", lines(PlainTable(table).text)),
      ], metadata: [])
  }

  private static func output(data: [JSON.Member], metadata: [JSON.Member]) -> JSON {
    .object([
      JSON.Member("data", .object(data)),
      JSON.Member("metadata", .object(metadata)),
      JSON.Member("output_type", .string("display_data")),
    ])
  }

  /// Text as Jupyter keeps it: a list of lines with their ends.
  private static func lines(_ text: String) -> JSON {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(
      lines.enumerated().compactMap { index, line in
        let isLast = index + 1 == lines.count
        return isLast && line.isEmpty ? nil : .string(isLast ? String(line) : line + "\n")
      })
  }
}
