import Optimization
import TestSupport
import Testing

@Suite struct XorShiftTests {
  static var cases: [JSONValue] {
    get throws { try Fixture.json("numerics/random_state.json")["xorshift"].array }
  }

  @Test(arguments: try cases) func drawsThirtyOneBits(_ fixture: JSONValue) throws {
    var generator = XorShift(UInt32(try fixture["seed"].int))
    let expected = try fixture["values"].ints
    #expect(expected.map { _ in Int(generator.next()) } == expected)
  }

  @Test(arguments: try cases) func composesOnePermutationFromEpochToEpoch(
    _ fixture: JSONValue
  ) throws {
    var order = Array(0..<(try fixture["n"].int))
    for expected in try fixture["order_in_epoch_1_2_3"].array {
      XorShift.shuffle(&order, seed: UInt32(try fixture["seed"].int))
      #expect(order == (try expected.ints))
    }
  }
}
