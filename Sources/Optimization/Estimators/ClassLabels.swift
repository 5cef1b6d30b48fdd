/// The classes of a data set, and which samples belong to each fit's class.
struct ClassLabels: Sendable {
  /// Those that have samples, ascending.
  let classes: [Double]
  /// Their labels, as the data have them.
  let names: [ClassLabel]
  private let targets: [Double]

  init(_ dataset: Dataset) throws(DataError) {
    targets = dataset.targets
    let classes = Set(targets).sorted()
    self.classes = classes
    names =
      dataset.classes.map { names in classes.map { names[Int($0)] } }
      ?? classes.map { .number($0) }
    guard dataset.classes != nil || targets.allSatisfy({ $0 == $0.rounded() }) else {
      throw .noClasses
    }
    guard classes.count > 1 else {
      throw DataError("a classifier needs more than one class", hint: "got \(classes.count)")
    }
  }

  /// Two classes are told apart by one fit; of more, each has its own.
  var fitCount: Int { classes.count == 2 ? 1 : classes.count }

  /// 1 for the samples of a fit's class, `outside` for all others.
  func targets(of fit: Int, outside: Double) -> [Double] {
    let own = classes.count == 2 ? classes[1] : classes[fit]
    return targets.map { $0 == own ? 1 : outside }
  }

  /// How much the samples inside and outside a fit's class count.
  func weights(of fit: Int, _ weights: ClassWeights?) -> (inside: Double, outside: Double) {
    guard let weights else { return (1, 1) }
    let counts = Dictionary(targets.map { ($0, 1) }, uniquingKeysWith: +)
    let values = weights.values(of: names, counts: classes.map { counts[$0] ?? 0 })
    return classes.count == 2 ? (values[1], values[0]) : (values[fit], 1)
  }
}
