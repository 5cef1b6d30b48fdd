import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite struct ResultsDiffTests {
  private func seeds(_ numbers: Double...) -> Value {
    .seeds(numbers.enumerated().map { SeedValue(seed: $0, value: .number($1)) })
  }

  private func change(_ old: Value, _ new: Value) -> ValueChange {
    ValueChange(address: Address("a", "sgd", "mse"), old: old, new: new)
  }

  @Test func valuesOverSeedsAreComparedByTheirMeans() {
    let change = change(seeds(1, 3), seeds(3, 3))
    #expect(change.difference == 1)
    #expect(change.shareText == "+50.0 %")
  }

  @Test func seedsWithoutAValueHaveNoDifference() {
    let gap = Value.seeds([SeedValue(seed: 0, value: .missing)])
    #expect(change(gap, seeds(3)).difference == nil)
    #expect(change(gap, seeds(3)).shareText.isEmpty)
  }
}
