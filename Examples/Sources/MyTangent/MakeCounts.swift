import Foundation
import Tangent

/// Counts whose logarithm is about a linear function of the features.
struct MakeCounts: DataSource {
  static let name = "make_counts"
  static let summary = "counts whose logarithm is about linear in the features"
  static let details = "`y = ⌊exp(½ + Σ wⱼxⱼ) + u⌋`, `x` and `w` normal, `w` halved, `u` uniform."
  static let options: [Option<MakeCounts>] = [
    Option("n_samples", \.sampleCount, "number of samples", range: .count),
    Option("n_features", \.featureCount, "number of features", range: .count),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  var sampleCount = 100
  var featureCount = 2
  var randomState = 0

  var size: (samples: Int, features: Int)? { (sampleCount, featureCount) }

  func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    var random = RandomState(randomState: randomState)
    let features = random.gaussians(rows: sampleCount, columns: featureCount)
    let weights = (0..<featureCount).map { _ in random.gaussian() / 2 }
    let counts = (0..<sampleCount).map { row in
      let log = zip(features.row(row), weights).reduce(0.5) { $0 + $1.0 * $1.1 }
      return (exp(log) + random.double()).rounded(.down)
    }
    return Dataset(features: features, targets: counts, coefficients: weights)
  }
}
