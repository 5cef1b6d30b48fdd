import Optimization
import Options
import Testing

@Suite struct PolynomialFeaturesTests {
  private let sample = Matrix(rows: 1, columns: 3, elements: [2, 3, 5])

  @Test func ordersByDegreeThenByFeatures() throws {
    let features = PolynomialFeatures()
    #expect(try features.transform(sample).elements == [2, 3, 5, 4, 6, 10, 9, 15, 25])
  }

  @Test func takesEveryFactorOnce() throws {
    var features = PolynomialFeatures()
    features.degree = 3
    features.onlyInteractions = true
    #expect(try features.transform(sample).elements == [2, 3, 5, 6, 10, 15, 30])
  }

  @Test func startsWithOnes() throws {
    var features = PolynomialFeatures()
    features.degree = 1
    features.includesBias = true
    #expect(try features.transform(sample).elements == [1, 2, 3, 5])
  }

  @Test(arguments: [1, 2, 5]) func countsProductsByTheBinomialCoefficient(_ degree: Int) throws {
    var features = PolynomialFeatures()
    features.degree = degree
    features.includesBias = true
    // (4 + d choose d)
    var expected = 1
    for k in 1...degree { expected = expected * (4 + k) / k }
    #expect(try features.products(of: 4).count == expected)
  }

  @Test func refusesTooManyProducts() throws {
    let features = try PolynomialFeatures(
      decoding: .mapping([OptionEntry("degree", .integer(9))]))
    let error = #expect(throws: DataError.self) { try features.products(of: 100) }
    #expect(error?.message == "100 features to degree 9 are more than 100000 products")
  }
}
