import Foundation
import TestSupport
import Testing

/// What the documentation shows of the tool is what the tool prints.
@Suite("The documentation's own samples") struct DocumentedOutputTests {
  @Test("README's notebook is true as it stands, and its sample is what check says of a change")
  func readme() throws {
    let readme = try document("README.md")
    let notebook = try #require(readme.block(after: "````markdown\n", before: "````"))
    let sample = try #require(readme.block(after: "```\nnotebooks/", before: "```"))
    let project = try TangentProcess(["notebooks/compare.md": notebook])
    #expect(try project.run("update").status == 0)
    #expect(try project.text("notebooks/compare.md") == notebook)
    let before = "gradient_descent: {learning_rate: 0.1}"
    try project.write(
      notebook.replacing(before, with: "gradient_descent: {learning_rate: 0.2}"),
      to: "notebooks/compare.md")
    let check = try project.run("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("notebooks/" + sample), "\(check.errors)")
  }

  @Test("the sample of docs/ci.md is what check says of the quickstart after a change")
  func continuousIntegration() throws {
    let sample = try #require(
      try document("docs/ci.md").block(after: "```\nnotebooks/", before: "```"))
    let notebook = try document("notebooks/quickstart.md")
    let project = try TangentProcess(["notebooks/quickstart.md": notebook])
    #expect(try project.run("update").status == 0)
    #expect(try project.text("notebooks/quickstart.md") == notebook)
    try project.write(
      notebook.replacing("learning_rate: 0.2}", with: "learning_rate: 0.15}"),
      to: "notebooks/quickstart.md")
    let check = try project.run("check")
    #expect(check.status == 1)
    // The caption quotes the same number, so that the sentence's finding comes second.
    #expect(check.errors.contains("notebooks/" + sample), "\(check.errors)")
  }

  @Test("docs/reference.md is what the tool lists")
  func reference() throws {
    let list = try TangentProcess().run("list", "--markdown")
    let page = try document("docs/reference.md")
    #expect(list.output == page, "run 'make docs'")
  }

  private func document(_ path: String) throws -> String {
    let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
    return String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }
}

extension String {
  /// The text between two others; nil where they are not there.
  fileprivate func block(after start: String, before end: String) -> String? {
    guard let from = range(of: start), let to = self[from.upperBound...].range(of: end) else {
      return nil
    }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
