import Testing

@testable import Files
@testable import Values

@Suite("Expressions")
struct ExpressionTests {
  static let source = ValueTable([
    Address("compare", "gd", "epochs"): .number(187),
    Address("compare", "momentum", "epochs"): .number(41),
    Address("compare", "sgd", "epochs"): .missing,
    Address("compare", "gd", "converged"): .boolean(true),
    Address("compare", "sgd", "converged"): .boolean(false),
    Address("compare", "gd", "coef"): .list([1.5, -2.5]),
    Address("compare", "gd", "zero"): .number(0),
    Address("compare", "gd", "broken"): .number(.nan),
    Address("step-size", "gd", "loss"): .number(0.25),
    Address(notebook: "a/b.md", "run", "gd", "loss"): .number(7),
    Address("s", "gd", "loss"): seeds(.number(1), .number(2), .number(4)),
    Address("s", "sgd", "loss"): seeds(.number(2), .number(3), .number(3)),
    Address("s", "sgd", "converged"): seeds(.boolean(true), .boolean(true), .boolean(false)),
    Address("s", "sgd", "epochs"): seeds(.number(9), .missing, .number(7)),
  ])

  static func seeds(_ values: Value...) -> Value {
    .seeds(values.enumerated().map { SeedValue(seed: $0.offset, value: $0.element) })
  }

  private func value(_ text: String) throws -> Value {
    try Evaluator(Self.source).evaluate(Expression(parsing: Array(text.utf8)[...])).value
  }

