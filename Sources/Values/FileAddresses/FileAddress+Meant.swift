extension FileAddress {
  /// How to write the address in a file that names of a value are taken for: `results.csv.accuracy`;
  /// nil where they are none.
  static func hint(for segments: [Address.Segment]) -> String? {
    let names = segments.map(\.name)
    if names.count == 1, let hash = names[0].firstIndex(of: "#"),
      AddressSyntax.isBarePath(String(names[0][..<hash]))
    {
      return "in backticks a path stands alone; here none are needed: \(names[0])"
    }
    let ending = names.indices.dropFirst().first { FileKind(ofPath: "a.\(names[$0])").isData }
    guard let ending else { return nil }
    let path = names[...ending].joined(separator: ".")
    func step(_ segment: Address.Segment) -> String {
      // Another bracket than an entry's.
      if segment.name == "[" { return "[…]" }
      return "." + AddressSyntax.written(segment.name, isFirst: false)
        + (segment.index.map { "[\($0)]" } ?? "")
    }
    let first = segments[ending].index.map { "[\($0)]" } ?? ""
    var text = first + segments[(ending + 1)...].map(step).joined()
    if text.hasPrefix(".") { text.removeFirst() }
    return "a value of a file stands behind '#': \(path)#\(text.isEmpty ? "…" : text)"
  }
}
