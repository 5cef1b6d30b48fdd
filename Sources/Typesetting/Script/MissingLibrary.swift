/// A library is not on this machine.
package struct MissingLibrary: Error, Equatable, CustomStringConvertible {
  package let name: String
  let package: String

  /// What is missing, and the command that mends it.
  package var description: String {
    "\(name) is not installed; install it with: apt-get install \(self.package)"
  }
}
