import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Faulty notebooks, named after the fault, and everything that is said about each.
@Suite struct FaultTests {
  private static let names = Golden.names(in: "faults", ending: ".md")

  @Test(arguments: names) func everyFaultIsPlaced(name: String) throws {
    let file = SourceFile(path: "\(name).md", text: try Fixture.text("faults/\(name).md"))
    let notebook = Notebook(parsing: file, kinds: DirectiveKind.names)
    let files = ProjectFiles(parameters: notebook.frontMatter.parameters) {
      path, _ throws(FileProblem) in
      guard !path.contains("/"), let text = try? Fixture.text("faults/\(path)") else {
        throw FileProblem("missing-file", "missing file '\(path)'")
      }
      return SourceFile(path: path, text: text)
    }
    var said = Diagnostics()
    _ = said.collect { () throws(Diagnostics) in try Plan(notebook, files: files) }
    let difference = try Golden.difference(
      of: DiagnosticPrinter().text(of: said), from: "faults/\(name).expected")
    #expect(difference == nil, "\(difference ?? "")")
    #expect(said.hasErrors)
  }

  @Test func thereAreFaults() {
    #expect(Self.names.count >= 8)
  }
}
