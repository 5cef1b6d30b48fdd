import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// Somebody writes a notebook while its runs are under way: the first epoch is the moment.
@Suite("A notebook that changes while its runs are under way")
struct ChangedMeanwhileTests {
  private static let path = "notebooks/notes.md"
  private static let stale = """
    ```yaml {.run #line}
    data: {make_regression: {n_samples: 20, n_features: 1}}
    epochs: 5
    optimizers: {gradient_descent: {}}
    ```

    After 6<!--= line.gradient_descent.epochs --> epochs.

    """
  private static let edited = stale + "A sentence that must not be lost.\n"

  private static func project(
    in folder: TemporaryFolder, meanwhile act: @escaping @Sendable () -> Void
  ) throws -> Project {
    var settings = Project.Settings()
    settings.progress = { _, _ in act() }
    return Project(
      workspace: try Workspace(around: folder.path), cache: .off, settings: settings)
  }

  @Test("is not rewritten, and nothing is lost")
  func update() throws {
    let folder = try TemporaryFolder(["tangent.yaml": "", Self.path: Self.stale])
    let project = try Self.project(in: folder) { try? folder.write(Self.edited, to: Self.path) }
    let outcome = project.update(Self.path, isDryRun: false)
    #expect(outcome.diagnostics.list.map(\.id) == ["changed-meanwhile"])
    #expect(
      outcome.diagnostics.list.first?.message == "file 'notebooks/notes.md' changed meanwhile")
    #expect(outcome.diagnostics.list.first?.hint == "run the command again")
    #expect(outcome.diagnostics.exitStatus == 4)
    #expect(outcome.edited == nil)
    #expect(folder.text(Self.path) == Self.edited)
    #expect(folder.files == [Self.path, "tangent.yaml"])
    let again = try Self.project(in: folder) {}
    #expect(again.update(Self.path, isDryRun: false).diagnostics.isEmpty)
    #expect(folder.text(Self.path) == Self.edited.replacing("After 6", with: "After 5"))
  }

  @Test("does not come back when it was deleted")
  func deleted() throws {
    let folder = try TemporaryFolder(["tangent.yaml": "", Self.path: Self.stale])
    let project = try Self.project(in: folder) { try? folder.delete(Self.path) }
    let outcome = project.update(Self.path, isDryRun: false)
    #expect(outcome.diagnostics.exitStatus == 4)
    #expect(folder.files == ["tangent.yaml"])
  }

  @Test("gets the report of the text that was read, which the next check finds out of date")
  func render() throws {
    let right = Self.stale.replacing("After 6", with: "After 5")
    let later = right + "A sentence that must not be lost.\n"
    let folder = try TemporaryFolder(["tangent.yaml": "", Self.path: right])
    let project = try Self.project(in: folder) { try? folder.write(later, to: Self.path) }
    #expect(project.render(Self.path, keepsGoing: false).diagnostics.isEmpty)
    #expect(folder.text(Self.path) == later)
    #expect(folder.text("output/notes/report.md")?.contains("must not be lost") == false)
    #expect(project.check(Self.path).diagnostics.list.map(\.id).contains("changed-output"))
  }
}
