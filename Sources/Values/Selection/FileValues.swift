/// How a text reaches the values of files: through its project, or not at all.
package struct FileValues: Sendable {
  package typealias Find = @Sendable (FileAddress) throws(ValueError) -> FileValue
  package typealias Load = @Sendable (ValuesDefinition) throws(ValueError) -> ValuesTable

  private let find: Find
  private let load: Load
  /// The tables that the project and the text declare.
  package var tables = NamedValues()
  /// Whether files have just been measured anew, and pins hold within their tolerance for that.
  package var isFresh = false
  /// Values of tables that are known from a record, by their addresses.
  var known: [String: Value] = [:]

  package init(_ find: @escaping Find, load: @escaping Load) {
    self.find = find
    self.load = load
  }

  /// The value at an address.
  package func value(of file: FileAddress) throws(ValueError) -> FileValue { try find(file) }

  /// The table of a definition.
  package func table(of definition: ValuesDefinition) throws(ValueError) -> ValuesTable {
    try load(definition)
  }

  /// The table of an id; nil if there is none.
  package func table(named id: String) throws(ValueError) -> ValuesTable? {
    guard let definition = tables[id] else { return nil }
    do throws(ValueError) {
      return try load(definition)
    } catch {
      guard error.range == 0..<0 else { throw error }
      var named = error
      named.message = "table '\(id)': \(error.message)"
      throw named
    }
  }

  /// The value at an address of a table; nil if its first name is no table's.
  package func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue? {
    guard placed.address.notebook == nil, let first = placed.address.segments.first,
      let definition = tables[first.name]
    else { return nil }
    if let value = known[placed.address.description] {
      return FileValue(value, over: definition.over)
    }
    do throws(ValueError) {
      return try load(definition).value(at: placed)
    } catch {
      // What is wrong with the table as a whole is placed at its name.
      guard error.range == 0..<0 else { throw error }
      var named = error
      named.message = "table '\(first.name)': \(error.message)"
      named.range = placed.segmentRanges[0]
      throw named
    }
  }

  /// Where no project is around.
  package static let none = FileValues { file throws(ValueError) in
    throw ValueError(
      "missing-file", "missing file '\(file.path)'", at: file.pathRange,
      hint: "values of files are found in a project")
  } load: { definition throws(ValueError) in
    throw ValueError("missing-file", "missing file '\(definition.file)'", at: 0..<0)
  }
}
