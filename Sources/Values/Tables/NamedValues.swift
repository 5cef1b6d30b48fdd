import Options

/// The tables that `tangent.yaml` declares under `values:`, by their ids.
package struct NamedValues: OptionConvertible, Equatable {
  package static var optionType: OptionType {
    .mapping(.options(ValuesDefinition.optionDescriptions))
  }

  /// In the order of the file.
  package private(set) var tables: [(id: String, definition: ValuesDefinition)] = []

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    guard let entries = value.entries else {
      throw .wrongType(
        value, expected: "{training: {file: runs/{optimizer}/metrics.csv, name: optimizer}}")
    }
    var errors: [OptionError] = []
    for entry in entries {
      let definition = errors.collect(in: entry.key) { () throws(OptionErrors) in
        try ValuesDefinition(decoding: entry.value)
      }
      if let definition { tables.append((entry.key, definition)) }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  package var optionValue: OptionValue {
    .mapping(tables.map { OptionEntry($0.id, .mapping($0.definition.optionEntries)) })
  }

  package var ids: [String] { tables.map(\.id) }

  /// The ids of those that have commands.
  package var measuredIDs: [String] { tables.filter { $0.definition.command != nil }.map(\.id) }

  /// The definition of an id.
  package subscript(id: String) -> ValuesDefinition? { tables.first { $0.id == id }?.definition }

  /// Declares one more; what is declared later counts.
  package mutating func add(_ id: String, _ definition: ValuesDefinition) {
    tables.removeAll { $0.id == id }
    tables.append((id, definition))
  }

  package static func == (a: NamedValues, b: NamedValues) -> Bool {
    a.optionValue == b.optionValue
  }
}
