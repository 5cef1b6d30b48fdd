import Options

/// Finds what an experiment sweeps over: lists and ranges where a single value is expected.
///
/// No option needs to know about sweeps: a list whose type its option refuses is a sweep, and each
/// of its values is tried in its place. `{values: […]}` is one wherever a single value may stand,
/// which is how a sweep over an option that takes lists is written.
package struct SweepFinder {
  /// The experiment with the first value of each sweep.
  private(set) var plain: OptionValue
  /// In the order in which they are written.
  private(set) var axes: [SweepAxis] = []
  private(set) var errors: [OptionError] = []
  /// The experiment with the first values; nil where there are errors.
  private(set) var setup: Setup?

  /// Names whose values decide what is run: a list there is a mistake.
  package static let fixed = [
    "optimizers", "optimizer", "estimators", "estimator", "seeds", "best_by",
  ]

  init(_ source: OptionValue) {
    plain = source
    var faulty: [[String]] = []
    while true {
      do throws(OptionErrors) {
        setup = try Setup(decoding: plain)
        break
      } catch {
        let paths = candidates(among: error.errors)
        if paths.isEmpty {
          errors += error.errors.filter { error in !faulty.contains { error.path.starts(with: $0) }
          }
          break
        }
        for path in paths { faulty += sweep(path) }
      }
    }
    errors = errors.map(placed)
    for axis in axes { check(axis) }
    axes.sort { source.place(of: $0.path).lexicographicallyPrecedes(source.place(of: $1.path)) }
    if !errors.isEmpty { setup = nil }
  }

  /// Where the errors say that a list or a range stands in place of a single value.
  private func candidates(among errors: [OptionError]) -> [[String]] {
    var paths: [[String]] = []
    for error in errors {
      guard let path = sweptPath(of: error), !paths.contains(path),
        !axes.contains(where: { $0.path == path }), !Self.fixed.contains(path[path.count - 1]),
        !isLabel(path)
      else { continue }
      paths.append(path)
    }
    return paths
  }

  /// Whether a path is a label's, whose options are no values to choose from.
  private func isLabel(_ path: [String]) -> Bool {
    path.count == 2 && ["optimizers", "estimators"].contains(path[0])
  }

  private func sweptPath(of error: OptionError) -> [String]? {
    for count in stride(from: 1, through: error.path.count, by: 1) {
      let path = Array(error.path.prefix(count))
      guard let value = plain.value(at: path) else { continue }
      if SweepAxis.isExplicit(value) { return path }
      if error.part == .value, SweepRange.isRange(value) { return path }
    }
    // A list that its option can read, but that is wrong, is no sweep.
    guard error.part == .value, error.id == "wrong-type" else { return nil }
    guard let parent = error.path.indices.last, case .list = plain.value(at: error.path) else {
      return nil
    }
    // A list of lists sweeps over an option that is a list itself.
    let path = Array(error.path[..<parent])
    if case .list = plain.value(at: path) { return path }
    return error.path
  }

  /// Takes the first value for the sweep at `path`; gives the path if there is none.
  private mutating func sweep(_ path: [String]) -> [[String]] {
    do throws(OptionErrors) {
      let axis = try SweepAxis(plain.value(at: path) ?? .null, at: path)
      axes.append(axis)
      plain = plain.replacing(path, with: axis.values[0])
      return []
    } catch {
      errors += error.errors
      plain = plain.removing(path)
      return [path]
    }
  }

  /// Tries all values of an axis but the first, the others staying at their first.
  private mutating func check(_ axis: SweepAxis) {
    let source = plain.keeping(label: axis.label ?? "")
    for (index, value) in axis.values.enumerated().dropFirst() {
      do throws(OptionErrors) {
        _ = try Setup(decoding: source.replacing(axis.path, with: value))
      } catch {
        for found in error.errors where found.path.starts(with: axis.path) {
          var error = found
          error.path.insert(contentsOf: axis.place(of: index), at: axis.path.count)
          if !errors.contains(error) { errors.append(error) }
        }
      }
    }
  }

  /// An error of a sweep's first value, placed at that value.
  private func placed(_ error: OptionError) -> OptionError {
    guard let axis = axes.first(where: { error.path.starts(with: $0.path) }) else { return error }
    var error = error
    error.path.insert(contentsOf: axis.place(of: 0), at: axis.path.count)
    return error
  }
}

extension OptionValue {
  /// The positions of a path's keys, outermost first: the order in which things are written.
  fileprivate func place(of path: [String]) -> [Int] {
    var places: [Int] = []
    var value = self
    for key in path {
      guard case .mapping(let entries) = value,
        let place = entries.firstIndex(where: { $0.key == key })
      else { return places }
      places.append(place)
      value = entries[place].value
    }
    return places
  }
}
