import Charting
import Files
import Notebooks
import Reports

/// Each figure as an SVG file of its own.
package struct SVGRenderer: Renderer {
  package static let name = "svg"
  package static let summary = "each figure as an SVG file, light and dark in one"
  package static let isStandard = false

  package static func makes(_ file: String) -> Bool {
    file.hasSuffix(".svg") && file != TilePicture.file
  }

  package init() {}

  package func render(
    _ report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> [Artifact] {
    report.figures.map { figure in
      Artifact(
        "figures/\(figure.id).svg",
        .text(
          SVGWriter.file(
            of: figure.output.scene, title: figure.name,
            description: figure.output.alternativeText, light: typesetters.look.light,
            dark: typesetters.look.dark)))
    }
  }
}

extension Report {
  /// The figures that have an id to name a file after, with what the report calls them.
  var figures: [(id: String, name: String, output: FigureOutput)] {
    entries.compactMap { entry in
      guard case .figure(let output) = entry.output, let id = entry.cell.id else { return nil }
      return (id, words.figure(entry.number ?? 0), output)
    }
  }
}
