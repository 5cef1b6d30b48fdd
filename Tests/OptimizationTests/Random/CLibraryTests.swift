import Foundation
import TestSupport
import Testing

/// Whether this platform's `log`, `exp`, … agree with those that made the fixtures, as far as any do.
///
/// No standard asks for their last bit: values that hang on it are compared within a tolerance.
@Suite struct CLibraryTests {
  static var cases: [JSONValue] {
    get throws { try Fixture.json("numerics/random_state.json")["libm"].array }
  }

  @Test(arguments: try cases) func agreesWithTheReference(_ fixture: JSONValue) throws {
    let arguments = try fixture["args_hex"].doubles
    let result: Double? =
      switch try fixture["fn"].string {
      case "log": log(arguments[0])
      case "log1p": log1p(arguments[0])
      case "exp": exp(arguments[0])
      case "pow": pow(arguments[0], arguments[1])
      case "sqrt": arguments[0].squareRoot()
      default: nil
      }
    let expected = try fixture["hex"].double
    let isExact = try fixture["fn"].string == "sqrt"
    let difference = abs(try #require(result) - expected)
    #expect(difference <= (isExact ? 0 : expected.ulp))
  }
}
