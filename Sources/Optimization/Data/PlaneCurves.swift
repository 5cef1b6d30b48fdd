/// Points on two curves in the plane, the first curve's first; not yet shuffled.
struct PlaneCurves {
  /// Two coordinates a point.
  let points: [Double]
  /// Points of the first curve, class 0.
  let firstClass: Int

  /// Shuffles the points, then adds the noise: the order in which scikit-learn draws.
  func dataset(shuffles: Bool, noise: Double?, randomState: Int) -> Dataset {
    let count = points.count / 2
    var random = RandomState(randomState: randomState)
    let labels = (0..<count).map { $0 < firstClass ? 0.0 : 1.0 }
    var dataset = Dataset(
      features: Matrix(rows: count, columns: 2, elements: points), targets: labels, classCount: 2)
    if shuffles { dataset = dataset.selecting(rows: random.permutation(count)) }
    guard let noise else { return dataset }
    for index in dataset.features.elements.indices {
      dataset.features.elements[index] += random.normal(0, noise)
    }
    return dataset
  }
}
