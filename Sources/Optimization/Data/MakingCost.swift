/// What a data source needs while it makes its data, besides drawing and keeping the samples.
public struct MakingCost: Sendable, Equatable {
  /// Pairs of a product and a sum; those of a random number are counted elsewhere.
  public var operations = 0.0
  /// The most memory in use at once, in bytes.
  public var bytes = 0.0

  /// A cost in operations and bytes, as a budget counts it before anything is made.
  public init(operations: Double = 0, bytes: Double = 0) {
    self.operations = operations
    self.bytes = bytes
  }
}

extension DataSource {
  /// Nothing.
  public var making: MakingCost { MakingCost() }
}

extension MakeRegression {
  /// That of weights and orders, and with `effective_rank` of the two orthogonal factors.
  public var making: MakingCost {
    let (samples, features) = (Double(sampleCount), Double(featureCount))
    // Which features are where, and the weights.
    let orders = 32 * (samples + features)
    guard effectiveRank != nil else {
      return MakingCost(
        operations: samples * min(features, Double(informativeCount)), bytes: orders)
    }
    let least = min(samples, features)
    // Two orthogonal factors, each with its reflections, and their product.
    return MakingCost(
      operations: 5 * least * samples * features + 4 * least * least * (samples + features),
      bytes: 16 * least * (samples + features) + orders)
  }
}

extension MakeClassification {
  /// That of the shears of clusters, and of the features that depend on others.
  public var making: MakingCost {
    let (samples, informative) = (Double(sampleCount), Double(informativeCount))
    let redundant = Double(redundantCount)
    let clusters = Double(classCount) * Double(clustersPerClass)
    // A random shear of informative × informative for each cluster, one at a time.
    return MakingCost(
      operations: informative * informative * (samples + 20 * clusters)
        + informative * redundant * (samples + 20),
      bytes: 16 * informative * informative + 16 * informative * redundant
        + 32 * (samples + Double(featureCount)) + 8 * clusters * informative)
  }
}
