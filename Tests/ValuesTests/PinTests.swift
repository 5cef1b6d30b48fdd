import TestSupport
import Testing

@testable import Files
@testable import Values

@Suite("Pins")
struct PinTests {
  static let source = ValueTable(
    [
      Address("run", "gd", "epochs"): .number(187), Address("run", "sgd", "epochs"): .number(41),
      Address("run", "gd", "mse"): .number(0.0123456), Address("run", "gd", "r2"): .number(0.984),
      Address("run", "gd", "diverged_at"): .missing,
      Address("run", "gd", "worst"): .number(.infinity),
      Address("run", "gd", "seconds"): .number(0.25),
    ], volatile: [Address("run", "gd", "seconds")])

  private func pinned(_ text: String) throws -> (pin: Pin, token: NumberToken, bytes: [UInt8]) {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.firstIndex(of: UInt8(ascii: "<")))
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: ">"))) + 1
    return (
      try Pin(parsing: bytes[start..<end]), try NumberToken(before: bytes[..<start]), bytes
    )
  }

  /// The text as `update` leaves it.
  private func updated(_ text: String) throws -> String {
    let (pin, token, bytes) = try pinned(text)
    let edit = pin.check(token, in: Self.source).edit(of: token, in: bytes)
    let edits = EditList(edit.map { [$0] } ?? [])
    return String(decoding: try edits.apply(to: bytes), as: UTF8.self)
  }

  @Test("know their parts and where they stand")
  func parts() throws {
    let (pin, _, bytes) = try pinned("4.6<!--= run.gd.epochs / run.sgd.epochs ±5% as .1f -->×")
    #expect(pin.expression.description == "run.gd.epochs / run.sgd.epochs")
    #expect(pin.tolerance?.value == .relative(0.05))
    #expect(pin.format?.value.text == ".1f")
    let text = { (range: Range<Int>?) in range.map { String(decoding: bytes[$0], as: UTF8.self) } }
    #expect(text(pin.expression.range) == "run.gd.epochs / run.sgd.epochs")
    #expect(text(pin.tolerance?.range) == "±5%")
    #expect(text(pin.format?.range) == ".1f")
    #expect(bytes[pin.range].count == bytes.count - 3 - 2)
  }

  @Test(
    "that hold leave the text alone",
    arguments: [
      "187<!--= run.gd.epochs -->", "4.6<!--= run.gd.epochs / run.sgd.epochs -->×",
      "0.012<!--= run.gd.mse -->", "1.23e-2<!--= run.gd.mse -->", "98 %<!--= run.gd.r2 -->",
      "`187`<!--=run.gd.epochs-->", "190<!--= run.gd.epochs ±5 -->",
      "180<!--= run.gd.epochs ±5% -->", "187<!--= run.gd.epochs exact -->",
      "0.3<!--= run.gd.seconds ±50% -->", "0.012<!--= run.gd.mse ±1% ±digits -->",
      "185<!--= run.gd.epochs ±digits ±2% -->", "187<!--= run.gd.epochs ±digits -->",
      "$\\kappa = 187$<!--= run.gd.epochs -->",
      "187<!--=\n  run.gd.epochs\n-->", "0.0123<!--= run.gd.mse +/- 0.001 -->",
    ])
  func holding(text: String) throws {
    let (pin, token, _) = try pinned(text)
    guard case .holds = pin.check(token, in: Self.source) else {
      Issue.record("\(pin.check(token, in: Self.source))")
      return
    }
    #expect(try updated(text) == text)
  }

  @Test(
    "that are stale are mended in their own notation",
    arguments: [
      ("要41<!--= run.gd.epochs -->轮", "要187<!--= run.gd.epochs -->轮"),
      ("**0.02**<!--= run.gd.mse -->", "**0.01**<!--= run.gd.mse -->"),
      ("2.0 × 10⁻²<!--= run.gd.mse -->", "1.2 × 10⁻²<!--= run.gd.mse -->"),
      ("97 %<!--= run.gd.r2 -->", "98 %<!--= run.gd.r2 -->"),
      ("200<!--= run.gd.epochs ±5 -->", "187<!--= run.gd.epochs ±5 -->"),
      ("0.1<!--= run.gd.mse ±0.0001 -->", "0.0123<!--= run.gd.mse ±0.0001 -->"),
      ("0.1<!--= run.gd.mse exact -->", "0.0123456<!--= run.gd.mse exact -->"),
      ("0.02<!--= run.gd.mse as .3 -->", "0.0123<!--= run.gd.mse as .3 -->"),
    ])
  func stale(text: String, expected: String) throws {
    #expect(try updated(text) == expected)
    #expect(try updated(expected) == expected)
  }

  @Test(
    "that are open are filled in",
    arguments: [
      ("?<!--= run.gd.epochs -->", "187<!--= run.gd.epochs -->"),
      ("?<!--= run.gd.mse as .2e -->", "1.23e-02<!--= run.gd.mse as .2e -->"),
      ("?<!--= run.gd.mse -->", "0.0123<!--= run.gd.mse -->"),
      ("? %<!--= run.gd.r2 -->", "98 %<!--= run.gd.r2 -->"),
      ("$?$<!--= run.gd.mse / 1e6 -->", "$1.2\\times10^{-8}$<!--= run.gd.mse / 1e6 -->"),
      ("?<!--= run.gd.r2 as % -->", "98 %<!--= run.gd.r2 as % -->"),
    ])
  func filled(text: String, expected: String) throws {
    #expect(try updated(text) == expected)
    #expect(try updated(expected) == expected)
  }

  /// Values that have just been measured.
  private struct Measured: ValueSource {
    func value(at address: Address) -> Value? { PinTests.source.value(at: address) }
    func isVolatile(_ address: Address) -> Bool { PinTests.source.isVolatile(address) }
    var addresses: [Address] { PinTests.source.addresses }
    var isFresh: Bool { true }
  }

  @Test(
    "that are stale show why: the value with digits enough to lie outside",
    arguments: [
      ("1 %<!--= run.gd.mse ±50% fresh ±15% -->", "1.2 %", "1.2 %"),
      ("1 %<!--= run.gd.mse ±1% fresh ±20% -->", "1.2 %", "1.23 %"),
      ("1 %<!--= run.gd.mse fresh ±20% -->", "1.2 %", "1.23 %"),
      ("95 %<!--= run.gd.r2 ±9% fresh ±3 -->", "98 %", "98.4 %"),
      ("0.8<!--= run.gd.r2 fresh ±0.1 -->", "1.0", "1.0"),
      ("0.9<!--= run.gd.r2 ±9% -->", "1.0", "1.0"),
      ("0.88<!--= run.gd.r2 ±0.1 -->", "0.98", "0.984"),
      ("185<!--= run.gd.epochs + 0.25 ±2 -->", "187", "187.2"),
    ])
  func shown(text: String, new: String, shown: String) throws {
    let (pin, token, _) = try pinned(text)
    guard case .stale(_, let found, let label, _) = pin.check(token, in: Measured()) else {
      Issue.record("not stale")
      return
    }
    #expect(found == new)
    #expect(label == shown)
  }

  @Test("of a share without a percent sign say so")
  func percentHint() throws {
    let (pin, token, _) = try pinned("98<!--= run.gd.r2 -->")
    #expect(
      pin.check(token, in: Self.source)
        == .stale(
          value: 0.984, text: "1", shown: "1",
          hint: "the value is a share: write the percent sign before the pin, or multiply it by 100"
        ))
  }

  @Test(
    "of a value in another unit say so",
    arguments: [
      ("250<!--= run.gd.seconds ±1% -->", "the value may be in another unit: multiply it by 1000"),
      ("12345.6<!--= run.gd.mse -->", "the value may be in another unit: multiply it by 1e6"),
      ("0.187<!--= run.gd.epochs -->", "the value may be in another unit: divide it by 1000"),
      ("188<!--= run.gd.epochs -->", nil),
    ])
  func unitHint(text: String, hint: String?) throws {
    let (pin, token, _) = try pinned(text)
    guard case .stale(_, _, _, let found) = pin.check(token, in: Self.source) else {
      Issue.record("not stale")
      return
    }
    #expect(found == hint)
  }

  @Test(
    "that cannot be worked out say why",
    arguments: [
      ("1<!--= run.gd.epoch -->", "unknown address 'run.gd.epoch'"),
      ("1<!--= run.gd.diverged_at -->", "'run.gd.diverged_at' has no value"),
      ("1<!--= run.gd.worst -->", "'run.gd.worst' is ∞"),
      ("1<!--= run.gd.epochs > 3 -->", "'run.gd.epochs > 3' is true or false, not a number"),
      ("1<!--= run.gd.seconds -->", "'run.gd.seconds' differs from run to run"),
      ("1<!--= run.gd.seconds exact -->", "'run.gd.seconds' differs from run to run"),
    ])
  func undecided(text: String, message: String) throws {
    let (pin, token, _) = try pinned(text)
    guard case .undecided(let error) = pin.check(token, in: Self.source) else {
      Issue.record("decided")
      return
    }
    #expect(error.message == message)
  }

  @Test(
    "that are wrong are placed inside the comment",
    arguments: [
      ("<!--= -->", "missing expression", 5..<6),
      ("<!--= a.b ±five -->", "invalid tolerance 'five'", 12..<16),
      ("<!--= a.b ± -->", "missing tolerance", 10..<12),
      ("<!--= a.b exakt -->", "unexpected 'exakt'", 10..<15),
      ("<!--= a.b ±1 exact -->", "duplicate tolerance", 14..<19),
      ("<!--= a.b as .2f as .3f -->", "duplicate 'as'", 17..<19),
      ("<!--= a.b as .2f ±1 -->", "unexpected '±1' after the format", 17..<20),
      ("<!--= a.b as -->", "missing format after 'as'", 13..<13),
      ("<!--= a.b as .2q -->", "invalid format '.2q'", 13..<16),
      ("<!--= a.b + -->", "unexpected end of the expression", 12..<12),
    ])
  func faults(text: String, message: String, range: Range<Int>) {
    let error = #expect(throws: ValueError.self) { try Pin(parsing: Array(text.utf8)[...]) }
    #expect(error?.message == message)
    #expect(error?.range == range)
  }

  @Test("of any notation, tolerance and format hold once they have been mended")
  func law() throws {
    var generator = SeededGenerator(seed: 17)
    let tolerances = ["", " ±0.1", " ±5%", " ±1e-9", " exact"]
    let formats = ["", "", " as .2e", " as .3", " as %", " as ,", " as .1x", " as d"]
    for _ in 0..<3_000 {
      let (number, isMath) = RandomNumber.text(&generator)
      let token = Int.random(in: 0...5, using: &generator) == 0 ? "?" : number
      let tolerance = tolerances.randomElement(using: &generator) ?? ""
      let format = formats.randomElement(using: &generator) ?? ""
      let power = Double.random(in: -12...12, using: &generator)
      let sign = Bool.random(using: &generator) ? 1.0 : -1
      let table = ValueTable([Address("a", "b"): .number(sign * MathFunction.power(10, power))])
      let prose = isMath ? "$x = \(token)$" : "需要" + token
      let bytes = Array("\(prose)<!--= a.b\(tolerance)\(format) -->".utf8)
      let mended = try Self.mended(bytes, table)
      #expect(try Self.mended(mended, table) == mended, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private static func mended(_ bytes: [UInt8], _ table: ValueTable) throws -> [UInt8] {
    let list = AnnotationList(comments: AnnotationList.comments(in: bytes), in: bytes)
    let number = try #require(list.pins.first)
    let edit = number.pin.check(number.token, in: table).edit(of: number.token, in: bytes)
    return try EditList(edit.map { [$0] } ?? []).apply(to: bytes)
  }
}
