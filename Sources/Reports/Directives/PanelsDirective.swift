import Files
import Notebooks
import Optimization
import Options

/// Several figures side by side in one: each of its own kind, of its own runs.
package struct PanelsDirective: Directive {
  package static let kind = "panels"
  package static let summary = "several figures side by side under one number and caption"

  struct Body: Configurable {
    static let options: [Option<Body>] = [
      Option("figures", \.figures, "what each panel shows", required: true),
      Option("columns", \.columns, "panels in a row", range: .closed(1, 4)),
      Option("caption", \.caption, "a sentence in Markdown; may carry pins and claims"),
      Option("alt", \.alt, "what it shows, for those who can't see it; generated if absent"),
    ]
    var figures = FigureParts()
    var columns: Int?
    var caption: String?
    var alt: String?
  }

  package static var optionDescriptions: [OptionDescription] { Body.optionDescriptions }

  private let parts: [FigurePart]
  private let columns: Int?
  private let caption: Caption?
  private let alternativeText: String?

  package var references: [RunReference] { parts.flatMap(\.references) }
  package var needsPoints: Bool { parts.contains { $0.figure.needsPoints } }

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    var errors: [OptionError] = []
    let body = errors.collect { () throws(OptionErrors) in try Body(decoding: cell.value) }
    parts = (body?.figures.values ?? []).enumerated().compactMap { index, value in
      let path = ["figures", "\(index)"]
      return errors.collect { () throws(OptionErrors) in
        do throws(OptionErrors) {
          return try FigurePart(value, at: path, in: cell)
        } catch {
          throw error.nested(in: path[1]).nested(in: path[0])
        }
      }
    }
    guard let body, errors.isEmpty else { throw cell.diagnostics(OptionErrors(errors)) }
    columns = body.columns
    caption = body.caption.map { Caption(markdown: $0, range: cell.range(of: ["caption"])) }
    alternativeText = body.alt
  }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    var pictures: [Picture] = []
    for (index, part) in parts.enumerated() {
      let subject = try results.subject(part.references, of: cell, for: part.figure)
      do throws(OptionErrors) {
        pictures.append(try part.figure.picture(of: subject))
      } catch {
        throw cell.diagnostics(error.nested(in: "\(index)").nested(in: "figures"))
      }
    }
    let panels = SideBySide(pictures, columns: columns, words: results.words)
    return .figure(
      FigureOutput(panels.picture, caption: caption, alternativeText: alternativeText))
  }
}
