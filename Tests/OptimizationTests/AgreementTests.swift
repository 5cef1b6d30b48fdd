import Foundation
import Optimization
import TestSupport
import Testing

/// The table of `docs/agreement.md`, counted by comparing every case of every fixture.
@Suite struct AgreementTests {
  /// A section of a fixture, and the test that compares one of its cases.
  private struct Section {
    var file: String
    var name: String
    var tolerance: String
    /// The cases that can be said here at all.
    var applies: (JSONValue) -> Bool
    var compare: (JSONValue) throws -> Void

    init(
      _ file: String, _ name: String, within tolerance: String = "—",
      where applies: @escaping (JSONValue) -> Bool = { _ in true },
      _ compare: @escaping (JSONValue) throws -> Void
    ) {
      (self.file, self.name, self.tolerance) = (file, name, tolerance)
      self.applies = applies
      self.compare = compare
    }
  }

  @Test func `the table is what the comparisons find`() throws {
    var table = """
      | file | section | cases | exact | within tolerance | tolerance |
      | --- | --- | ---: | ---: | ---: | --- |

      """
    var (cases, exact) = (0, 0)
    for section in Self.sections {
      let distances = try Self.distances(section)
      let same = distances.count { $0 == 0 }
      let tolerance = same == distances.count ? "—" : section.tolerance
      table += "| \(section.file) | \(section.name) | \(distances.count) | \(same) | "
      table += "\(distances.count - same) | \(tolerance) |\n"
      cases += distances.count
      exact += same
    }
    table += "| all | | \(cases) | \(exact) | \(cases - exact) | |\n"
    #expect(try Self.accepts(table), "is now:\n\(table)\nto accept it: RECORD=1 make test")
  }

  @Test func `no fixture is left out`() throws {
    for name in Golden.names(in: "numerics", ending: ".json") {
      let members = try Fixture.json("numerics/\(name).json").members
      let lists = members.filter { member in
        ["cases", "errors", "problems"].contains(member.key)
      }
      for list in lists where name != "optimizers" || list.key != "problems" {
        #expect(Self.sections.contains { $0.file == name && $0.name == list.key }, "\(name)")
      }
    }
  }

  /// How far each case is from its reference; a case that is too far fails here.
  private static func distances(_ section: Section) throws -> [Double] {
    let cases = try Fixture.json("numerics/\(section.file).json")[section.name].array
    return try cases.filter(section.applies).map { fixture in
      let agreement = Agreement()
      try Agreement.$current.withValue(agreement) { try section.compare(fixture) }
      return agreement.distance
    }
  }

  /// Whether the page has this table; with `RECORD=1` it gets it.
  private static func accepts(_ table: String) throws -> Bool {
    let page = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/agreement.md")
    let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    if text.contains("\n\n" + table + "\n") { return true }
    guard ProcessInfo.processInfo.environment["RECORD"] == "1",
      let start = text.range(of: "\n| file |"),
      let end = text[start.upperBound...].range(of: "\n\n")
    else { return false }
    let new = text[..<start.lowerBound] + "\n" + table + text[text.index(after: end.lowerBound)...]
    try Data(new.utf8).write(to: page)
    return true
  }
}

extension AgreementTests {
  private static var sections: [Section] {
    randomSections + dataSections + preparationSections + estimatorSections + methodSections
  }

  private static var randomSections: [Section] {
    let random = RandomStateTests()
    return [
      Section("random_state", "cases") {
        try random.drawsBitsAndDoubles($0)
        try random.drawsGaussians($0)
        try random.drawsUniformNumbersAndIntegers($0)
        try random.shufflesAndChooses($0)
        try random.drawsTheSeedsOfEstimators($0)
        try random.keepsTheSpareGaussianAcrossOtherDraws($0)
      },
      Section("random_state", "xorshift") {
        try XorShiftTests().drawsThirtyOneBits($0)
        try XorShiftTests().composesOnePermutationFromEpochToEpoch($0)
      },
      Section("random_state", "libm") { try CLibraryTests().agreesWithTheReference($0) },
      Section("random_state", "errors") { random.refusesImpossibleSeeds($0) },
    ]
  }

