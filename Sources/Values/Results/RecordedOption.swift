import Options

/// An option of a run as it is recorded: its path and its value.
package struct RecordedOption: Sendable, Equatable {
  /// Keys from the outermost inwards: `optimizers.momentum.learning_rate`.
  package var path: String
  package var value: JSON

  /// All options of a specification, sorted by path.
  static func list(of specification: OptionValue) -> [RecordedOption] {
    guard specification.entries?.isEmpty == false else { return [] }
    return flattened(specification, []).sorted { $0.path < $1.path }
  }

  private static func flattened(_ value: OptionValue, _ path: [String]) -> [RecordedOption] {
    if case .mapping(let entries) = value, !entries.isEmpty {
      return entries.flatMap { flattened($0.value, path + [$0.key]) }
    }
    return [RecordedOption(path: written(path), value: JSON(value))]
  }

  private static func written(_ path: [String]) -> String {
    path.map { AddressSyntax.written($0, isFirst: false) }.joined(separator: ".")
  }
}

/// An option that is different between two records of a run.
package struct OptionChange: Sendable, Equatable {
  package var path: String
  package var old: JSON?
  package var new: JSON?

  /// `option changed: optimizers.momentum.momentum 0.9 → 0.92`.
  package var text: String {
    switch (old, new) {
    case (nil, let new?): "option added: \(path) \(Self.plain(new))"
    case (let old?, nil): "option removed: \(path) \(Self.plain(old))"
    case (let old?, let new?): "option changed: \(path) \(Self.plain(old)) → \(Self.plain(new))"
    case (nil, nil): path
    }
  }

  private static func plain(_ value: JSON) -> String { value.string ?? value.line }
}

extension RunRecord {
  /// The options that are not what they were in an older record.
  package func optionChanges(since old: RunRecord) -> [OptionChange] {
    let before = Dictionary(old.options.map { ($0.path, $0.value) }) { first, _ in first }
    let after = Dictionary(options.map { ($0.path, $0.value) }) { first, _ in first }
    return Set(before.keys).union(after.keys).sorted().compactMap { path in
      let change = OptionChange(path: path, old: before[path], new: after[path])
      return change.old == change.new ? nil : change
    }
  }
}

extension JSON {
  /// An option's value.
  package init(_ value: OptionValue) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let integer): self = .number(Double(integer))
    case .number(let number): self = JSON(number)
    case .string(let string): self = .string(string)
    case .list(let values): self = .array(values.map { JSON($0) })
    case .mapping(let entries): self = .object(entries.map { Member($0.key, JSON($0.value)) })
    }
  }
}
