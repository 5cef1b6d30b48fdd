import ArgumentParser
import Reports

/// `tangent list`: what notebooks can name.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Data sets, models, optimizers, figures, values: what each takes and means.",
    discussion: """
      EXAMPLES
        tangent list                      all families
        tangent list optimizers           one family, a line each
        tangent list optimizers momentum  one member: formula, options, defaults
        tangent list --markdown           everything, as a page of Markdown
        tangent list --schema run         a JSON Schema of a directive, for editors
      """)

  @Argument(
    help: "A family: \(ReferenceFamily.all.map(\.name).joined(separator: ", ")).",
    completion: Completions.families)
  var family: String?

  @Argument(help: "A member of the family.", completion: Completions.members)
  var name: String?

  @Flag(help: "Print Markdown.")
  var markdown = false

  @Flag(help: "Print a JSON Schema of a directive's body (default: run), or of front-matter.")
  var schema = false

  func run() throws {
    guard !schema else {
      let kind = try Self.find(
        family ?? SchemaKind.all[0].name, among: SchemaKind.all, named: \.name, called: "schema")
      return Output.write(kind.text)
    }
    guard let family else {
      Output.write(
        markdown
          ? ReferenceText.markdown(ReferenceFamily.all)
          : ReferenceFamily.all.map(ReferenceText.overview).joined(separator: "\n"))
      return
    }
    let found = try Self.find(
      family, among: ReferenceFamily.all, named: \.name, called: "family")
    guard let name else {
      Output.write(markdown ? ReferenceText.markdown([found]) : ReferenceText.overview(of: found))
      return
    }
    let entry = try Self.find(name, among: found.entries, named: \.name, called: found.member)
    Output.write(ReferenceText.details(of: entry))
  }

  /// The member of that name, or wrong usage with the nearest one.
  private static func find<Member>(
    _ name: String, among members: [Member], named key: KeyPath<Member, String>, called kind: String
  ) throws -> Member {
    if let member = members.first(where: { $0[keyPath: key] == name }) { return member }
    throw ValidationError.unknown(kind, name, known: members.map { $0[keyPath: key] })
  }
}
