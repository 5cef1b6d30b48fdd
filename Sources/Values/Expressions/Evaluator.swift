import Optimization

/// Works out expressions over the values of a source.
package struct Evaluator {
  /// What an expression is worth, and the comparisons that decided it.
  package struct Result {
    package var value: Value
    var evidence = Evidence()
  }

  let lookup: ValueLookup

  package init(_ source: any ValueSource) {
    lookup = ValueLookup(source: source)
  }

  private init(_ lookup: ValueLookup) {
    self.lookup = lookup
  }

  package func evaluate(_ expression: Expression) throws(ValueError) -> Result {
    switch expression.kind {
    case .number(let value, _): return Result(value: .number(value))
    case .boolean(let value): return Result(value: .boolean(value))
    case .address(let address): return Result(value: try lookup.value(at: address))
    case .file(let file): return Result(value: try lookup.source.value(of: file).value)
    case .text: throw Self.mismatch(of: expression)
    case .negative(let part): return Result(value: .number(-(try number(part))))
    case .arithmetic(let operation, let left, let right):
      return Result(value: .number(try arithmetic(operation, left, right, in: expression)))
    case .call(let name, let arguments):
      return Result(value: .number(try call(name, arguments, in: expression)))
    case .comparison(let first, let links): return try chain(first, links)
    case .not(let part):
      let (holds, evidence) = try boolean(part)
      return Result(value: .boolean(!holds), evidence: evidence)
    case .and(let left, let right): return try both(left, right, stopAt: false)
    case .or(let left, let right): return try both(left, right, stopAt: true)
    case .every(let body, let repetition):
      let (verdicts, evidence) = try overPlaces(body, repetition, in: expression)
      return Result(value: .boolean(verdicts.allSatisfy(\.self)), evidence: evidence)
    case .count(let body, let repetition):
      if case .comparison(let first, let links) = body.kind, links.count == 1,
        try isBoolean(first, repetition, in: expression)
      {
        return try chain(Expression(.count(first, over: repetition), at: first.range), links)
      }
      let (verdicts, evidence) = try overPlaces(body, repetition, in: expression)
      let count = Double(verdicts.count(where: \.self))
      return Result(
        value: .number(count), evidence: evidence.withoutComparisons)
    }
  }

  /// The number that an expression must be.
  package func number(_ expression: Expression) throws(ValueError) -> Double {
    try requireNumber(try evaluate(expression).value, of: expression)
  }

  /// Whether an expression that must be true or false holds.
  func boolean(
    _ expression: Expression
  ) throws(ValueError) -> (holds: Bool, evidence: Evidence) {
    let result = try evaluate(expression)
    guard case .boolean(let holds) = result.value else {
      throw mismatch(result.value, of: expression, expected: "true or false")
    }
    return (holds, result.evidence)
  }

  func requireNumber(
    _ value: Value, of expression: Expression
  ) throws(ValueError) -> Double {
    guard case .number(let number) = value else {
      throw mismatch(value, of: expression, expected: "a number")
    }
    guard !number.isNaN else {
      throw ValueError(
        "not-a-number", "'\(expression)' is not a number (NaN)", at: expression.range)
    }
    return number
  }

  /// Where one reads why a run may have no such value.
  private static func absence(of address: Address) -> String? {
    let known = Metrics.run.map(\.name)
    let name = address.segments.last { known.contains($0.name) }?.name
    return name.map { "'tangent list metrics \($0)' says when there is none" }
  }

  private static func mismatch(of text: Expression) -> ValueError {
    ValueError("type-mismatch", "'\(text)' is text, not a number", at: text.range)
  }

  private func mismatch(
    _ value: Value, of expression: Expression, expected: String
  ) -> ValueError {
    let text = "\(expression)"
    let repeated = repeatedRows(value, of: expression)
    let hint: String? =
      switch (value, expression.kind) {
      case (.missing(let reason), .address(let placed)): reason ?? Self.absence(of: placed.address)
      case (.missing(let reason), _): reason
      case (.list(let list), _): list.isEmpty ? nil : "write '\(text)[0]' for its first entry"
      case (.points, _): "write 'every point: …' before the comparison, or 'sweep[0]' for one point"
      case (.seeds, _): repeated?.hint
      case (_, .count): "put what is counted in parentheses: 'count seed: (… and …) >= 18'"
      default: nil
      }
    if value.isMissing {
      return ValueError("missing-value", "'\(text)' has no value", at: expression.range, hint: hint)
    }
    return ValueError(
      "type-mismatch", "'\(text)' is \(repeated?.kindName ?? value.kindName), not \(expected)",
      at: expression.range, hint: hint)
  }

  /// The rows of a table, or the seeds of a run, of which each has a value.
  private func repeatedRows(_ value: Value, of expression: Expression) -> RepeatedRows? {
    guard case .seeds(let values) = value else { return nil }
    let text = "\(expression)"
    guard case .address(let placed) = expression.kind,
      let found = (try? lookup.source.tabled(placed)) ?? nil
    else {
      return RepeatedRows(
        text: text, count: values.count, over: Repetition.seed.word, table: nil)
    }
    return RepeatedRows(
      text: text, count: values.count, over: found.over, table: lookup.source.table(of: placed))
  }
}