  private static var dataSections: [Section] {
    let regression = MakeRegressionTests()
    return [
      Section("make_regression", "cases", within: "1e-12") {
        try regression.agreesWithScikitLearn($0)
      },
      Section("make_regression", "large", within: "1e-13") {
        try regression.agreesOnLargeProblems($0)
      },
      Section("make_regression", "errors") { try regression.refusesImpossibleOptions($0) },
      Section("other_datasets", "cases", within: "1e-13", compareData),
      Section("dataset_lists", "cases", within: "1e-13", compareData),
    ]
  }

  private static func compareData(_ fixture: JSONValue) throws {
    if fixture["error"].isNull {
      try DataSourceTests().agreesWithScikitLearn(fixture)
    } else {
      DataSourceTests().refusesImpossibleOptions(fixture)
    }
  }

  private static var preparationSections: [Section] {
    let scaler = StandardScalerTests()
    let score = RegressionScoreTests()
    return [
      Section("standard_scaler", "cases", within: "1e-12") { fixture in
        try scaler.agreesWithScikitLearn(fixture)
        if !fixture["new_X"].isNull { try scaler.transformsNewSamplesAndBack(fixture) }
      },
      // A plain list of numbers is no matrix, so that nobody can give one.
      Section("standard_scaler", "errors", where: { (try? Matrix($0["X"])) != nil }) { fixture in
        scaler.refusesInfiniteAndNoSamples(try Matrix(fixture["X"]))
      },
      Section("splits", "train_test_split") { fixture in
        if fixture["error"].isNull {
          try TrainTestSplitTests().agreesWithScikitLearn(fixture)
        } else {
          TrainTestSplitTests().refusesImpossibleSizes(fixture)
        }
      },
      Section("splits", "shuffle_split") { try ShuffleSplitTests().agreesWithScikitLearn($0) },
      Section("splits", "stratified_shuffle_split") {
        try ShuffleSplitTests().keepsTheSharesOfTheClasses($0)
      },
      Section("metrics", "regression", within: "1e-13") {
        try score.agreesWithScikitLearnBitForBit($0)
      },
      Section("metrics", "errors") { try score.refusesWhatCannotBeCompared($0) },
    ]
  }

  private static var estimatorSections: [Section] {
    [
      Section("sgd_regressor", "cases", within: "1e-6") { json in
        let fixture = try one(json, of: regressions)
        guard json["error"].isNull else {
          return try SGDRegressorTests().stopsWhereNumbersEnd(fixture)
        }
        try SGDRegressorTests().agreesWithScikitLearn(fixture)
      },
      Section("sgd_regressor", "errors") {
        SGDRegressorTests().refusesImpossibleOptions($0)
      },
      Section("sgd_classifier", "cases", within: "1e-12") { json in
        let fixture = try one(json, of: classifications)
        guard json["error"].isNull else {
          return SGDClassifierTests().refusesImpossibleOptions(fixture)
        }
        try SGDClassifierTests().agreesWithScikitLearnBitForBit(fixture)
        try SGDClassifierTests().predictsClassesAndProbabilities(fixture)
      },
    ]
  }

  private static let regressions = Result { try EstimatorFixture.cases("sgd_regressor") }
  private static let classifications = Result { try EstimatorFixture.cases("sgd_classifier") }

  /// The case with its data.
  private static func one(
    _ json: JSONValue, of cases: Result<[EstimatorFixture], any Error>
  ) throws -> EstimatorFixture {
    let name = try json["name"].string
    return try #require(try cases.get().first { $0.name == name })
  }

  private static var methodSections: [Section] {
    let descent = GradientDescentReferenceTests()
    return [
      Section("optimizers", "cases", within: "1e-9") {
        try OptimizerReferenceTests().`every step agrees`($0)
      },
      Section("schedulers", "cases", within: "1e-12") {
        try ScheduleReferenceTests().`every rate agrees`($0)
      },
      Section("gd_reference", "problems", within: "1e-9") {
        try descent.`the optimum and the spectrum agree`($0)
        try descent.`every run's losses agree`($0)
      },
    ]
  }
}
