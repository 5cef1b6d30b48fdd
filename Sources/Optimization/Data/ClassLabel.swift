/// The label of a class, as the data have it: a number or a text.
public enum ClassLabel: Sendable {
  /// Where all labels are numbers: `1` and `1.0` are one.
  case number(Double)
  /// Where one of them is not.
  case text(String)

  /// The label as a user would write it.
  public var text: String {
    switch self {
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .text(let text): text
    }
  }

  /// Whether a key of a mapping names the class: `1.0` is the number 1.
  package func isNamed(_ key: String) -> Bool {
    switch self {
    case .number(let number): DecimalNumber.value(of: key) == number
    case .text: self == .text(key)
    }
  }
}

extension ClassLabel: Hashable {
  // By bytes: Swift takes an accented letter and its two parts for equal, NumPy does not.
  public static func == (a: ClassLabel, b: ClassLabel) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let number): hasher.combine(number)
    case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}

extension ClassLabel: Comparable {
  /// Numbers by their values, texts by their code points; numbers come first.
  public static func < (a: ClassLabel, b: ClassLabel) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}
