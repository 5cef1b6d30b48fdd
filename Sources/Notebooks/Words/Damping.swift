/// What an eigen-mode does on its way to the optimum.
package enum Damping: Sendable, CaseIterable {
  /// It creeps there from one side.
  case over
  /// It gets there first.
  case critical
  /// It swings around it.
  case under
  /// It changes sides with every step.
  case alternating
}