  @Test(
    "work out numbers",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("2 ^ 3 ^ 2", 512), ("-2 ^ 2", -4), ("2 ^ -1", 0.5),
      ("7 - 2 - 1", 4), ("8 / 4 / 2", 1), ("--3", 3), ("+3", 3), ("1.5e3", 1500), (".5", 0.5),
      ("5%", 0.05), ("2.5 % ", 0.025), ("−3", -3), ("2 × 3", 6), ("2 · 3", 6),
      ("abs(-3)", 3), ("sqrt(16)", 4), ("log10(1000)", 3), ("ln(exp(2))", 2), ("min(3, 1, 2)", 1),
      ("max(3, 1, 2)", 3), ("round(2.5)", 2), ("round(0.125, 2)", 0.12), ("4 ^ 0.5", 2),
      ("compare.gd.epochs / compare.momentum.epochs", 187.0 / 41),
      ("compare.gd.coef[1]", -2.5), ("step-size.gd.loss * 4", 1), ("a/b.md#run.gd.loss", 7),
      ("compare.gd.epochs - 7", 180), ("`compare`.gd.epochs", 187),
      ("s.gd.seed[2].loss", 4), ("step-size.gd.loss[0]", 0.25), ("s.gd.loss.mean", 7.0 / 3),
      ("s.gd.loss.median", 2), ("s.gd.loss.max - s.gd.loss.min", 3),
      ("count seed: s.gd.loss < s.sgd.loss", 2), ("count seed: s.sgd.converged", 2),
      ("count seed: (1 < s.gd.loss < 4)", 1), ("count seed: not s.sgd.converged", 1),
    ] as [(String, Double)])
  func numbers(text: String, expected: Double) throws {
    let number = try #require(try value(text).number)
    #expect(abs(number - expected) < 1e-15 * max(1, abs(expected)))
  }

  @Test(
    "cannot fail where they name no value, or the same one on both sides",
    arguments: [
      ("1 < 2", "it names no value"), ("true", "it names no value"),
      ("a.b <= a.b", "both sides are the same"), ("a.b + 1 = a.b + 1", "both sides are the same"),
      ("a.b <= a.b <= a.b", "both sides are the same"), ("a.b <= a.b <= a.c", nil),
      ("every seed: a.b >= a.b", "both sides are the same"), ("every seed: a.b >= a.c", nil),
      ("a.b <= a.b and a.c = a.c", "both sides are the same"), ("a.b <= a.b and a.b < a.c", nil),
      ("a.b <= a.b or a.b < a.c", "both sides are the same"), ("a.b < a.c or a.c < a.b", nil),
      ("a.b < 2", nil), ("a.b", nil), ("not a.b", nil), ("a.b = a.b + 1", nil),
    ] as [(String, String?)])
  func vacuous(text: String, reason: String?) throws {
    #expect(try Expression(parsing: Array(text.utf8)[...]).reasonItCannotFail == reason)
  }

  @Test(
    "decide what holds",
    arguments: [
      ("1 < 2", true), ("1 < 2 < 3", true), ("1 < 3 < 2", false), ("2 >= 2", true),
      ("2 ≤ 1", false), ("1 = 1.0", true), ("0.1 + 0.2 == 0.3", true), ("1 != 2", true),
      ("1 ≠ 1", false), ("true", true), ("not 1 < 2", false), ("1 < 2 and 2 < 1", false),
      ("1 < 2 or 2 < 1", true), ("false or true and false", false),
      ("compare.gd.converged and not compare.sgd.converged", true),
      ("compare.gd.converged = compare.sgd.converged", false),
      ("compare.sgd.converged and compare.sgd.epochs < 3", false),
      ("every seed: s.gd.loss < 5", true), ("every seed: s.gd.loss < s.sgd.loss", false),
      ("every seed: s.gd.loss <= s.gd.loss.max and compare.gd.converged", true),
      ("count seed: s.gd.loss < s.sgd.loss >= 2", true), ("2 < count seed: s.sgd.converged", false),
      ("count seed: s.sgd.converged >= 2", true),
      ("count seed: s.gd.loss < 3 >= 2 and count seed: s.sgd.converged = 2", true),
    ])
  func truths(text: String, expected: Bool) throws {
    #expect(try value(text) == .boolean(expected))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String
    /// The part of the text that is marked.
    var part: String
    var hint: String?

    init(_ text: String, _ message: String, at part: String, hint: String? = nil) {
      self.text = text
      self.message = message
      self.part = part
      self.hint = hint
    }

    var testDescription: String { text }
  }

  private func expect(_ fault: Fault) throws {
    let bytes = Array("...".utf8) + Array(fault.text.utf8)
    let error = try #require(
      #expect(throws: ValueError.self) {
        try Evaluator(Self.source).number(Expression(parsing: bytes[3...]))
      })
    #expect(error.message == fault.message)
    #expect(String(decoding: bytes[error.range], as: UTF8.self) == fault.part)
    if let hint = fault.hint { #expect(error.hint == hint) }
  }

  @Test(
    "that cannot be read are placed",
    arguments: [
      Fault(" ", "missing expression", at: " "),
      Fault("1 +", "unexpected end of the expression", at: ""),
      Fault("1 2", "unexpected '2'", at: "2"),
      Fault("(1", "unexpected end of the expression", at: "", hint: "expected ')'"),
      Fault("1 )", "unexpected ')'", at: ")"),
      Fault("a && b", "unexpected '&&'", at: "&&", hint: "write 'and'"),
      Fault("2 ** 3", "unexpected '**'", at: "**", hint: "write '^' for a power"),
      Fault("1 ≈ 2", "unexpected '≈'", at: "≈"),
      Fault("2x", "invalid number '2x'", at: "2x"),
      Fault("1 $ 2", "unexpected '$'", at: "$"),
      Fault("sin(1)", "unknown function 'sin'", at: "sin"),
      Fault("sqrt()", "'sqrt' takes 1 argument, not 0", at: "sqrt()"),
      Fault("abs(1, 2)", "'abs' takes 1 argument, not 2", at: "abs(1, 2)"),
      Fault("every 2: 1 < 2", "unexpected '2'", at: "2", hint: "expected 'seed:'"),
      Fault(
        "count sed: s.gd.loss < 5", "'s.gd.loss' is repeated over 'seed', not 'sed'",
        at: "s.gd.loss", hint: "write 'seed:'"),
      Fault("every seed 1 < 2", "unexpected '1'", at: "1", hint: "expected ':'"),
      Fault("compare.gd.epochs%", "unexpected '%'", at: "%"),
    ])
  func unreadable(fault: Fault) throws { try expect(fault) }

  @Test(
    "that cannot be worked out are placed",
    arguments: [
      Fault(
        "1 < compare.momentun.epochs", "unknown address 'compare.momentun.epochs'", at: "momentun",
        hint: "did you mean 'momentum'?"),
      Fault(
        "compare.gd.epoch", "unknown address 'compare.gd.epoch'", at: "epoch",
        hint: "did you mean 'epochs'?"),
      Fault(
        "compare.momentum", "'compare.momentum' is not a value", at: "compare.momentum",
        hint: "add one of '.epochs'"),
      Fault(
        "compare.gd.epochs-7", "unknown address 'compare.gd.epochs-7'", at: "epochs-7",
        hint: "write spaces around '-' to subtract"),
      Fault(
        "a/c.md#run.gd.loss", "unknown notebook 'a/c.md'", at: "a/c.md",
        hint: "did you mean 'a/b.md'?"),
      Fault(
        "1 / compare.gd.zero", "division by zero: 'compare.gd.zero' is 0", at: "compare.gd.zero"),
      Fault("1 / 0", "division by zero", at: "0"),
      Fault(
        "1 + compare.sgd.epochs", "'compare.sgd.epochs' has no value", at: "compare.sgd.epochs"),
      Fault(
        "compare.gd.converged > 0.5", "'compare.gd.converged' is true or false, not a number",
        at: "compare.gd.converged"),
      Fault(
        "not compare.gd.epochs", "'compare.gd.epochs' is a number, not true or false",
        at: "compare.gd.epochs"),
      Fault(
        "compare.gd.coef + 1", "'compare.gd.coef' is a list, not a number", at: "compare.gd.coef",
        hint: "write 'compare.gd.coef[0]' for its first entry"),
      Fault(
        "compare.gd.coef[2]", "'compare.gd.coef[2]' is past the end of the list",
        at: "compare.gd.coef[2]", hint: "it has the entries 0 to 1"),
      Fault(
        "compare.gd.epochs[1]", "'compare.gd.epochs[1]' has an index, but is a number",
        at: "compare.gd.epochs[1]"),
      Fault("sqrt(-1)", "'sqrt(-1)' is undefined", at: "sqrt(-1)"),
      Fault(
        "compare.gd.broken", "'compare.gd.broken' is not a number (NaN)", at: "compare.gd.broken"),
      Fault("s.gd.loss < 3", "'s.gd.loss' is one value a seed, not a number", at: "s.gd.loss"),
      Fault(
        "every seed: compare.gd.epochs < 3",
        "no value of 'compare.gd.epochs < 3' was repeated over seeds", at: "compare.gd.epochs < 3"),
      Fault(
        "every seed: every seed: s.gd.loss < 3", "seeds inside seeds",
        at: "every seed: s.gd.loss < 3"),
      Fault(
        "s.sgd.epochs.mean", "'s.sgd.epochs.mean' has no value: with seed 1 there is none",
        at: "s.sgd.epochs.mean"),
    ])
  func undecided(fault: Fault) throws { try expect(fault) }

  @Test(
    "deeper or longer than anyone writes are refused",
    arguments: ["(", "-", "not ", "1+", "1<", "1^", "abs(", "every seed: ", "a.b and "])
  func bounded(piece: String) {
    let text = String(repeating: piece, count: 10_000) + "1"
    #expect(throws: ValueError.self) { try Expression(parsing: Array(text.utf8)[...]) }
  }

  @Test(
    "are printed with no more parentheses than needed",
    arguments: [
      ("((a.b))*(c.d+1)", "a.b * (c.d + 1)"), ("(a.b - 1)-(c.d - 2)", "a.b - 1 - (c.d - 2)"),
      ("-(2^2)^3", "-(2^2)^3"), ("(1<2)and(not(3<4))", "1 < 2 and not 3 < 4"),
      ("count seed: a.b<1>=18", "(count seed: (a.b < 1)) >= 18"),
      ("every seed:a.b<5%", "every seed: a.b < 5%"), ("max( a.b ,2 )", "max(a.b, 2)"),
      ("every`my fold`:a.b<5", "every `my fold`: a.b < 5"),
      ("f.csv#[+-02].x", "f.csv#[(-02)].x"),
    ])
  func printed(text: String, expected: String) throws {
    let expression = try Expression(parsing: Array(text.utf8)[...])
    #expect(expression.description == expected)
    let again = try Expression(parsing: Array(expected.utf8)[...])
    #expect(again.description == expected)
  }
}
