/// The classes of a data set, and which samples belong to each fit's class.
struct ClassLabels: Sendable {
  /// Ascending.
  let classes: [Double]
  private let labels: [Double]

  init(_ dataset: Dataset) throws(DataError) {
    labels = dataset.targets
    classes = Set(labels).sorted()
    guard dataset.classCount != nil || labels.allSatisfy({ $0 == $0.rounded() }) else {
      throw DataError("the targets are no classes", hint: "use an estimator for regression")
    }
    guard classes.count > 1 else {
      throw DataError("a classifier needs more than one class", hint: "got \(classes.count)")
    }
  }

  /// Two classes are told apart by one fit; of more, each has its own.
  var fitCount: Int { classes.count == 2 ? 1 : classes.count }

  /// 1 for the samples of a fit's class, `outside` for all others.
  func targets(of fit: Int, outside: Double) -> [Double] {
    let label = classes.count == 2 ? classes[1] : classes[fit]
    return labels.map { $0 == label ? 1 : outside }
  }

  /// How much the samples inside and outside a fit's class count.
  func weights(of fit: Int, _ weights: ClassWeights?) -> (inside: Double, outside: Double) {
    guard let weights else { return (1, 1) }
    let counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    let values = weights.values(classes: classes, counts: classes.map { counts[$0] ?? 0 })
    return classes.count == 2 ? (values[1], values[0]) : (values[fit], 1)
  }

  /// A label as a user would write it.
  static func text(_ label: Double) -> String {
    Int(exactly: label).map { "\($0)" } ?? "\(label)"
  }
}
