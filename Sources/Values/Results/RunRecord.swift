import Options

/// What is recorded of one run: what it was made from, and its values.
package struct RunRecord: Sendable, Equatable {
  /// A value under its full address.
  package struct Entry: Sendable, Equatable {
    package var address: Address
    package var value: Value

    package init(_ address: Address, _ value: Value) {
      self.address = address
      self.value = value
    }
  }

  package var id: String
  /// The digest of the canonical specification.
  package var specification: String
  /// The digest of the data set.
  package var data: String
  /// The specification itself, one option a line, so that a change can name its option.
  package private(set) var options: [RecordedOption]
  /// Sorted by address.
  package private(set) var values: [Entry]

  /// The record of a run; its values' addresses begin with its id.
  package init(
    id: String, specification: String, data: String, options: OptionValue, values: [Entry]
  ) {
    self.init(
      id: id, specification: specification, data: data,
      options: RecordedOption.list(of: options), values: values)
  }

  /// The same run with these values.
  package func with(_ values: [Entry]) -> RunRecord {
    RunRecord(id: id, specification: specification, data: data, options: options, values: values)
  }

  private init(
    id: String, specification: String, data: String, options: [RecordedOption], values: [Entry]
  ) {
    self.id = id
    self.specification = specification
    self.data = data
    self.options = options
    self.values = values.map { (key: $0.address.description, entry: $0) }
      .sorted { $0.key < $1.key }.map(\.entry)
  }

  init?(id: String, json: JSON) {
    guard let specification = json["specification"]?.string, let data = json["data"]?.string,
      let options = json["options"]?.members, let values = json["values"]?.members
    else { return nil }
    var entries: [Entry] = []
    for member in values {
      guard let address = try? Address(parsing: member.key), let value = Value(json: member.value)
      else { return nil }
      entries.append(Entry(Address([Address.Segment(id)] + address.segments), value))
    }
    self.init(
      id: id, specification: specification, data: data,
      options: options.map { RecordedOption(path: $0.key, value: $0.value) }, values: entries)
  }

  var json: JSON {
    .object([
      JSON.Member("specification", .string(specification)),
      JSON.Member("data", .string(data)),
      JSON.Member("options", .object(options.map { JSON.Member($0.path, $0.value) })),
      JSON.Member(
        "values",
        .object(
          values.map {
            // The run's id stands above; it need not be said on each line.
            JSON.Member(Address(Array($0.address.segments.dropFirst())).description, $0.value.json)
          })),
    ])
  }
}
