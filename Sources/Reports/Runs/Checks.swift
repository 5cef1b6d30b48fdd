import Files
import Notebooks
import Options
import Values

/// What the pins and claims of a text came to.
package struct Checks: Sendable {
  /// A pinned number and whether it is still true.
  package struct PinCheck: Sendable {
    package var number: Annotations.PinnedNumber
    package var outcome: PinOutcome
    /// What to think of the value, however it is written.
    package var doubt: String?
    /// The expression by which others name the value; that of the pin where it is no cell's.
    package var source: Expression { rooted ?? number.pin.expression }
    /// The expression of a cell, with the names of its table and its row before each column.
    var rooted: Expression?

    package init(number: Annotations.PinnedNumber, outcome: PinOutcome, doubt: String? = nil) {
      self.number = number
      self.outcome = outcome
      self.doubt = doubt
    }
  }

  /// A claim and whether it holds.
  package struct ClaimCheck: Sendable {
    package var claim: Claim
    package var outcome: ClaimOutcome

    package init(claim: Claim, outcome: ClaimOutcome) {
      self.claim = claim
      self.outcome = outcome
    }
  }

  package let pins: [PinCheck]
  package let claims: [ClaimCheck]
  package let tables: [TableCheck]

  package init(_ annotations: Annotations, in source: any ValueSource) {
    pins = annotations.pins.map { number in
      PinCheck(
        number: number, outcome: number.pin.check(number.token, in: source),
        doubt: number.pin.expression.addresses.lazy
          .compactMap { source.doubt(about: $0.address) }.first)
    }
    claims = annotations.claims.map { claim in
      ClaimCheck(claim: claim, outcome: claim.check(in: source))
    }
    tables = annotations.tables.map { TableCheck($0, in: source) }
  }

  /// Those of another kind of text.
  package init(pins: [PinCheck], claims: [ClaimCheck]) {
    self.pins = pins
    self.claims = claims
    tables = []
  }

  /// What is no longer true, each with what stands there now.
  package func findings(
    in file: SourceFile, notes: (PinCheck) -> [Diagnostic.Note] = { _ in [] }
  ) -> [Diagnostic] {
    pins.compactMap { $0.finding(in: file, notes) } + claims.compactMap { $0.finding(in: file) }
      + tables.flatMap { $0.findings(in: file, notes) }
  }

  /// Whether every number and every claim is true.
  package var allHold: Bool {
    pins.allSatisfy { if case .holds = $0.outcome { true } else { false } }
      && claims.allSatisfy(\.holds) && tables.allSatisfy(\.holds)
  }

  /// The edits that make every number true.
  package func edits(
    of file: SourceFile, where isWanted: (PinCheck) -> Bool = { _ in true },
    tables isWantedTable: (TableCheck) -> Bool = { _ in true }
  ) -> EditList {
    let rewrites = tables.filter(isWantedTable).map { TableRewrite($0, of: file) }
    let cells =
      pins.filter(isWanted).compactMap { $0.outcome.edit(of: $0.number.token, in: file.bytes) }
      + rewrites.flatMap(\.cells)
    return EditList(rewrites.reduce(cells) { edits, rewrite in rewrite.joined(with: edits) })
  }
}

extension Checks.PinCheck {
  /// What is to be said of the number; nil where it is true.
  func finding(
    in file: SourceFile, _ notes: (Checks.PinCheck) -> [Diagnostic.Note] = { _ in [] }
  ) -> Diagnostic? {
    let range = number.token.range
    let fix = "tangent update \(ShellWord.path(file.path))"
    switch outcome {
    case .holds:
      return doubt.map {
        Diagnostic(
          .finding, "few-digits", "pinned digits mean nothing", severity: .warning, in: file,
          at: range, label: $0)
      }
    case .stale(_, _, let shown, let hint):
      return Diagnostic(
        .finding, "stale-pin", "pinned number is stale", in: file, at: range, label: "now \(shown)",
        notes: notes(self), hint: hint, fix: fix)
    case .unfilled(_, let text):
      return Diagnostic(
        .finding, "unfilled-pin", "pinned number is not filled in yet", in: file, at: range,
        label: "now \(text)", fix: fix)
    case .undecided(let error):
      return error.diagnostic(in: file)
    }
  }
}

extension Checks.ClaimCheck {
  fileprivate func finding(in file: SourceFile) -> Diagnostic? {
    let range = claim.expression.range
    if holds, let reason = claim.expression.reasonItCannotFail {
      return Diagnostic(
        .finding, "vacuous-claim", "claim cannot fail", severity: .warning, in: file, at: range,
        label: reason)
    }
    switch outcome {
    case .holds: return nil
    case .thin(let sides, _):
      return Diagnostic(
        .finding, "thin-margin", "claim holds by less than its numbers show", severity: .warning,
        in: file, at: range, label: sides.text)
    case .fails:
      return Diagnostic(
        .finding, "false-claim", "claim does not hold", in: file, at: range, label: outcome.text,
        hint: "change the sentence or the experiment; no command rewrites a claim")
    case .undecided(let error):
      return error.diagnostic(in: file)
    }
  }
}

extension Checks.ClaimCheck {
  /// Whether the claim holds, by whatever margin.
  package var holds: Bool {
    switch outcome {
    case .holds, .thin: true
    case .fails, .undecided: false
    }
  }
}
