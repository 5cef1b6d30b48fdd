import Optimization
import Values

/// The names under which the values of one source of results stand.
struct PlannedNames {
  /// The paths that values can have, without indices, seeds and statistics.
  let addresses: [[String]]
  private let paths: Set<[String]>
  /// The paths of histories, of which an entry is a value.
  private let histories: Set<[String]>
  private let labels: Set<String>
  /// Nil where it could not be decoded, so that nothing is known of its values.
  private let source: (any ResultSource)?

  init(_ source: (any ResultSource)?) {
    self.source = source
    labels = Set(source?.labels ?? [])
    let histories = source?.histories ?? []
    paths = Set(source?.addresses ?? [])
    addresses = (source?.addresses ?? []) + histories
    self.histories = Set(histories)
  }

  /// Whether the source may have a value at an address below its id.
  func contains(_ segments: [Address.Segment]) -> Bool {
    guard source != nil else { return true }
    var names = segments.map(\.name)
    // What theory predicts depends on the data.
    if names.first == "theory" { return names.count == 3 && labels.contains(names[1]) }
    if names.count > 2, names[1] == "sweep" { names[1] = "best" }
    names.removeAll { $0 == "seed" }
    if isPath(names, segments.last) { return true }
    guard let last = names.last, Statistic(rawValue: last) != nil else { return false }
    return isPath(names.dropLast(), segments.dropLast().last)
  }

  private func isPath(_ names: [String], _ last: Address.Segment?) -> Bool {
    paths.contains(names) || (last?.index != nil && histories.contains(names))
  }

  /// Why there is no value at an address of the source's id and these names; nil for unknown names.
  func unavailable(_ segments: [Address.Segment]) -> UnavailableValue? {
    source?.unavailable(segments, in: nil)
  }
}
