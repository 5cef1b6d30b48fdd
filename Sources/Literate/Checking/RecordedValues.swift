/// Recorded values, of a text's own runs and of the notebooks that it quotes.
struct RecordedValues: ValueSource {
  let own: ValueTable
  /// By the path that the text quotes them by.
  let others: [String: ValueTable]

  func value(at address: Address) -> Value? {
    guard let notebook = address.notebook else { return own.value(at: address) }
    return others[notebook]?.value(at: address.local)
  }

  func isVolatile(_ address: Address) -> Bool { false }

  var addresses: [Address] { own.addresses }

  /// The addresses of another notebook, for hints.
  func addresses(of notebook: String) -> [Address] {
    (others[notebook]?.addresses ?? []).map { Address(notebook: notebook, $0.segments) }
  }
}

extension Annotations {
  /// The other notebooks whose values pins and claims name, each once.
  var quotedNotebooks: [String] {
    let expressions = pins.map(\.pin.expression) + claims.map(\.expression)
    var seen: Set<String> = []
    return expressions.flatMap(\.addresses).compactMap(\.address.notebook)
      .filter { seen.insert($0).inserted }
  }
}
