/// A formula in TeX, in the line or displayed on its own.
package struct Formula: Sendable, Hashable {
  package let tex: String
  package let display: Bool
  /// The commands of its author's own, as a JSON object on one line; empty where there are none.
  package let macros: String

  package init(_ tex: String, display: Bool = false, macros: String = "") {
    self.tex = tex
    self.display = display
    self.macros = macros
  }
}
