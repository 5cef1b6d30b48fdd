import Options

/// The committed record of a notebook's runs: `results.json`.
///
/// One value a line, sorted, in the shortest decimals that give the same double back, so that
/// a change of one value is a change of one line.
package struct ResultsFile: Sendable, Equatable {
  /// The form of the file; readers refuse others.
  package static let schema = 1

  /// The version of the engine that computed the values.
  package var engine: String
  /// The platform that computed them: `x86_64-linux`.
  package var platform: String
  /// What others added to the tool and the notebook needs; sorted by name.
  package var extensions: [RecordedExtension]
  /// What an index says of the report; nil where the values stand alone.
  package var summary: ReportSummary?
  /// Sorted by id.
  package private(set) var runs: [RunRecord]
  /// What the prose quotes from files, by the addresses that it writes; sorted by them.
  package private(set) var quoted: [QuotedValue]

  package init(
    engine: String, platform: String, extensions: [RecordedExtension] = [],
    summary: ReportSummary? = nil, runs: [RunRecord], quoted: [QuotedValue] = []
  ) {
    self.engine = engine
    self.platform = platform
    self.extensions = extensions.sorted { $0.name < $1.name }
    self.summary = summary
    self.runs = runs.sorted { $0.id < $1.id }
    self.quoted = quoted.sorted { $0.address < $1.address }
  }

  /// The run with an id.
  package subscript(id: String) -> RunRecord? {
    let place = runs.partitioningIndex { $0.id >= id }
    return place < runs.count && runs[place].id == id ? runs[place] : nil
  }

  /// The text of the file.
  package var text: String {
    let report = summary.map { [JSON.Member("report", $0.json)] } ?? []
    let files =
      quoted.isEmpty
      ? [] : [JSON.Member("files", .object(quoted.map { JSON.Member($0.address, $0.value.json) }))]
    let added = extensions.map { JSON.Member($0.name, $0.json) }
    let others = added.isEmpty ? [] : [JSON.Member("extensions", .object(added))]
    let json = JSON.object(
      [
        JSON.Member("schema", .number(Double(Self.schema))),
        JSON.Member("engine", .string(engine)),
        JSON.Member("platform", .string(platform)),
      ] + others + report + [JSON.Member("runs", .object(runs.map { JSON.Member($0.id, $0.json) }))]
        + files)
    // The file, its runs, a run, a run's options and values.
    return json.lines(depth: 4) + "\n"
  }

  /// The record that a file holds, or what is wrong with it.
  package init(parsing bytes: [UInt8]) throws(ValueError) {
    let json = try JSON(parsing: bytes)
    let whole = 0..<bytes.count
    guard let schema = json["schema"]?.double else {
      throw ValueError("invalid-results", "not a results file", at: whole)
    }
    guard schema == Double(Self.schema) else {
      throw ValueError(
        "invalid-results", "unknown schema '\(JSON.text(of: schema))' of a results file", at: whole,
        hint: "it was written by another version of tangent")
    }
    guard let engine = json["engine"]?.string, let platform = json["platform"]?.string,
      let members = json["runs"]?.members
    else { throw ValueError("invalid-results", "incomplete results file", at: whole) }
    var runs: [RunRecord] = []
    for member in members {
      guard let run = RunRecord(id: member.key, json: member.value) else {
        throw ValueError("invalid-results", "invalid run '\(member.key)'", at: whole)
      }
      runs.append(run)
    }
    let quoted = (json["files"]?.members ?? []).compactMap { member in
      Value(json: member.value).map { QuotedValue(address: member.key, value: $0) }
    }
    let extensions = (json["extensions"]?.members ?? []).compactMap {
      RecordedExtension(name: $0.key, json: $0.value)
    }
    self.init(
      engine: engine, platform: platform, extensions: extensions,
      summary: ReportSummary(json: json["report"]), runs: runs, quoted: quoted)
  }

  /// What an index says of the report, without reading all its values; nil for another file.
  package static func summary(atHeadOf bytes: [UInt8]) -> ReportSummary? {
    guard let head = try? JSON(parsing: bytes, before: "runs"),
      head["schema"]?.double == Double(schema)
    else { return nil }
    return ReportSummary(json: head["report"])
  }

  /// All values, for checking prose without running anything.
  package func table(notebook: String? = nil) -> ValueTable {
    var values: [Address: Value] = [:]
    for entry in runs.lazy.flatMap(\.values) {
      values[Address(notebook: notebook, entry.address.segments)] = entry.value
    }
    return ValueTable(values)
  }

  /// What is different from an older record by more than rounding, by address.
  package func changes(since old: ResultsFile) -> [ValueChange] {
    let ids = Set(runs.map(\.id)).union(old.runs.map(\.id)).sorted()
    return ids.flatMap { id in
      let scale = self[id].map { RoundingScale(of: $0) }
      return ValueChange.changes(from: old[id]?.values ?? [], to: self[id]?.values ?? []) {
        scale?.rounding(of: $0.segments.last?.name ?? "") ?? .ofShares
      }
    }
  }
}
