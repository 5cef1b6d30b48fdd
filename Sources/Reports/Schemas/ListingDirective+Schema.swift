import Options
import Values

extension ListingDirective {
  /// The options, of which one has to say what is shown.
  package static func schema(by writer: SchemaWriter) -> JSON {
    .object(
      writer.object(optionDescriptions)
        + (SchemaWriter.required("oneOf", ["file", "python"]).members ?? []))
  }
}
