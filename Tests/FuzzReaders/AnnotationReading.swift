@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Pins, claims and exemptions behind numbers: what `update` writes must be what `check` accepts.
enum AnnotationReading {
  /// A source where every address has the same value.
  private struct OneValue: ValueSource {
    var value: Value
    var addresses: [Address] { [] }
    func value(at address: Address) -> Value? { value }
    func isVolatile(_ address: Address) -> Bool { false }
  }

  private static let values: [Double] = [
    0, 1, -1, 41, 0.12, 1e-9, 123_456.789, 1e15, 1e300, -0x1p-1074, 0.5, 999_999.5,
    .infinity, .nan,
  ]

  static func read(_ bytes: [UInt8]) {
    let source = OneValue(value: .number(values[bytes.count % values.count]))
    var start = 0
    while let open = bytes[start...].firstRange(of: Array("<!--".utf8)),
      let close = bytes[open.upperBound...].firstRange(of: Array("-->".utf8))
    {
      let range = open.lowerBound..<close.upperBound
      check(range, in: bytes, source)
      start = close.upperBound
    }
  }

  private static func check(_ range: Range<Int>, in bytes: [UInt8], _ source: OneValue) {
    guard let annotation = try? Annotation(at: range, in: bytes) else {
      _ = Annotation.nearMiss(bytes[range])
      return
    }
    switch annotation {
    case .pin(let pin):
      guard let token = try? NumberToken(before: bytes[..<range.lowerBound]) else { return }
      requireInside(token.range, bytes, of: "annotations")
      check(pin, token, in: bytes, source)
    case .claim(let claim): _ = claim.check(in: source).text
    case .exemption(let exemption):
      require(!exemption.reason.isEmpty, "annotations: no reason")
    }
  }

  /// The number that mends a stale pin is one that holds, and nothing around it changes.
  private static func check(
    _ pin: Pin, _ token: NumberToken, in bytes: [UInt8], _ source: OneValue
  ) {
    guard let edit = pin.check(token, in: source).edit(of: token, in: bytes) else { return }
    guard let mended = try? EditList([edit]).apply(to: bytes) else {
      fatalError("annotations: the edit does not fit")
    }
    require(
      mended.starts(with: bytes[..<edit.range.lowerBound])
        && mended.reversed().starts(with: bytes[edit.range.upperBound...].reversed()),
      "annotations: more changed than the number")
  }
}
