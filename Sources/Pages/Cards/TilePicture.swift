import Charting
import Reports

/// The small picture of a report in the list of all: its richest figure, drawn for that place.
enum TilePicture {
  static let file = "tile.svg"

  /// The picture in both themes; nil for a report without a figure.
  static func artifact(of report: Report, _ look: PageLook) -> Artifact? {
    report.richestFigure.map { figure in
      Artifact(
        file,
        .text(
          SVGWriter.file(
            of: figure.output.tile, title: report.title,
            description: figure.output.alternativeText, light: look.light, dark: look.dark)))
    }
  }
}
