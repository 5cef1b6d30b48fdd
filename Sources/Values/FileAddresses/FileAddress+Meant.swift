extension FileAddress {
  /// How to write the address in a file that names of a value are taken for: `results.csv.accuracy`;
  /// nil where they are none.
  static func hint(forNames names: [String]) -> String? {
    if names.count == 1, let hash = names[0].firstIndex(of: "#"),
      AddressSyntax.isBarePath(String(names[0][..<hash]))
    {
      return "in backticks a path stands alone; here none are needed: \(names[0])"
    }
    let ending = names.indices.dropFirst().first { FileKind(ofPath: "a.\(names[$0])").isData }
    guard let ending else { return nil }
    let path = names[...ending].joined(separator: ".")
    let steps = names[(ending + 1)...].map { AddressSyntax.written($0, isFirst: false) }
    let text =
      steps.first == AddressSyntax.written("[", isFirst: false)
      ? "[…]" : steps.joined(separator: ".")
    return "a value of a file stands behind '#': \(path)#\(text.isEmpty ? "…" : text)"
  }
}
