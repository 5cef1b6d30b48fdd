import Options

extension Setup {
  /// What making and preparing the data takes, known before they are made.
  package var dataEstimate: Estimate {
    let elements = Double(data?.size?.samples ?? 0) * (Double(featureCount ?? 0) + 1)
    return Estimate(
      runs: 0, operations: dataOperations,
      bytes: dataBytes + elements * (3 * 8 + Self.bytesOfText))
  }

  /// The option of the data that costs most.
  package func costliestOfData(in source: OptionValue) -> [String] {
    var factors = CostFactors()
    factors.addData(of: self)
    return factors.greatest(in: source)
  }

  /// Refuses data that cost more.
  package func checkData(
    _ budget: Budget, in source: OptionValue
  ) throws(ExperimentFailure) {
    let estimate = dataEstimate
    guard budget.allows(estimate) else {
      throw .overBudget(estimate, at: costliestOfData(in: source))
    }
  }

  /// What is done for each number before training, in pairs of a product and a sum.
  var dataOperations: Double {
    guard let data, let size = data.size else { return 0 }
    let drawn = Self.operationsPerDraw * Double(size.samples) * Double(size.features)
    let products = polynomial.map { Double(size.samples) * $0.productCount(of: size.features) } ?? 0
    return drawn + products * Double(polynomial?.degree ?? 0) + data.making.operations
  }

  /// What is kept besides the samples as the model sees them, while data are made.
  var dataBytes: Double {
    guard let data, let size = data.size else { return 0 }
    let raw = polynomial == nil ? 0 : 16 * Double(size.samples) * Double(size.features)
    let products = polynomial.map {
      $0.productCount(of: size.features) * (32 + 8 * Double($0.degree))
    }
    return raw + (products ?? 0) + data.making.bytes
  }

  /// A normal number takes about as long as twenty products.
  private static let operationsPerDraw = 20.0
  /// A double in its shortest form with a comma, in the text and in the one it is made from.
  private static let bytesOfText = 80.0
}
