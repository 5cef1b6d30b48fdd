import Files
import Notebooks
import Optimization
import Options
import Values

/// A picture of one or more runs.
package struct FigureDirective: Directive {
  package static let kind = "figure"
  package static let summary = "a picture of one or more runs, with caption, alt text and data"

  /// What every figure can say, whatever its kind.
  struct Frame: Configurable {
    static let options: [Option<Frame>] = [
      Option("of", \.of, "the runs that it shows", required: true),
      Option("kind", \.kind, "the kind of figure"),
      Option("caption", \.caption, "a sentence in Markdown; may carry pins and claims"),
      Option("alt", \.alt, "what it shows, for those who can't see it; generated if absent"),
      Option("annotate", \.annotate, "notes in the figure, whose words may carry pins"),
    ]
    var of = RunNames()
    var kind = "loss"
    var caption: String?
    var alt: String?
    var annotate = FigureNotes()
  }

  package static var optionDescriptions: [OptionDescription] { Frame.optionDescriptions }

  package let references: [RunReference]
  private let figure: any Figure
  private let caption: Caption?
  private let alternativeText: String?
  private let notes: PlacedNotes

  package var needsPoints: Bool { figure.needsPoints }

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    let catalogue = Catalogue<any Figure>.figures
    var errors: [OptionError] = []
    let kind = cell.value["kind"].map(\.text) ?? Frame().kind
    guard let entry = catalogue[kind] else {
      throw cell.diagnostics(OptionErrors(catalogue.unknown(kind).nested(in: "kind")))
    }
    let own = Frame.options.map(\.name)
    let frame = errors.collect { () throws(OptionErrors) in
      try Frame(decoding: cell.value, besides: entry.options.map(\.name))
    }
    let figure = errors.collect { () throws(OptionErrors) in try entry.make(cell.value, own) }
    guard let frame, let figure else {
      throw cell.diagnostics(OptionErrors(Self.withoutRepeated(errors)))
    }
    self.figure = figure
    references = frame.of.references(in: cell, option: "of")
    caption = frame.caption.map { Caption(markdown: $0, range: cell.range(of: ["caption"])) }
    alternativeText = frame.alt
    notes = try PlacedNotes(frame.annotate, in: cell)
  }

  package var addresses: [PlacedAddress] { notes.addresses }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    let subject = try results.subject(references, of: cell, for: figure)
    let (sweep, drawn) = try cell.decoded { () throws(OptionErrors) in
      let sweep = figure.followsSweep ? try SweptSubject(subject) : nil
      let subjects = sweep?.subjects ?? [subject]
      return (
        sweep,
        try subjects.map { one throws(OptionErrors) in (one, try figure.picture(of: one)) }
      )
    }
    let pictures = try drawn.map { one, picture throws(Diagnostics) in
      try notes.added(to: picture, of: one, results)
    }
    if let sweep {
      return .figure(
        FigureOutput(pictures, of: sweep, caption: caption, alternativeText: alternativeText))
    }
    return pictures.first.map {
      .figure(FigureOutput($0, caption: caption, alternativeText: alternativeText))
    }
  }

  /// An unknown option is unknown to the frame and to the figure: it is said once.
  private static func withoutRepeated(_ errors: [OptionError]) -> [OptionError] {
    var seen: [OptionError] = []
    for error in errors
    where !seen.contains(where: { $0.id == error.id && $0.path == error.path }) {
      seen.append(error)
    }
    return seen
  }
}
