import Foundation
import Options
import TestSupport
import Testing

@testable import Optimization

/// A family's folder and its catalogue agree.
@Suite struct CatalogueTests {
  @Test func `every optimizer is in the catalogue`() throws {
    #expect(try names(in: "Optimizers") == Catalogue.optimizers.names.sorted())
  }

  @Test func `every schedule is in the catalogue`() throws {
    #expect(try names(in: "Schedules") == Catalogue.schedules.names.sorted())
  }

  @Test func `every model is in the catalogue`() throws {
    #expect(try names(in: "Models") == Catalogue.models.names.sorted())
  }

  @Test func `every data source is in the catalogue`() throws {
    #expect(try names(in: "Data") == Catalogue.dataSources.names.sorted())
  }

  @Test func `every estimator is in the catalogue`() throws {
    #expect(try names(in: "Estimators") == Catalogue.estimators.names.sorted())
  }

  @Test func `every test function is in the catalogue`() throws {
    #expect(try names(in: "Models/TestFunctions") == Catalogue.objectives.names.sorted())
  }

  /// The names that the files of a folder declare.
  private func names(in folder: String) throws -> [String] {
    let sources = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Optimization/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        .matches(of: /static let name = "(\w+)"/).map { String($0.output.1) }
    }.sorted()
  }
}
