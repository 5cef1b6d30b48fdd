/// What `tangent explain` was asked for.
package enum ExplainTarget: Sendable, Equatable {
  /// All pins and claims of a text.
  case notebook(String)
  /// The pins and claims on a line: `notes.md:14`, with or without a column.
  case line(Int, of: String)
  /// An address, or an expression of some.
  case expression(String)

  /// What the user's words mean; `isFile` says whether there is a file at a path.
  package init(_ text: String, isFile: (String) -> Bool) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)[...]
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let number = parts.last.flatMap({ Int($0) }) {
      numbers.append(number)
      parts = parts.dropLast()
    }
    let path = parts.joined(separator: ":")
    if isFile(text) {
      self = .notebook(text)
    } else if let line = numbers.last, isFile(path) {
      self = .line(line, of: path)
    } else {
      self = .expression(text)
    }
  }
}
