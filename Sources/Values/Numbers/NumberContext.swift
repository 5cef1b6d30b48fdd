/// What surrounds a number, which decides how new signs and exponents are written.
package enum NumberContext: Sendable, Hashable {
  /// A sentence: `−4.7 × 10⁻⁴`.
  case prose
  /// A formula between dollars: `-4.7\times10^{-4}`.
  case math
  /// A formula of Typst between dollars: `-4.7 times 10^(-4)`.
  case typst
  /// A code span: `-4.7e-4`.
  case code

  var minus: String { self == .prose ? "−" : "-" }

  /// How an exponent is written where the author's notation has none.
  var exponent: ExponentStyle {
    switch self {
    case .prose: ExponentStyle(times: " × ", base: "10", digits: .superscript)
    case .math: ExponentStyle(times: "\\times", base: "10^{", closing: "}")
    case .typst: ExponentStyle(times: " times ", base: "10^(", closing: ")")
    case .code: ExponentStyle(base: "e")
    }
  }

  var percent: String {
    switch self {
    case .prose: " %"
    case .math: "\\%"
    case .typst, .code: "%"
    }
  }
}
