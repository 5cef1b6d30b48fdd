import Files
import Notebooks
import Options
import Values

/// A directive of a notebook: what a fenced YAML block with `{.kind #id}` asks for.
package protocol Directive: Sendable {
  /// The class in the fence's attributes: `run` in `{.run #compare}`.
  static var kind: String { get }
  static var summary: String { get }
  /// Its options as documentation lists them.
  static var optionDescriptions: [OptionDescription] { get }
  /// What editors may check of its body.
  static func schema(by writer: SchemaWriter) -> JSON
  /// What the cell's options mean; `files` reads files of the project.
  init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics)
  /// The runs that it needs, each with the place that names it.
  var references: [RunReference] { get }
  /// The values that its options name.
  var addresses: [PlacedAddress] { get }
  /// Whether these runs have to keep the point at each epoch.
  var needsPoints: Bool { get }
  /// Whether directives of this kind declare results under their ids.
  static var hasResults: Bool { get }
  /// Where the results come from that it declares.
  var source: (any ResultSource)? { get }
  /// What stands in the report in its place, once the runs have results.
  func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput?
}

extension Directive {
  package static func schema(by writer: SchemaWriter) -> JSON {
    .object(writer.object(optionDescriptions))
  }

  package var references: [RunReference] { [] }
  package var addresses: [PlacedAddress] { [] }
  package var needsPoints: Bool { false }
  package static var hasResults: Bool { false }
  package var source: (any ResultSource)? { nil }
}

/// A directive's kind and how one is made: a line of the catalogue.
package struct DirectiveKind: Sendable {
  package let name: String
  package let summary: String
  package let options: [OptionDescription]
  /// Whether its directives declare results under their ids.
  package let hasResults: Bool
  let schema: @Sendable (SchemaWriter) -> JSON
  let decode: @Sendable (Cell, ProjectFiles) throws(Diagnostics) -> any Directive

  package init<Type: Directive>(_ type: Type.Type) {
    name = Type.kind
    summary = Type.summary
    options = Type.optionDescriptions
    hasResults = Type.hasResults
    schema = { Type.schema(by: $0) }
    decode = { (cell, files) throws(Diagnostics) in try Type(cell, files: files) }
  }

  /// All kinds of directives.
  package static let all = [
    DirectiveKind(RunDirective.self),
    DirectiveKind(FigureDirective.self),
    DirectiveKind(PanelsDirective.self),
    DirectiveKind(TableDirective.self),
    DirectiveKind(ListingDirective.self),
    DirectiveKind(ValuesDirective.self),
  ]

  /// The names by which a notebook's reader knows its directives.
  package static let names = all.map(\.name)

  /// The names of those that declare results.
  package static let namesWithResults = Set(all.filter(\.hasResults).map(\.name))
}
