import Values

/// Two records of a notebook's runs, and what made their values differ.
package struct RecordComparison: Sendable {
  package let old: ResultsFile
  package let new: ResultsFile
  /// The line of an option of a run as it is now.
  private let line: @Sendable (_ run: String, _ option: [String]) -> Int?

  package init(
    from old: ResultsFile, to new: ResultsFile,
    line: @escaping @Sendable (_ run: String, _ option: [String]) -> Int? = { _, _ in nil }
  ) {
    self.old = old
    self.new = new
    self.line = line
  }

  private static let dataOptions = ["data", "split", "polynomial", "standardize", "scale_columns"]
  private static let methodOptions = ["optimizers", "estimators"]

  /// What differs between the two makings of a run; nothing if both are the same.
  package func causes(of id: String) -> [Cause] {
    guard let before = old[id] else { return new[id] == nil ? [] : [.newRun(id)] }
    guard let after = new[id] else { return [.removedRun(id)] }
    var causes: [Cause] = []
    var touchesData = false
    if before.specification != after.specification {
      for change in after.optionChanges(since: before) {
        let names = Self.names(of: change)
        touchesData = touchesData || Self.dataOptions.contains(names.first ?? "")
        causes.append(.option(change, line: change.new == nil ? nil : line(id, names)))
      }
    }
    if before.data != after.data, !touchesData { causes.append(.data) }
    if old.engine != new.engine { causes.append(.engine(old: old.engine, new: new.engine)) }
    causes += extensionCauses
    if causes.isEmpty, old.platform != new.platform {
      causes.append(.platform(old: old.platform, new: new.platform))
    }
    return causes
  }

  /// Extensions that have come, gone or changed.
  private var extensionCauses: [Cause] {
    let names = Set(old.extensions.map(\.name)).union(new.extensions.map(\.name)).sorted()
    return names.compactMap { name in
      let before = old.extensions.first { $0.name == name }?.version
      let after = new.extensions.first { $0.name == name }?.version
      return before == after ? nil : .addition(name, old: before, new: after)
    }
  }

  /// What may have moved one value: other labels' options did not.
  package func causes(of address: Address) -> [Cause] {
    guard let run = address.segments.first?.name else { return [] }
    let all = causes(of: run)
    let own = all.filter { cause in
      guard case .option(let change, _) = cause else { return true }
      let names = Self.names(of: change)
      guard names.count > 1, Self.methodOptions.contains(names[0]) else { return true }
      return address.segments.contains { $0.name == names[1] }
    }
    return own.isEmpty ? all : own
  }

  private static func names(of change: OptionChange) -> [String] {
    (try? Address(parsing: change.path))?.segments.map(\.name) ?? [change.path]
  }
}
