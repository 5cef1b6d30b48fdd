/// A value that prose quotes from files, as a record keeps it.
package struct QuotedValue: Sendable, Equatable {
  /// The address as an expression writes it.
  package var address: String
  package var value: Value
}

extension Expression {
  /// What it quotes from files and from tables of files, as far as there are such values.
  package func quotedValues(in source: any ValueSource) -> [QuotedValue] {
    let ofFiles = files.compactMap { file in
      (try? source.value(of: file)).map {
        QuotedValue(address: file.description, value: $0.value)
      }
    }
    let ofTables = addresses.compactMap { placed in
      ((try? source.tabled(placed)) ?? nil).map { found in
        QuotedValue(
          address: placed.address.description,
          value: found.repetitions.map { .seeds($0) } ?? found.value)
      }
    }
    return ofFiles + ofTables
  }
}

extension FileValues {
  /// The same where a record says what was quoted: for checks that look at nothing but records.
  package func recorded(_ quoted: [QuotedValue]) -> FileValues {
    let known = Dictionary(
      quoted.map { ($0.address, $0.value) }, uniquingKeysWith: { first, _ in first })
    var values = FileValues { [self] file throws(ValueError) in
      if let value = known[file.description] { return FileValue(value) }
      return try value(of: file)
    } load: { [self] definition throws(ValueError) in
      try table(of: definition)
    }
    values.tables = tables
    values.known = known
    return values
  }
}
