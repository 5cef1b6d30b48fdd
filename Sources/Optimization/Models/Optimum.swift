/// The point where an objective is least, and its value there.
public struct Optimum: Sendable, Equatable {
  /// The parameters in the objective's order; of several such points, one.
  public var point: [Double]
  /// The objective's value there, in its own units: that of `Objective.loss(at:)`.
  public var loss: Double

  /// A minimum that is known; a run's `excess` is counted from `loss`.
  public init(point: [Double], loss: Double) {
    self.point = point
    self.loss = loss
  }
}
