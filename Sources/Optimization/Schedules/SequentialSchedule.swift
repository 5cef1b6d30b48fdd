import Options

/// One schedule after the other, each from its own start, all of one base rate.
///
/// Throws `OptionErrors` where milestones are not ascending or not one fewer than schedules, and
/// for a schedule that follows the loss.
///
/// PyTorch's `SequentialLR`.
public struct SequentialSchedule: Schedule {
  public static let name = "sequential"
  public static let summary = "one schedule after another"
  public static let details = """
    At each milestone the next schedule starts at its own first step; all vary the base rate given \
    here. PyTorch's `SequentialLR`.
    """
  public static let options: [Option<SequentialSchedule>] = [
    Option("base", \.base, "base rate of all", range: .positive),
    Option(
      "schedules", type: .list(.member(of: "schedule")), "the schedules, one after another",
      required: true
    ) {
      .list($0.schedules.map { Catalogue.schedules.value(of: $0) })
    } set: { (root, value) throws(OptionErrors) in
      root.schedules = try members(of: value)
    },
    Option(
      "milestones", \.milestones, "step at which each but the first begins", range: .steps,
      required: true),
  ]

  public var base = 0.1
  /// `schedules`: one after the other, each counted from its own start; required.
  public var schedules: [any Schedule] = []
  /// `milestones`: step at which each but the first begins, 1 or more; required.
  public var milestones: [Int] = []

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def sequential(base, schedules, milestones):
          def rate(k):
              index = sum(milestone <= k for milestone in milestones)
              return schedules[index](k - (milestones[index - 1] if index else 0))
          return rate
      """)
  }

  public var pythonCall: PythonCall? {
    var parts: [PythonCall] = []
    for index in schedules.indices {
      // A schedule that sets the momentum would have to give it back to the next one.
      guard let part = part(index), part.momentum(at: 0) == nil, let call = part.pythonCall
      else { return nil }
      parts.append(call)
    }
    let list = "[" + parts.map { $0.text() }.joined(separator: ", ") + "]"
    return PythonCall(
      python, optionEntries.filter { $0.key != "schedules" },
      besides: [("schedules", list)], calling: parts)
  }

  private static func members(of value: OptionValue) throws(OptionErrors) -> [any Schedule] {
    guard case .list(let values) = value, !values.isEmpty else {
      throw .wrongType(value, expected: OptionType.list(.member(of: "schedule")).text)
    }
    var members: [any Schedule] = []
    for (index, value) in values.enumerated() {
      do throws(OptionErrors) {
        members.append(try Catalogue.schedules.member(value))
      } catch {
        throw error.nested(in: "\(index)")
      }
    }
    return members
  }

  public func validate() throws(OptionErrors) {
    if milestones.count != schedules.count - 1 || milestones != milestones.sorted() {
      let written = milestones.optionValue.text
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(written)' for 'milestones'",
          hint: "expected \(schedules.count - 1) steps, ascending", at: ["milestones"]))
    }
    for (index, schedule) in schedules.enumerated() where schedule.heedsLoss {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(type(of: schedule).name)' for 'schedules'",
          hint: "a schedule that follows the loss stands alone", at: ["schedules", "\(index)"]))
    }
  }

  public func rate(at step: Int) -> Double {
    let (schedule, start) = current(at: step)
    return schedule?.rate(at: step - start) ?? base
  }

  public func momentum(at step: Int) -> Double? {
    let (schedule, start) = current(at: step)
    return schedule?.momentum(at: step - start)
  }

  /// The schedule of a step, with the base rate of all, and the step at which it began.
  private func current(at step: Int) -> (schedule: (any Schedule)?, start: Int) {
    let index = milestones.count { $0 <= step }
    return (part(index), index == 0 ? 0 : milestones[index - 1])
  }

  /// A schedule with the base rate of all.
  private func part(_ index: Int) -> (any Schedule)? {
    guard schedules.indices.contains(index) else { return nil }
    var schedule = schedules[index]
    schedule.base = base
    return schedule
  }
}
