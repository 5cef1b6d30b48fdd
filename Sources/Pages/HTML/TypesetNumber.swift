import Prose

/// A number as people write it: `4.8e-04` is 4.8 × 10⁻⁴.
enum TypesetNumber {
  /// The HTML of a number as it stands in a notebook.
  static func html(of text: String) -> String {
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard parts.count == 2, let first = parts[0].first, first.isNumber || "+-−.".contains(first),
      parts[0].allSatisfy({ $0.isNumber || "+-−.,\u{202F}_".contains($0) }),
      let exponent = Int(parts[1].filter { $0 != "+" }.map { $0 == "−" ? "-" : $0 }.asText)
    else { return HTMLWriter.escape(text) }
    let sign = exponent < 0 ? "−" : ""
    let mantissa = String(parts[0]).replacing("-", with: "−")
    return "\(HTMLWriter.escape(mantissa)) × 10<sup>\(sign)\(exponent.magnitude)</sup>"
  }
}

extension [Character] {
  fileprivate var asText: String { String(self) }
}
