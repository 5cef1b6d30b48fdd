import Notebooks
import Options
import Values

/// A JSON Schema by name: of a directive's body, or of the front matter.
package struct SchemaKind: Sendable {
  package let name: String
  private let summary: String
  private let options: [OptionDescription]
  private let schema: @Sendable (SchemaWriter) -> JSON

  private init(_ kind: DirectiveKind) {
    name = kind.name
    summary = kind.summary
    options = kind.options
    schema = kind.schema
  }

  /// The keys that Tangent knows; those of other tools may stand beside them.
  private init(frontMatterNamed name: String) {
    self.name = name
    summary = "what a notebook says of itself"
    options = FrontMatter.optionDescriptions
    schema = { _ in
      .object(SchemaWriter().object(FrontMatter.optionDescriptions, isClosed: false))
    }
  }

  /// All schemas; the first is also that of experiment files.
  package static let all =
    DirectiveKind.all.map(SchemaKind.init) + [SchemaKind(frontMatterNamed: "front-matter")]

  /// The schema as a file, of draft 7: what the language server for YAML reads.
  package var text: String {
    var definitions = SchemaDefinitions()
    definitions.add(options)
    let head: [JSON.Member] = [
      .init("$schema", .string("http://json-schema.org/draft-07/schema#")),
      .init("title", .string("Tangent: \(name)")),
      .init("description", .string(summary)),
    ]
    let body = schema(SchemaWriter(needsEntries: true)).members ?? []
    let root = JSON.object(head + body + [.init("definitions", .object(definitions.members))])
    return root.lines(depth: 3) + "\n"
  }
}
