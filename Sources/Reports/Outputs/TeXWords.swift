import Options
import Prose

/// A formula as words of a line: `\frac{\kappa - 1}{\kappa + 1}` is `(κ − 1)/(κ + 1)`.
package struct TeXWords {
  private var rest: Substring
  private init(_ tex: String) { rest = tex[...] }

  package static func text(of tex: String) -> String {
    var words = TeXWords(tex)
    let text = words.sequence(until: nil)
    return text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  private mutating func sequence(until end: Character?) -> String {
    var text = ""
    while let character = rest.first, character != end {
      text += one(character)
    }
    if end != nil { rest = rest.dropFirst() }
    return text
  }

  /// What the next character, command or group becomes.
  private mutating func one(_ character: Character) -> String {
    rest = rest.dropFirst()
    switch character {
    case "\\": return command()
    case "{": return sequence(until: "}")
    case "}", "&", "$": return ""
    case "~": return " "
    case "-": return "−"
    case "^": return script(Self.raised, sign: "^")
    case "_": return script(Self.lowered, sign: "_")
    default: return character.isWhitespace ? " " : String(character)
    }
  }

  private mutating func argument() -> String {
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    guard let first = rest.first else { return "" }
    return one(first).trimmed
  }

  /// `x^2` is `x²`; what has no such letters keeps its sign.
  private mutating func script(_ letters: [Character: Character], sign: String) -> String {
    let text = argument()
    let raised = text.compactMap { letters[$0] }
    if raised.count == text.count { return String(raised) }
    return sign + (text.count > 1 ? "(\(text))" : text)
  }

  private mutating func command() -> String {
    let name = String(rest.prefix { $0.isASCII && $0.isLetter })
    guard !name.isEmpty else {
      let sign = rest.first.map(String.init) ?? ""
      rest = rest.dropFirst()
      return "{}%#&_$|".contains(sign) ? sign : " "
    }
    rest = rest.dropFirst(name.count)
    switch name {
    case "frac", "dfrac", "tfrac": return "\(grouped(argument()))/\(grouped(argument()))"
    case "sqrt": return "√\(grouped(argument()))"
    case "begin", "end", "tag", "label": _ = argument(); return " "
    default: return Self.symbols[name] ?? (Self.words.contains(name) ? "\(name) " : "")
    }
  }

  /// A part of several signs in parentheses.
  private func grouped(_ text: String) -> String {
    text.count > 1 && text.contains { " +−/".contains($0) } ? "(\(text))" : text
  }

  private static let words: Set = ["log", "ln", "exp", "min", "max", "sin", "cos", "arg", "det"]

  private static let symbols = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "nabla": "∇", "partial": "∂", "sum": "Σ", "prod": "∏", "int": "∫", "infty": "∞",
    "cdot": "·", "times": "×", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥",
    "ne": "≠", "neq": "≠", "approx": "≈", "sim": "∼", "equiv": "≡", "to": "→",
    "rightarrow": "→", "leftarrow": "←", "gets": "←", "mapsto": "↦", "in": "∈", "ldots": "…",
    "dots": "…", "cdots": "…", "ell": "ℓ", "top": "ᵀ", "star": "*", "ast": "*", "mid": "|",
    "lVert": "‖", "rVert": "‖", "Vert": "‖", "quad": " ", "qquad": " ", "ll": "≪", "gg": "≫",
  ]

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "−": "⁻", "n": "ⁿ", "k": "ᵏ", "i": "ⁱ", "T": "ᵀ", "ᵀ": "ᵀ", "t": "ᵗ",
  ]

  private static let lowered: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "−": "₋", "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "n": "ₙ", "t": "ₜ",
  ]
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension [Inline] {
  /// The words for people, with formulas that can be read.
  package var words: String { plainText(citing: { $0.literal }, formulas: TeXWords.text) }
}
