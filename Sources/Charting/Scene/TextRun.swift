/// A stretch of text on the line, above it or below it.
package struct TextRun: Hashable, Sendable {
  /// Where a run stands.
  package enum Script: String, Hashable, Sendable {
    case normal
    case superscript
    case `subscript`

    /// How far the run is raised, in em of the line's size.
    package var rise: Double {
      switch self {
      case .normal: 0
      case .superscript: 0.38
      case .subscript: -0.16
      }
    }

    /// The run's size as a share of the line's.
    package var scale: Double { self == .normal ? 1 : 0.72 }
  }

  package var string: String
  package var script: Script

  package init(_ string: String, _ script: Script = .normal) {
    self.string = string
    self.script = script
  }

  /// The runs of a string, with superscript and subscript characters turned into plain ones.
  package static func runs(of string: String) -> [TextRun] {
    var runs: [TextRun] = []
    for scalar in string.unicodeScalars {
      let (plain, script) = base(of: scalar)
      if runs.last?.script == script {
        runs[runs.count - 1].string.unicodeScalars.append(plain)
      } else {
        runs.append(TextRun(String(plain), script))
      }
    }
    return runs
  }

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ".unicodeScalars)
  private static let raised = Array("0123456789+−=()ni".unicodeScalars)
  private static let subscripts = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵢⱼₙₖ".unicodeScalars)
  private static let lowered = Array("0123456789+−=()ijnk".unicodeScalars)

  /// The character that a scalar shows, and where it stands.
  static func base(of scalar: Unicode.Scalar) -> (Unicode.Scalar, Script) {
    if scalar.value < 0xB2 { return (scalar, .normal) }
    if let index = superscripts.firstIndex(of: scalar) { return (raised[index], .superscript) }
    if let index = subscripts.firstIndex(of: scalar) { return (lowered[index], .subscript) }
    return (scalar, .normal)
  }
}
