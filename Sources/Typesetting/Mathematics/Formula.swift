/// A formula in TeX, in the line or displayed on its own.
package struct Formula: Sendable, Hashable {
  package let tex: String
  package let display: Bool

  package init(_ tex: String, display: Bool = false) {
    self.tex = tex
    self.display = display
  }
}
