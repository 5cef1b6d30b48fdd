/// The point where an objective is least, and its value there.
package struct Optimum: Sendable, Equatable {
  package var point: [Double]
  package var loss: Double

  package init(point: [Double], loss: Double) {
    self.point = point
    self.loss = loss
  }
}
