/// A number of a file, with all digits that are written.
package struct DataNumber: Sendable {
  package let double: Double
  /// The number as it is written.
  let text: String
  private let exact: DecimalDigits?

  private static let words: [String: Double] = [
    "NaN": .nan, "nan": .nan, "Infinity": .infinity, "inf": .infinity, "-Infinity": -.infinity,
    "-inf": -.infinity,
  ]

  /// The number that all of a text writes, blanks around it aside.
  package init?(_ text: String) {
    var bytes = text.utf8[...]
    while bytes.first == 32 || bytes.first == 9 { bytes.removeFirst() }
    while bytes.last == 32 || bytes.last == 9 { bytes.removeLast() }
    guard let first = bytes.first else { return nil }
    let text = bytes.count == text.utf8.count ? text : String(Substring(bytes))
    if first > UInt8(ascii: "9"), Self.words[text] == nil { return nil }
    if let word = Self.words[text] {
      double = word
    } else {
      // Swift reads `0x1p4` and `infinity`, too.
      guard bytes.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
        let number = Double(text)
      else { return nil }
      double = number
    }
    self.text = text
    exact = nil
  }

  /// A number that was written in another notation.
  init(_ number: Double, decimal: DecimalDigits?) {
    double = number
    text = number.description
    exact = decimal
  }

  /// The number exactly; nil unless it is finite.
  var decimal: DecimalDigits? { double.isFinite ? exact ?? DecimalDigits(text) : nil }
}
