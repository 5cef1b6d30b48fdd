import Optimization
import Options
import TestSupport
import Testing

@Suite struct DataSourceTests {
  static var fixtures: [JSONValue] {
    get throws {
      try ["other_datasets", "dataset_lists"].flatMap {
        try Fixture.json("numerics/\($0).json")["cases"].array
      }
    }
  }

  @Test(arguments: try fixtures.filter { $0["error"].isNull })
  func agreesWithScikitLearn(_ fixture: JSONValue) throws {
    let dataset = try source(of: fixture).makeDataset(readFile: noFile)
    #expect(distance(dataset.features.elements, from: try fixture["X"].flatDoubles) < 1e-13)
    #expect(distance(dataset.targets, from: try fixture["y"].doubles) < 1e-13)
    if dataset.classCount != nil { #expect(dataset.targets == (try fixture["y"].doubles)) }
  }

  @Test(arguments: try fixtures.filter { !$0["error"].isNull })
  func refusesImpossibleOptions(_ fixture: JSONValue) {
    #expect(throws: OptionErrors.self) { try source(of: fixture) }
  }

  @Test(arguments: Catalogue.dataSources.names.filter { $0 != "csv" })
  func makesAsManySamplesAsItSaysAndTheSameEachTime(_ name: String) throws {
    let source = try Catalogue.dataSources.member(.string(name))
    let size = try #require(source.size)
    let dataset = try source.makeDataset(readFile: noFile)
    #expect(dataset.features.rows == size.samples)
    #expect(dataset.features.columns == size.features)
    #expect(dataset.targets.count == size.samples)
    #expect(dataset == (try source.makeDataset(readFile: noFile)))
  }

  @Test(arguments: Catalogue.dataSources.names)
  func isWrittenAsItIsRead(_ name: String) throws {
    let options = name == "csv" ? OptionValue.mapping([OptionEntry("file", .string("a"))]) : .null
    let source = try Catalogue.dataSources.member(named: name, options: options)
    let written = Catalogue.dataSources.value(of: source)
    let again = try Catalogue.dataSources.member(written)
    #expect(Catalogue.dataSources.value(of: again) == written)
  }

  @Test func suggestsTheNearestName() {
    let error = Catalogue.dataSources.unknown("make_regresion")
    #expect(error.message == "unknown data source 'make_regresion'")
    #expect(error.hint == "did you mean 'make_regression'?")
  }

  private func source(of fixture: JSONValue) throws -> any DataSource {
    try Catalogue.dataSources.member(
      named: try fixture["function"].string,
      options: OptionValue(fixture["params"]).without("return_centers"))
  }
}
