import Options

extension OptionValue {
  /// The value as Python writes it, a list as a tuple; nil for a mapping.
  var python: String? {
    switch self {
    case .null: return "None"
    case .boolean(let flag): return flag ? "True" : "False"
    case .integer(let integer): return "\(integer)"
    case .number(let number): return number.python
    case .string(let text): return text.python
    case .list(let values):
      var texts: [String] = []
      for value in values {
        guard let text = value.python else { return nil }
        texts.append(text)
      }
      return "(" + texts.joined(separator: ", ") + (texts.count == 1 ? ",)" : ")")
    case .mapping: return nil
    }
  }
}

extension Double {
  /// The number in shortest round-trip form.
  package var python: String { isFinite ? "\(self)" : "float(\"\(self)\")" }
}

extension String {
  /// The text between quotes, everything special escaped.
  package var python: String {
    let escaped = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case " "..."~": String(scalar)
      default: "\\U" + String(repeating: "0", count: 8 - hex(scalar).count) + hex(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  private func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }
}

extension [Double] {
  /// The numbers as a list, zeros as NumPy makes them.
  package var python: String {
    count > 1 && allSatisfy { $0 == 0 }
      ? "np.zeros(\(count))" : "[" + map(\.python).joined(separator: ", ") + "]"
  }
}

extension ResultValue {
  /// The value as Python writes it.
  package var python: String {
    switch self {
    case .number(let number): number.python
    case .integer(let integer): "\(integer)"
    case .boolean(let flag): flag ? "True" : "False"
    case .list(let numbers): "[" + numbers.map(\.python).joined(separator: ", ") + "]"
    case .missing: "None"
    }
  }
}
