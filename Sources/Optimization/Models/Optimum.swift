/// The point where an objective is least, and its value there.
public struct Optimum: Sendable, Equatable {
  public var point: [Double]
  public var loss: Double

  public init(point: [Double], loss: Double) {
    self.point = point
    self.loss = loss
  }
}
