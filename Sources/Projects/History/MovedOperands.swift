import Reports
import Values

/// Those of the values behind a stale number that moved it away from what is written.
struct MovedOperands {
  /// A value that an expression quotes, with its last change.
  struct Operand: Sendable {
    /// The address, as the expression writes it.
    var address: String
    var change: FileHistory.Change
  }

  let operands: [Operand]

  /// Their last changes: of those that moved the number, of which some may have for themselves; of
  /// all where none of them has ever changed.
  func changes(
    since check: Checks.PinCheck, in now: any ValueSource
  ) -> [FileHistory.Change] {
    let moved = operands.filter(\.change.isMove)
    guard moved.count > 1 else { return (moved.isEmpty ? operands : moved).map(\.change) }
    let latest = moved.enumerated().sorted { a, b in
      let (first, second) = (a.element.change.day, b.element.change.day)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
    let some = latest.map { [$0] } + (2..<latest.count).map { Array(latest.prefix($0)) }
    let culprits = some.first { reverted in
      let old = Dictionary(
        reverted.compactMap { operand in operand.change.old.map { (operand.address, $0) } },
        uniquingKeysWith: { first, _ in first })
      let then = RevertedValues(now: now, old: old)
      let value = (try? check.source.quoted(in: then))?.value.number
      return value.map { check.number.token.agrees(with: $0, within: check.tolerance) } ?? false
    }
    let names = Set((culprits ?? moved).map(\.address))
    return moved.filter { names.contains($0.address) }.map(\.change)
  }
}

extension Checks.PinCheck {
  fileprivate var tolerance: Tolerance? { number.pin.tolerance?.value }
}

extension FileHistory.Change {
  /// Whether there was another value before.
  var isMove: Bool { old != nil }

  /// The day of the change, in an order of texts; what is not committed is the latest.
  fileprivate var day: String { revision?.date ?? "~" }
}

/// Values of files and tables, some of which are what they were before.
private struct RevertedValues: ValueSource {
  let now: any ValueSource
  let old: [String: Value]

  func value(at address: Address) -> Value? { now.value(at: address) }

  func value(of file: FileAddress) throws(ValueError) -> FileValue {
    if let value = old[file.description] { return FileValue(value) }
    return try now.value(of: file)
  }

  func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue? {
    if let value = old[placed.address.description] { return FileValue(value) }
    return try now.tabled(placed)
  }

  func isVolatile(_ address: Address) -> Bool { false }

  var addresses: [Address] { now.addresses }
}
