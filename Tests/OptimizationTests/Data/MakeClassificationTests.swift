import Options
import Testing

@testable import Optimization

@Suite struct MakeClassificationTests {
  @Test(
    arguments: [
      (["n_features": 3], "invalid value '3' for 'n_features'"),
      (["n_informative": 1, "n_classes": 3], "invalid value '1' for 'n_informative'"),
      (
        ["n_clusters_per_class": 1000, "n_features": 30, "n_informative": 20],
        "invalid value '1000' for 'n_clusters_per_class'"
      ),
    ] as [([String: Int], String)])
  func refusesWhatDoesNotFitTogether(_ options: [String: Int], _ message: String) {
    var options = options
    if options["n_clusters_per_class"] != nil { options["n_classes"] = 1000 }
    let value = OptionValue.mapping(
      options.sorted { $0.key < $1.key }.map { OptionEntry($0.key, .integer($0.value)) })
    let error = #expect(throws: OptionErrors.self) { try MakeClassification(decoding: value) }
    #expect(error?.errors.first?.message == message)
  }

  @Test(arguments: [([0.7, 0.6], "shares add up to more than 1"), ([0.2], nil)])
  func takesSharesThatAddUpToOne(_ weights: [Double], _ hint: String?) {
    let value = OptionValue.mapping([OptionEntry("weights", weights.optionValue)])
    var errors: OptionErrors?
    do throws(OptionErrors) { _ = try MakeClassification(decoding: value) } catch { errors = error }
    #expect(errors?.errors.first?.hint == hint)
  }

  /// The three ways of drawing, by the share of all numbers that is wanted.
  @Test(arguments: [(4, 4), (5, 1000), (50, 100), (995, 1000)])
  func drawsDistinctCorners(_ count: Int, _ bound: Int) {
    var random = RandomState(0)
    let numbers = HypercubeCorners.distinct(count, below: bound, &random)
    #expect(numbers.count == count)
    #expect(Set(numbers).count == count)
    #expect(numbers.allSatisfy((0..<bound).contains))
  }

  @Test func drawsCornersOfManyDimensions() {
    var random = RandomState(0)
    let corners = HypercubeCorners.draw(6, dimension: 40, &random)
    #expect(corners.columns == 40)
    #expect(Set(corners.elements) == [0, 1])
  }
}
