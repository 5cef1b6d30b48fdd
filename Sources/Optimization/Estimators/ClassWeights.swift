import Options

/// How much the samples of each class count.
package enum ClassWeights: Sendable, Equatable {
  /// In inverse proportion to the size of the class.
  case balanced
  /// By label; labels that are missing count once.
  case byLabel([OptionEntry])

  /// The weights of the classes, given the number of samples of each.
  func values(classes: [Double], counts: [Int]) -> [Double] {
    switch self {
    case .balanced:
      let total = Double(counts.reduce(0, +))
      return counts.map { total / (Double(classes.count) * Double($0)) }
    case .byLabel(let entries):
      return classes.map { label in
        guard let entry = entries.first(where: { Double($0.key) == label }) else { return 1 }
        switch entry.value {
        case .integer(let weight): return Double(weight)
        case .number(let weight): return weight
        default: return 1
        }
      }
    }
  }
}

extension ClassWeights: OptionConvertible {
  package static var optionType: OptionType {
    .form(
      "the word 'balanced', or a mapping of labels to weights",
      .either([.choice(["balanced"]), .mapping(.number)]))
  }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .string("balanced"): self = .balanced
    case .mapping(let entries):
      var errors: [OptionError] = []
      for entry in entries {
        if Double(entry.key) == nil {
          errors.append(
            OptionError(
              "invalid-value", "invalid label '\(entry.key)'", hint: "labels are 0, 1, 2, …",
              at: [entry.key], part: .key))
        }
        do throws(OptionErrors) {
          guard try Double(entry.value) >= 0 else { throw Self.negative(entry.value) }
        } catch {
          errors += error.nested(in: entry.key).errors
        }
      }
      guard errors.isEmpty else { throw OptionErrors(errors) }
      self = .byLabel(entries)
    default:
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(value.text)'",
          hint: "expected \(Self.optionType.text)"))
    }
  }

  package var optionValue: OptionValue {
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
