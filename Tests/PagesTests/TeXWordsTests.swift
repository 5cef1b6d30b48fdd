import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// Formulas as words, for excerpts.
struct TeXWordsTests {
  @Test(arguments: [
    ("\\frac{\\kappa - 1}{\\kappa + 1}", "(κ − 1)/(κ + 1)"), ("1 - \\gamma", "1 − γ"),
    ("\\theta_{t+1} = \\theta_t - \\alpha \\nabla J(\\theta_t)", "θₜ₊₁ = θₜ − α ∇ J(θₜ)"),
    ("x^{-2} \\le \\sqrt\\kappa", "x⁻² ≤ √κ"), ("\\mathbf{w}^\\top x", "wᵀ x"),
    ("\\begin{aligned} a &= b \\\\ c \\end{aligned}", "a = b c"),
    ("\\left\\{ x \\right\\}", "{ x }"),
    ("\\unknown{x}{", "x"), ("\\", ""), ("\\frac", "/"), ("\\log x", "log x"),
  ])
  func `commands become signs`(tex: String, words: String) {
    #expect(TeXWords.text(of: tex) == words)
  }
}
