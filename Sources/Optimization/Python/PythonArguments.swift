import Options

/// Arguments of a call in Python, over as many lines as they need.
package struct PythonArguments: Sendable, Equatable {
  private var pieces: [String] = []

  package init() {}

  /// Options under their own names; nil where a value is a mapping.
  init?(_ options: [OptionEntry]) {
    for option in options {
      guard let text = option.value.python else { return nil }
      add(text, as: option.key)
    }
  }

  /// Adds an argument, `name=value` or a value alone.
  package mutating func add(_ text: String, as name: String? = nil) {
    pieces.append((name.map { "\($0)=" } ?? "") + text)
  }

  package mutating func add(_ arguments: PythonArguments) { pieces += arguments.pieces }

  /// `call(arguments)`, further lines indented by four.
  package func text(calling call: String) -> String {
    var text = call + "("
    var column = text.count
    for (index, piece) in pieces.enumerated() {
      let end = index == pieces.count - 1 ? ")" : ","
      if column + piece.count + 2 > Self.width, index > 0 {
        text += "\n    "
        column = 4
      } else if index > 0 {
        text += " "
        column += 1
      }
      text += piece + end
      column += piece.count + 1
    }
    return pieces.isEmpty ? text + ")" : text
  }

  private static let width = 92
}
