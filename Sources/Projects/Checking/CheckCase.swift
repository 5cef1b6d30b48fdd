import Files
import Notebooks
import Reports
import Values

/// One pin or claim as reports for machines list it.
package struct CheckCase: Sendable {
  package enum Kind: String, Sendable {
    case pin, claim
  }

  package var kind: Kind
  package var file: String
  package var line: Int
  package var column: Int
  /// The expression behind it.
  package var expression: String
  /// The number as it stands there, or what a claim's sides come to.
  package var shown: String
  /// What is wrong; nil if it is true.
  package var failure: String?
  /// Whether there is no value to compare with.
  package var isUndecided: Bool

  /// All pins and claims of a text, in its order.
  package static func cases(of checks: Checks, in file: SourceFile) -> [CheckCase] {
    let pins = checks.pins.map { check in
      CheckCase(
        .pin, check.number.pin.expression, at: check.number.token.range, of: file,
        shown: file.slice(check.number.token.range), failure: check.failure,
        isUndecided: check.outcome.value == nil)
    }
    let claims = checks.claims.map { check in
      CheckCase(
        .claim, check.claim.expression, at: check.claim.range, of: file,
        shown: check.outcome.text,
        failure: check.failure, isUndecided: check.isUndecided)
    }
    let cells = checks.tables.flatMap { table in
      table.cells.map { check in
        CheckCase(
          .pin, check.number.pin.expression, at: check.number.token.range, of: file,
          shown: file.slice(check.number.token.range), failure: check.failure,
          isUndecided: check.outcome.value == nil)
      } + table.rowCases(in: file)
    }
    return (pins + claims + cells).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  init(
    kind: Kind, file: String, line: Int, column: Int, expression: String, shown: String,
    failure: String?, isUndecided: Bool
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.expression = expression
    self.shown = shown
    self.failure = failure
    self.isUndecided = isUndecided
  }

  private init(
    _ kind: Kind, _ expression: Expression, at range: Range<Int>, of file: SourceFile,
    shown: String, failure: String?, isUndecided: Bool
  ) {
    let place = file.place(at: range.lowerBound)
    self.kind = kind
    self.file = file.path
    line = place.line
    column = place.column
    self.expression = expression.description
    self.shown = shown
    self.failure = failure
    self.isUndecided = isUndecided
  }
}

extension TableCheck {
  /// What is wrong with rows and words, each as a case of its own.
  fileprivate func rowCases(in file: SourceFile) -> [CheckCase] {
    problems.map { problem in
      let place = file.place(at: problem.range.lowerBound)
      return CheckCase(
        kind: .pin, file: file.path, line: place.line, column: place.column,
        expression: "table \(id)", shown: file.slice(problem.range),
        failure: problem.message + (problem.label.map { ": \($0)" } ?? ""), isUndecided: false)
    }
  }
}

extension Checks.PinCheck {
  /// What is wrong with the number; nil if it is true.
  fileprivate var failure: String? {
    switch outcome {
    case .holds: nil
    case .stale(_, _, let shown, _): "pinned number is stale: now \(shown)"
    case .unfilled(_, let text): "pinned number is not filled in yet: now \(text)"
    case .undecided(let error): error.message
    }
  }
}

extension Checks.ClaimCheck {
  /// Whether it cannot be worked out.
  fileprivate var isUndecided: Bool { if case .undecided = outcome { true } else { false } }

  /// What is wrong with the claim; nil if it holds.
  fileprivate var failure: String? {
    if holds { return nil }
    return isUndecided ? outcome.text : "claim does not hold: \(outcome.text)"
  }
}
