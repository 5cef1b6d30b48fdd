/// The words that charts write by themselves; `%` stands for a number.
package struct Words: Hashable, Sendable {
  package var divergedAt: String
  package var diverged: String
  package var atRounding: String
  package var belowRounding: String
  package var optimum: String
  package var start: String
  /// What stands between the whole and the fraction of a number.
  package var decimalMark: String

  package init(
    divergedAt: String, diverged: String, atRounding: String, belowRounding: String,
    optimum: String, start: String, decimalMark: String = "."
  ) {
    self.decimalMark = decimalMark
    self.divergedAt = divergedAt
    self.diverged = diverged
    self.atRounding = atRounding
    self.belowRounding = belowRounding
    self.optimum = optimum
    self.start = start
  }

  package static let english = Words(
    divergedAt: "diverged at %", diverged: "diverged", atRounding: "at rounding after %",
    belowRounding: "below rounding of the difference", optimum: "optimum %", start: "start")

  package static let chinese = Words(
    divergedAt: "到 % 时发散", diverged: "发散", atRounding: "到 % 时达到舍入误差",
    belowRounding: "低于差值的舍入误差", optimum: "最优值 %", start: "起点")

  /// The template with its `%` replaced.
  package static func fill(_ template: String, _ number: String) -> String {
    let parts = template.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0] + number + parts[1] : template
  }
}
