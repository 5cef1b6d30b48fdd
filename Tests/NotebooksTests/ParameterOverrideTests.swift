import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Values

@Suite struct ParameterOverrideTests {
  @Test(
    arguments: [
      ("n=5", OptionEntry("n", 5)), ("rate=1e-3", OptionEntry("rate", .number(0.001))),
      ("n=", OptionEntry("n", .null)), ("a-b=x=y", OptionEntry("a-b", "x=y")), ("n", nil),
      ("=5", nil),
    ] as [(String, OptionEntry?)])
  func theTextBeforeTheSignIsTheName(text: String, entry: OptionEntry?) {
    #expect(ParameterOverride(text)?.entry == entry)
  }

  @Test(arguments: [
    ("n=1000", true), ("n=1e3", true), ("n=1000.0", true), ("n=1001", false), ("n=true", false),
    ("rate=0.10", true), ("rate=1e-1", true), ("rate=.2", false), ("name=1000", false),
    ("name=a", true), ("other=1", false), ("big=9007199254740993", true),
    ("big=9007199254740992.0", false),
  ])
  func numbersAreComparedAsNumbers(text: String, isSame: Bool) throws {
    let old = Parameters([
      OptionEntry("n", 1000), OptionEntry("rate", .number(0.1)), OptionEntry("name", "a"),
      OptionEntry("big", .integer(9_007_199_254_740_993)),
    ])
    let override = try #require(ParameterOverride(text))
    #expect(override.changesNothing(in: old) == isSame)
    #expect((old.overridden(by: [override]) == old) == isSame || text == "other=1")
  }
}
