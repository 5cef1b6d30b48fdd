import Options

/// The step size: a number, a rule from the Hessian's eigenvalues, or a schedule.
public enum LearningRate: Sendable {
  /// The same in every step, above 0.
  case constant(Double)
  /// From the objective's curvature, before the first step; refused where that is unknown.
  case rule(StepRule)
  /// Anew for every step, or for every epoch.
  case schedule(any Schedule, per: SchedulePeriod)
}

extension LearningRate {
  /// The step size, where it is a number.
  var number: Double? { if case .constant(let rate) = self { rate } else { nil } }
}

/// A step size that follows from the largest and smallest eigenvalue L and μ of the Hessian.
public enum StepRule: String, OptionChoice {
  /// `1/L`.
  case inverseL = "1/L"
  /// `2/(L+mu)`: the best constant step of gradient descent.
  case optimalQuadratic = "2/(L+mu)"
  /// The best constant step of the method itself, with its best momentum where it has one.
  case optimal

  /// The step size, where it is the same for all methods.
  public func value(for curvature: Curvature) -> Double? {
    switch self {
    case .inverseL: 1 / curvature.largest
    case .optimalQuadratic: 2 / (curvature.largest + curvature.smallest)
    case .optimal: nil
    }
  }
}

/// What a schedule counts.
public enum SchedulePeriod: String, OptionChoice {
  /// Steps of the optimizer, from 0.
  case step
  /// Passes over the data, from 0; all steps of one have the same rate.
  case epoch

  /// As it is written beside a schedule's name.
  fileprivate static let option = OptionDescription(
    name: "per", type: optionType, summary: "whether the schedule counts steps or epochs")
}

extension LearningRate: OptionConvertible {
  public static var optionType: OptionType {
    .either([
      .bounded(.number, .positive), StepRule.optionType,
      .member(of: "schedule", besides: [SchedulePeriod.option]),
    ])
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .integer, .number: self = .constant(try Double(value, in: .positive))
    case .string(let word) where StepRule(rawValue: word) != nil:
      self = .rule(try StepRule(value))
    case .string(let word) where Catalogue<any Schedule>.schedules[word] == nil:
      throw Self.unknown(word)
    case .string, .mapping: self = try Self.schedule(value)
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .constant(let rate): return .number(rate)
    case .rule(let rule): return rule.optionValue
    case .schedule(let schedule, let period):
      let written = Catalogue<any Schedule>.schedules.value(of: schedule)
      guard period != .step else { return written }
      return .mapping((written.entries ?? []) + [OptionEntry("per", period.optionValue)])
    }
  }

  private static func unknown(_ word: String) -> OptionErrors {
    let known = StepRule.allCases.map(\.rawValue) + Catalogue<any Schedule>.schedules.names
    return OptionErrors(
      OptionError(
        "invalid-value", "invalid value '\(word)'",
        hint: NearMiss.hint(for: word, among: known) ?? "expected \(optionType.text)"))
  }

  /// `{cosine: {base: 0.1, T_max: 100}}`, with `per: epoch` beside the name if it counts epochs.
  private static func schedule(_ value: OptionValue) throws(OptionErrors) -> LearningRate {
    guard case .mapping(let entries) = value else {
      return .schedule(try Catalogue.schedules.member(value), per: .step)
    }
    var period = SchedulePeriod.step
    if let written = value["per"] {
      do throws(OptionErrors) {
        period = try SchedulePeriod(written)
      } catch {
        throw error.nested(in: "per")
      }
    }
    let rest = OptionValue.mapping(entries.filter { $0.key != "per" })
    return .schedule(try Catalogue.schedules.member(rest), per: period)
  }
}