extension Evaluator {
  private func arithmetic(
    _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression,
    in whole: Expression
  ) throws(ValueError) -> Double {
    let (a, b) = (try number(left), try number(right))
    if operation == .divided, b == 0 {
      let what = "\(right)" == "0" ? "" : ": '\(right)' is 0"
      throw ValueError("division-by-zero", "division by zero\(what)", at: right.range)
    }
    return try defined(operation.apply(a, b), whole)
  }

  private func call(
    _ name: String, _ arguments: [Expression], in whole: Expression
  ) throws(ValueError) -> Double {
    var numbers: [Double] = []
    for argument in arguments { numbers.append(try number(argument)) }
    guard let function = MathFunction.named(name), function.arity.contains(numbers.count) else {
      throw ValueError("unknown-function", "unknown function '\(name)'", at: whole.range)
    }
    return try defined(function.apply(numbers), whole)
  }

  private func defined(_ number: Double, _ expression: Expression) throws(ValueError) -> Double {
    guard number.isNaN else { return number }
    throw ValueError("not-a-number", "'\(expression)' is undefined", at: expression.range)
  }

  /// `a < b < c`: every link must hold; a link that does not is all the evidence there is.
  private func chain(
    _ first: Expression, _ links: [Expression.Link]
  ) throws(ValueError) -> Result {
    var left = first
    var leftResult = try evaluate(first)
    var held = leftResult.evidence.withoutComparisons
    var failed = held
    for link in links {
      let rightResult = try evaluate(link.right)
      held += rightResult.evidence.withoutComparisons
      failed += rightResult.evidence.withoutComparisons
      if case .boolean(let a) = leftResult.value, case .boolean(let b) = rightResult.value,
        link.relation.isEquality
      {
        if (a == b) != (link.relation == .equal) { return Result(value: .boolean(false)) }
      } else {
        let sides = ComparedSides(
          left: left, leftValue: try requireNumber(leftResult.value, of: left),
          relation: link.relation, right: link.right,
          rightValue: try requireNumber(rightResult.value, of: link.right),
          occasion: lookup.occasion)
        if sides.holds { held.comparisons.append(sides) } else { failed.comparisons.append(sides) }
      }
      (left, leftResult) = (link.right, rightResult)
    }
    let holds = failed.comparisons.isEmpty
    return Result(value: .boolean(holds), evidence: holds ? held : failed)
  }

  /// `and` stops at false, `or` at true, so that the right side may rest on the left.
  private func both(
    _ left: Expression, _ right: Expression, stopAt decisive: Bool
  ) throws(ValueError) -> Result {
    var first = try boolean(left)
    if first.holds == decisive {
      return Result(value: .boolean(decisive), evidence: first.evidence)
    }
    let second = try boolean(right)
    if second.holds == decisive {
      return Result(value: .boolean(decisive), evidence: second.evidence)
    }
    first.evidence += second.evidence
    return Result(value: .boolean(!decisive), evidence: first.evidence)
  }

  /// In `count seed: a.converged >= 18` the comparison can only be the count's.
  private func isBoolean(
    _ expression: Expression, _ repetition: Repetition, in whole: Expression
  ) throws(ValueError) -> Bool {
    guard !expression.addresses.isEmpty, lookup.takes(repetition),
      let first = try lookup.occasions(of: whole, over: repetition).first
    else { return false }
    guard case .boolean = try Evaluator(lookup.at(first)).evaluate(expression).value
    else { return false }
    return true
  }

  /// Whether a body holds for each seed or point, with the evidence of the first that fails or of all.
  private func overPlaces(
    _ body: Expression, _ repetition: Repetition, in whole: Expression
  ) throws(ValueError) -> (verdicts: [Bool], evidence: Evidence) {
    guard lookup.takes(repetition) else {
      let word = repetition.word
      throw ValueError(
        "invalid-expression", "\(word)s inside \(word)s", at: whole.range,
        hint: "use one 'every \(word):' or 'count \(word):'")
    }
    var verdicts: [Bool] = []
    var held = Evidence()
    var failed = Evidence(word: repetition.word)
    for occasion in try lookup.occasions(of: body, over: repetition) {
      let (holds, evidence) = try Evaluator(lookup.at(occasion)).boolean(body)
      verdicts.append(holds)
      if holds {
        held += evidence
      } else {
        if failed.failingPlaces.isEmpty { failed.comparisons = evidence.comparisons }
        failed.failingPlaces.append(occasion.place(of: repetition) ?? 0)
      }
    }
    return (verdicts, failed.failingPlaces.isEmpty ? held : failed)
  }
}
