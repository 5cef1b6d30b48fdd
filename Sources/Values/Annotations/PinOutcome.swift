/// What became of a pinned number.
package enum PinOutcome: Sendable, Equatable {
  case holds(value: Double)
  /// The number is not the value; `text` is what should stand there, and `shown` says why not.
  case stale(value: Double, text: String, shown: String, hint: String?)
  /// `?` is still to be filled in with `text`.
  case unfilled(value: Double, text: String)
  /// The value cannot be worked out.
  case undecided(ValueError)

  /// The value, where there is one.
  package var value: Double? {
    switch self {
    case .holds(let value), .stale(let value, _, _, _), .unfilled(let value, _): value
    case .undecided: nil
    }
  }

  /// The edit that mends a number, where one is needed.
  package func edit(of token: NumberToken, in bytes: [UInt8]) -> Edit? {
    switch self {
    case .stale(_, let text, _, _), .unfilled(_, let text):
      Edit(token.range, in: bytes, to: text)
    case .holds, .undecided: nil
    }
  }
}

extension Pin {
  /// Whether the number before the pin is still its value.
  package func check(_ token: NumberToken, in source: any ValueSource) -> PinOutcome {
    do throws(ValueError) {
      let (value, quoted) = try quoted(in: source)
      let usual = tolerance?.value ?? quoted.tolerance
      let tolerance = source.isFresh ? fresh?.value ?? usual : usual
      let isNew = token.isPlaceholder
      let written = written(quoted, value, in: token.notation, isNew: isNew, within: tolerance)
      if isNew { return .unfilled(value: value, text: written.text) }
      if token.agrees(with: quoted, within: tolerance) { return .holds(value: value) }
      let shown = written.notation.shown(quoted, besides: token, within: tolerance)
      return .stale(
        value: value, text: written.text, shown: shown ?? written.text,
        hint: unitHint(token, value))
    } catch {
      return .undecided(error)
    }
  }

  /// The value as a new cell shows it, with the digits of others of its column.
  package func text(
    in source: any ValueSource, like notation: Notation?, mark: DecimalMark
  ) throws(ValueError) -> String {
    let (value, quoted) = try quoted(in: source)
    let standard = Notation(decimals: 0, significantDigits: 3).marked(mark)
    return written(
      quoted, value, in: notation ?? standard, isNew: notation == nil || format != nil,
      within: tolerance?.value ?? quoted.tolerance
    ).text
  }

  /// The value itself.
  package func value(in source: any ValueSource) throws(ValueError) -> Double {
    try quoted(in: source).number
  }

  /// The value, and all its digits where it is quoted from a file as it stands there.
  private func quoted(
    in source: any ValueSource
  ) throws(ValueError) -> (number: Double, quoted: FileValue) {
    let evaluator = Evaluator(source)
    let quoted = try expression.quoted(in: source)
    let value = try evaluator.requireNumber(quoted.value, of: expression)
    guard value.isFinite else {
      throw ValueError(
        "not-finite", "'\(expression)' is \(value < 0 ? "−∞" : "∞")", at: expression.range,
        hint: "a number that is not finite cannot be quoted")
    }
    try requireTolerance(evaluator, source)
    return (value, quoted)
  }

  private func requireTolerance(
    _ evaluator: Evaluator, _ source: any ValueSource
  ) throws(ValueError) {
    let given = tolerance?.value
    guard given == nil || given == .exact || given == .digits else { return }
    // Who says how far it may be from what is measured anew may quote what was measured to the digit.
    let hasBand = fresh.map { $0.value != .digits } ?? false
    for placed in expression.addresses where !hasBand {
      guard let found = try source.tabled(placed), found.isVolatile else { continue }
      guard tolerance != nil || found.tolerance == nil else { continue }
      throw ValueError(
        "volatile-value", "'\(placed.address)' is measured, and differs from time to time",
        at: placed.range,
        hint: "give the pin a tolerance: ±20%, or 'fresh ±20%' for what is measured anew")
    }
    for placed in expression.addresses
    where source.isVolatile(evaluator.lookup.base(of: placed.address)) {
      throw ValueError(
        "volatile-value", "'\(placed.address)' differs from run to run", at: placed.range,
        hint: "give the pin a tolerance: ±20%")
    }
  }

  /// The value in the pin's format or the author's notation, with digits enough for the tolerance.
  private func written(
    _ quoted: FileValue, _ value: Double, in notation: Notation, isNew: Bool,
    within tolerance: Tolerance?
  ) -> (text: String, notation: Notation) {
    var chosen = notation
    if isNew || format != nil {
      let asked = format?.value ?? (notation.isPercent ? .percent : .standard)
      chosen = asked.notation(for: value, in: notation.context).marked(notation.mark)
      if !notation.percent.isEmpty { chosen.percent = notation.percent }
      chosen.hasPlus = chosen.hasPlus || notation.hasPlus
      if chosen.minus == notation.context.minus { chosen.minus = notation.minus }
      // What a file has fewer digits of is written as it stands there.
      if format == nil, chosen.exponent == nil, let decimal = quoted.decimal {
        let written = decimal.digits.count - decimal.exponent - (chosen.isPercent ? 2 : 0)
        chosen.decimals = min(chosen.decimals, max(0, written))
      }
    }
    guard let tolerance else {
      return (quoted.decimal.map(chosen.format) ?? chosen.format(value), chosen)
    }
    chosen = chosen.widened(for: value, within: tolerance)
    return (chosen.format(value), chosen)
  }

  /// Who writes `12` for a share of 0.12 has forgotten the percent sign; for 0.012 s, the unit.
  private func unitHint(_ token: NumberToken, _ value: Double) -> String? {
    guard let written = token.value, written != 0 else { return nil }
    if !token.notation.isPercent, token.agrees(with: value * 100) {
      return "the value is a share: write the percent sign before the pin, or multiply it by 100"
    }
    if token.notation.isPercent, token.agrees(with: value / 100) {
      return "the value is in percent: divide it by 100"
    }
    guard !token.notation.isPercent else { return nil }
    for (power, factor) in [("1000", 1e3), ("1e6", 1e6), ("1e9", 1e9)] {
      if token.agrees(with: value * factor) {
        return "the value may be in another unit: multiply it by \(power)"
      }
      if token.agrees(with: value / factor) {
        return "the value may be in another unit: divide it by \(power)"
      }
    }
    return nil
  }
}
