import Options

/// How much the samples of each class count.
public enum ClassWeights: Sendable, Equatable {
  /// In inverse proportion to the size of the class.
  case balanced
  /// By the labels of the data; those that are missing count once.
  case byLabel([OptionEntry])

  /// The weights of the classes, given the number of samples of each.
  func values(of classes: [ClassLabel], counts: [Int]) -> [Double] {
    switch self {
    case .balanced:
      let total = Double(counts.reduce(0, +))
      return counts.map { total / (Double(classes.count) * Double($0)) }
    case .byLabel(let entries):
      return classes.map { label in
        guard let entry = entries.first(where: { label.isNamed($0.key) }) else { return 1 }
        switch entry.value {
        case .integer(let weight): return Double(weight)
        case .number(let weight): return weight
        default: return 1
        }
      }
    }
  }

  /// Refuses keys that name no class, and two that name the same.
  ///
  /// As in scikit-learn, a further key does no harm where every class has its weight.
  func check(_ classes: [ClassLabel]) throws(OptionErrors) {
    guard case .byLabel(let entries) = self else { return }
    let isComplete = classes.allSatisfy { label in entries.contains { label.isNamed($0.key) } }
    var seen: Set<ClassLabel> = []
    let errors = entries.compactMap { entry -> OptionError? in
      guard let label = classes.first(where: { $0.isNamed(entry.key) }) else {
        guard !isComplete else { return nil }
        return OptionError(
          "unknown-label", "unknown class '\(entry.key)'", hint: Self.hint(for: classes),
          at: [entry.key], part: .key)
      }
      if seen.insert(label).inserted { return nil }
      return OptionError(
        "duplicate-label", "class '\(label.text)' twice", hint: "leave one of them out",
        at: [entry.key], part: .key)
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  private static func hint(for classes: [ClassLabel]) -> String {
    let shown = classes.prefix(12).map(\.text).joined(separator: ", ")
    return "the classes are \(shown)\(classes.count > 12 ? ", …" : "")"
  }
}

extension ClassWeights: OptionConvertible {
  public static var optionType: OptionType {
    .form(
      "the word 'balanced', or a mapping of labels to weights",
      .either([.choice(["balanced"]), .mapping(.number)]))
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .string("balanced"): self = .balanced
    case .mapping(let entries):
      var errors: [OptionError] = []
      for entry in entries {
        do throws(OptionErrors) {
          guard try Double(entry.value) >= 0 else { throw Self.negative(entry.value) }
        } catch {
          errors += error.nested(in: entry.key).errors
        }
      }
      guard errors.isEmpty else { throw OptionErrors(errors) }
      self = .byLabel(entries)
    default:
      throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .balanced: .string("balanced")
    case .byLabel(let entries): .mapping(entries)
    }
  }

  private static func negative(_ value: OptionValue) -> OptionErrors {
    OptionErrors(
      OptionError("out-of-range", "invalid value '\(value.text)'", hint: "must be ≥ 0"))
  }
}
