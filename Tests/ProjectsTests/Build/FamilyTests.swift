import Foundation
import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// A family's folder and its catalogue agree: nothing is forgotten.
@Suite struct FamilyTests {
  @Test func everyDirectiveIsInTheCatalogue() throws {
    let types = try types(conformingTo: "Directive", in: "Reports/Directives")
    #expect(types.count == DirectiveKind.all.count)
    #expect(
      try names(in: "Reports/Directives", of: "static let kind")
        == DirectiveKind.all.map(\.name).sorted())
  }

  @Test func everyFigureIsInTheCatalogue() throws {
    let figures = Catalogue<any Figure>.figures
    #expect(try types(conformingTo: "Figure", in: "Reports/Figures").count == figures.names.count)
    #expect(try names(in: "Reports/Figures", of: "static let name") == figures.names.sorted())
  }

  @Test func everyRendererIsInTheCatalogue() throws {
    #expect(
      try types(conformingTo: "Renderer", in: "Pages").sorted()
        == RendererKind.all.map { "\(type(of: $0.renderer))" }.sorted())
  }

  @Test func everyFormatOfACheckIsInTheCatalogue() throws {
    #expect(
      try types(conformingTo: "CheckFormat", in: "Projects/Checking/Formats").sorted()
        == CheckFormatKind.all.map { "\(type(of: $0.format))" }.sorted())
  }

  @Test func everyLanguageIsInTheCatalogue() throws {
    #expect(
      try types(conformingTo: "ReportWords", in: "Notebooks/Words").sorted()
        == Languages.all.map { "\(type(of: $0))" }.sorted())
  }

  @Test func everyMemberSaysWhatItIs() {
    for family in ReferenceFamily.all {
      #expect(!family.summary.isEmpty)
      #expect(Set(family.entries.map(\.name)).count == family.entries.count)
      for entry in family.entries { #expect(!entry.summary.isEmpty, "\(entry.name)") }
    }
  }

  /// The texts of a folder's files and those of the folders below.
  private func texts(in folder: String) throws -> [String] {
    let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/\(folder)")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
  }

  /// The types that a folder's files declare as members of a family.
  private func types(conformingTo family: String, in folder: String) throws -> [String] {
    let declaration = try Regex(
      #"(?:struct|class|enum) (\w+): (?:[\w.]+, )*\#(family)\b"#, as: (Substring, Substring).self)
    return try texts(in: folder).flatMap { text in
      text.matches(of: declaration).map { String($0.output.1) }
    }
  }

  private func names(in folder: String, of property: String) throws -> [String] {
    let line = try Regex(#"\#(property) = "([\w-]+)""#, as: (Substring, Substring).self)
    return try texts(in: folder).flatMap { text in
      text.matches(of: line).map { String($0.output.1) }
    }.sorted()
  }
}
