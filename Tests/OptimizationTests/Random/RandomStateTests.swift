import Optimization
import Options
import TestSupport
import Testing

@Suite struct RandomStateTests {
  static var cases: [JSONValue] {
    get throws { try Fixture.json("numerics/random_state.json")["cases"].array }
  }

  @Test(arguments: try cases) func drawsBitsAndDoubles(_ fixture: JSONValue) throws {
    let bits = try draw(1252, from: fixture) { $0.nextBits() }.map(Int.init)
    #expect(Array(bits.prefix(12)) == (try fixture["u32"].ints))
    // Around the renewals of the state.
    let first = try fixture["u32_at_622"].ints
    #expect(Array(bits[622..<622 + first.count]) == first)
    let second = try fixture["u32_at_1246"].ints
    #expect(Array(bits[1246..<1246 + second.count]) == second)
    #expect(try draw(8, from: fixture) { $0.double() } == fixture["double_hex"].doubles)
  }

  @Test(arguments: try cases) func drawsGaussians(_ fixture: JSONValue) throws {
    let gaussians = try draw(5000, from: fixture) { $0.gaussian() }
    #expect(Array(gaussians.prefix(9)) == (try fixture["gauss_hex"].doubles))
    #expect(fingerprint(gaussians) == (try fixture["gauss_fnv1a64_of_5000"].string))
    let normal = fixture["normal"]
    let (mean, deviation) = (try normal["loc"].double, try normal["scale"].double)
    #expect(try draw(5, from: fixture) { $0.normal(mean, deviation) } == normal["hex"].doubles)
  }

  @Test(arguments: try cases) func drawsUniformNumbersAndIntegers(_ fixture: JSONValue) throws {
    let uniform = fixture["uniform"]
    let (low, high) = (try uniform["low"].double, try uniform["high"].double)
    #expect(try draw(5, from: fixture) { $0.uniform(low, high) } == uniform["hex"].doubles)
    for expected in try fixture["randint"].array {
      let range = try expected["low"].int..<expected["high"].int
      let values = try expected["values"].ints
      #expect(try draw(values.count, from: fixture) { $0.integer(in: range) } == values)
    }
  }

  @Test(arguments: try cases) func shufflesAndChooses(_ fixture: JSONValue) throws {
    for expected in try fixture["shuffle"].array {
      var generator = try generator(of: fixture)
      var values = Array(0..<(try expected["n"].int))
      generator.shuffle(&values)
      #expect(values == (try expected["result"].ints))
    }
    for expected in try fixture["permutation"].array {
      var generator = try generator(of: fixture)
      #expect(generator.permutation(try expected["n"].int) == (try expected["result"].ints))
    }
    let choice = fixture["choice"]
    let (size, count) = (try choice["size"].int, try choice["n"].int)
    var generator = try generator(of: fixture)
    #expect(generator.choice(size, of: count) == (try choice["without_replacement"].ints))
    generator = try self.generator(of: fixture)
    let chosen = generator.choiceWithReplacement(size, of: count)
    #expect(chosen == (try choice["with_replacement"].ints))
  }

  @Test(arguments: try cases) func drawsTheSeedsOfEstimators(_ fixture: JSONValue) throws {
    var generator = try generator(of: fixture)
    #expect(Int(generator.drawSeed()) == (try fixture["sgd_regressor_seed"].int))
    generator = try self.generator(of: fixture)
    let draws = [generator.integer(in: 1..<2_147_483_647), Int(generator.drawSeed())]
    #expect(draws == (try fixture["sgd_classifier_draws"].ints))
  }

  @Test(arguments: try cases) func keepsTheSpareGaussianAcrossOtherDraws(
    _ fixture: JSONValue
  ) throws {
    var generator = try generator(of: fixture)
    for step in try fixture["mixed"].array {
      let arguments = step["args"]
      let expected = step["hex"].isNull ? step["value"] : step["hex"]
      switch try step["op"].string {
      case "gauss": #expect(generator.gaussian() == (try expected.double))
      case "double": #expect(generator.double() == (try expected.double))
      case "normal":
        let (mean, deviation) = (try arguments[0].double, try arguments[1].double)
        #expect(generator.normal(mean, deviation) == (try expected.double))
      case "uniform":
        let (low, high) = (try arguments[0].double, try arguments[1].double)
        #expect(generator.uniform(low, high) == (try expected.double))
      case "randint":
        let bounds = try arguments.ints
        let range = bounds.count == 1 ? 0..<bounds[0] : bounds[0]..<bounds[1]
        #expect(generator.integer(in: range) == (try expected.int))
      case "shuffle":
        #expect(generator.permutation(try arguments[0].int) == (try expected.ints))
      case let unknown: Issue.record("unknown operation '\(unknown)'")
      }
    }
  }

  @Test(arguments: try Fixture.json("numerics/random_state.json")["errors"].array)
  func refusesImpossibleSeeds(_ fixture: JSONValue) {
    let options = OptionValue.mapping([
      OptionEntry("random_state", OptionValue(fixture["seed"]))
    ])
    #expect(throws: OptionErrors.self) { try MakeRegression(decoding: options) }
  }

  @Test func refusesAnEmptyListOfSeeds() {
    #expect(RandomState([]) == nil)
  }

  private func draw<Value>(
    _ count: Int, from fixture: JSONValue, _ next: (inout RandomState) -> Value
  ) throws -> [Value] {
    var generator = try generator(of: fixture)
    return (0..<count).map { _ in next(&generator) }
  }

  private func generator(of fixture: JSONValue) throws -> RandomState {
    if case .array = fixture["seed"] {
      return try #require(RandomState(try fixture["seed"].ints.map { UInt32($0) }))
    }
    return RandomState(randomState: try fixture["seed"].int)
  }
}
