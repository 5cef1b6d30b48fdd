import Options

/// Products of features up to a degree: scikit-learn's `PolynomialFeatures`, in its order.
public struct PolynomialFeatures: Configurable {
  /// `degree`: greatest number of factors, 1 to 64; 2 by default.
  public var degree = 2
  /// `interaction_only`: whether every factor occurs once; false by default.
  public var onlyInteractions = false
  /// `include_bias`: whether a column of ones comes first; false by default.
  public var includesBias = false

  public init() {}

  public static let options: [Option<PolynomialFeatures>] = [
    Option("degree", \.degree, "greatest number of factors", range: .closed(1, 64)),
    Option("interaction_only", \.onlyInteractions, "whether every factor occurs once"),
    // Models have an intercept of their own, and two constant columns make a singular problem.
    Option("include_bias", \.includesBias, "whether a column of ones comes first"),
  ]

  /// How many products there are, counted without making any; exact as long as anybody lists them.
  public func productCount(of featureCount: Int) -> Double {
    let features = Double(featureCount)
    var count = includesBias ? 1.0 : 0
    var ofDegree = 1.0
    for factors in stride(from: 1.0, through: Double(degree), by: 1) {
      // Combinations of features, with repetition or without.
      let choices = onlyInteractions ? features - factors + 1 : features + factors - 1
      ofDegree = ofDegree * max(0, choices) / factors
      count += ofDegree
    }
    return count
  }

  /// The features of every product, by degree and then in lexicographic order.
  public func products(of featureCount: Int) throws(DataError) -> [[Int]] {
    guard productCount(of: featureCount) <= Double(Self.limit) else {
      throw DataError(
        "\(featureCount) features to degree \(degree) are more than \(Self.limit) products")
    }
    var all: [[Int]] = includesBias ? [[]] : []
    var longest: [[Int]] = [[]]
    for _ in 0..<degree {
      var longer: [[Int]] = []
      for product in longest {
        let first = (product.last.map { onlyInteractions ? $0 + 1 : $0 }) ?? 0
        for feature in first..<max(featureCount, first) { longer.append(product + [feature]) }
      }
      all += longer
      longest = longer
    }
    return all
  }

  /// The products of each sample's features.
  public func transform(_ matrix: Matrix) throws(DataError) -> Matrix {
    let products = try products(of: matrix.columns)
    guard Double(matrix.rows) * Double(products.count) <= Self.elementLimit else {
      throw DataError(
        "\(matrix.rows) samples with \(products.count) products each are too much to hold")
    }
    var elements: [Double] = []
    elements.reserveCapacity(matrix.rows * products.count)
    for row in 0..<matrix.rows {
      for product in products {
        // From the last factor to the first, as scikit-learn builds them degree by degree.
        var value = product.last.map { matrix[row, $0] } ?? 1
        for feature in product.dropLast().reversed() { value *= matrix[row, feature] }
        elements.append(value)
      }
    }
    return Matrix(rows: matrix.rows, columns: products.count, elements: elements)
  }

  /// More products than anybody wants, and few enough to be listed at once.
  private static let limit = 100_000
  /// A gigabyte or so.
  private static let elementLimit = 1e8
}
