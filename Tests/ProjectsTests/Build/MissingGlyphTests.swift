import TestSupport
import Testing

@testable import Files
@testable import Projects

@Suite struct MissingGlyphTests {
  private static let notebook = """
    ```yaml {.run #line}
    data: {make_regression: {n_samples: 20, n_features: 1}}
    epochs: 5
    optimizers: {gradient_descent: {}}
    ```

    ```yaml {.figure #curve}
    of: line
    kind: loss
    annotate: [{at: 2, text: "a\u{F8FE}"}]
    ```

    """

  @Test func `a character that no font has is said at the figure that shows it`() throws {
    let folder = try TemporaryFolder(["tangent.yaml": "", "notebooks/a.md": Self.notebook])
    let project = Project(
      workspace: try Workspace(around: folder.path), cache: .off, settings: Project.Settings())
    let outcome = project.render("notebooks/a.md", keepsGoing: false)
    let remarks = outcome.diagnostics.list
    #expect(remarks.map(\.id) == ["missing-glyph"])
    #expect(remarks.first?.message == "no font of this machine has U+F8FE")
    #expect(remarks.first?.severity == .warning)
    #expect(remarks.first?.place?.line == 7)
    #expect(outcome.changes?.created.contains("figures/curve.png") == true)
  }
}
