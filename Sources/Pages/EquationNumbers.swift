import Prose

/// The numbers of the displayed formulas that have names, in the order of the text.
struct EquationNumbers: Sendable {
  private let names: [String: String]

  init(_ document: Document) {
    var count = 0
    var names: [String: String] = [:]
    for formula in document.namedFormulas {
      guard let id = formula.id else { continue }
      if let tag = Self.tag(in: formula.tex) {
        names[id] = tag
      } else {
        count += 1
        names[id] = "\(count)"
      }
    }
    self.names = names
  }

  /// What stands behind the formula of an id; nil for any other id.
  subscript(id: String) -> String? { names[id] }

  /// The formula with its number, unless the author gave it one.
  func tex(of formula: Block.MathBlock) -> String {
    guard let id = formula.id, let name = names[id], Self.tag(in: formula.tex) == nil else {
      return formula.tex
    }
    return formula.tex + " \\tag{\(name)}"
  }

  /// The words of the author's own `\tag{…}`.
  private static func tag(in tex: String) -> String? {
    for mark in ["\\tag{", "\\tag*{"] {
      guard let start = tex.firstRange(of: mark)?.upperBound else { continue }
      return String(tex[start...].prefix { $0 != "}" })
    }
    return nil
  }
}
