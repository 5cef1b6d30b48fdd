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
}
