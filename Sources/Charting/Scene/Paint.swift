/// A color by its role, with how much of it covers what lies below.
package struct Paint: Hashable, Sendable {
  package var role: Role
  package var alpha: Double

  package init(_ role: Role, alpha: Double = 1) {
    self.role = role
    self.alpha = alpha
  }
}
