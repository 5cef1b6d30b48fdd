/// Extreme eigenvalues of a Hessian.
public struct Curvature: Sendable, Equatable {
  /// L: of all points, where the Hessian is not constant.
  public var largest: Double
  /// μ: the smallest that is not zero.
  public var smallest: Double
  /// All of them, ascending.
  public var spectrum: [Double]

  /// Eigenvalues as they are known; `smallest` has to be the least above zero.
  public init(spectrum: [Double], largest: Double, smallest: Double) {
    self.spectrum = spectrum
    self.largest = largest
    self.smallest = smallest
  }

  /// Adds a positive eigenvalue in place of zeros.
  mutating func add(_ eigenvalue: Double, times count: Int) {
    spectrum = Array(spectrum.dropFirst(count)) + Array(repeating: eigenvalue, count: count)
    spectrum.sort()
    smallest = min(smallest, eigenvalue)
    largest = max(largest, eigenvalue)
  }

  /// κ = L/μ.
  public var conditionNumber: Double { largest / smallest }
}
