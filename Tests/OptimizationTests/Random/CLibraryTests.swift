import Foundation
import TestSupport
import Testing

/// Whether this platform's `log`, `exp`, … agree with those that made the fixtures.
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
    #expect(result == (try fixture["hex"].double))
  }
}
