/// What was measured along a run, as reports quote and draw it: named columns of one entry an epoch,
/// the start as entry 0.
public struct History: Sendable, Equatable {
  /// The entries of a column, one an epoch: counts, or real numbers.
  public enum Entries: Sendable, Equatable {
    /// As of epochs and steps.
    case counts([Int])
    /// As of a loss, in the objective's own units.
    case numbers([Double])
  }

  /// A column with its name: `loss`, `gradient_norm`.
  public struct Column: Sendable, Equatable {
    /// As in an address: `gradient_norm` in `compare.sgd.gradient_norm[3]`.
    public let name: String
    /// One an epoch, the start first.
    public let entries: Entries
  }

  /// The columns in the order in which they are listed, each name once, none of them empty.
  public private(set) var columns: [Column] = []
  /// The point at each entry, if it was asked for.
  public var points: [[Double]] = []
  /// The point after each step of mini-batches in the plane, where entries would hide the way.
  public var steps: [[Double]] = []
  /// The point that the run ended with.
  public var finalPoint: [Double] = []
  /// The epoch at which the run diverged.
  public var divergedAt: Int?
  /// Whether the run ended early because its stopping rule held.
  public var stoppedEarly = false

  /// A history without entries.
  public init() {}

  /// The entries of a column; nil where the run has none of that name.
  public subscript(name: String) -> Entries? {
    get { columns.first { $0.name == name }?.entries }
    set {
      let place = columns.firstIndex { $0.name == name }
      guard let newValue, newValue.count > 0 else {
        if let place { columns.remove(at: place) }
        return
      }
      let column = Column(name: name, entries: newValue)
      if let place { columns[place] = column } else { columns.append(column) }
    }
  }

  /// A column of counts; empty where there is none.
  public func counts(_ name: String) -> [Int] {
    if case .counts(let counts)? = self[name] { counts } else { [] }
  }

  /// A column of real numbers; empty where there is none.
  public func numbers(_ name: String) -> [Double] {
    if case .numbers(let numbers)? = self[name] { numbers } else { [] }
  }

  /// The value of a column at an epoch; nil for an epoch that was not run.
  func value(_ name: String, atEpoch epoch: Int) -> ResultValue? {
    guard let entries = self[name], let place = self.epoch.firstIndex(of: epoch) else { return nil }
    return entries[place]
  }
}

extension History.Entries {
  /// How many entries there are.
  public var count: Int {
    switch self {
    case .counts(let counts): counts.count
    case .numbers(let numbers): numbers.count
    }
  }

  /// An entry; nil beyond the end.
  subscript(entry: Int) -> ResultValue? {
    guard entry >= 0, entry < count else { return nil }
    return switch self {
    case .counts(let counts): .integer(counts[entry])
    case .numbers(let numbers): .number(numbers[entry])
    }
  }
}
