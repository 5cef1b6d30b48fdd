import Optimization

extension JSON {
  /// The value on one line: `{"a": [1, 2]}`.
  package var line: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): Self.text(of: number)
    case .string(let string): JSONText.quoted(string)
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ")
        + "}"
    }
  }

  /// The value with one member a line; arrays, and objects inside `depth` others, on one line.
  package func lines(depth: Int, indentation: String = "") -> String {
    guard case .object(let members) = self, depth > 0, !members.isEmpty else { return line }
    let inner = indentation + "  "
    let lines = members.map {
      inner + JSONText.quoted($0.key) + ": " + $0.value.lines(depth: depth - 1, indentation: inner)
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n" + indentation + "}"
  }

  /// The value with every member and every element on a line of its own.
  package func block(indentation: String = "") -> String {
    let inner = indentation + " "
    switch self {
    case .array(let values) where !values.isEmpty:
      let lines = values.map { inner + $0.block(indentation: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indentation + "]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        inner + JSONText.quoted($0.key) + ": " + $0.value.block(indentation: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indentation + "}"
    default: return line
    }
  }

  /// The shortest decimals that give the same double back; whole numbers without a point.
  package static func text(of number: Double) -> String {
    guard number.isFinite else { return JSON(number).line }
    let isWhole = number == number.rounded() && abs(number) < 1e15
    if isWhole, number != 0 || number.sign == .plus { return "\(Int(number))" }
    return number.description
  }
}
