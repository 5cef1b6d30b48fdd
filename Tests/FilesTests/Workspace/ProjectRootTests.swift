import Foundation
import Testing

@testable import Files

@Suite("The project's folder")
struct ProjectRootTests {
  /// A new folder with folders, and files whose paths don't end with `/`.
  private static func tree(_ paths: String...) throws -> String {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "tangent-\(UUID().uuidString)").resolvingSymlinksInPath()
    for path in paths {
      let place = root.appending(path: path)
      let folder = path.hasSuffix("/") ? place : place.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if !path.hasSuffix("/") { try Data().write(to: place) }
    }
    return root.path
  }

  @Test("is the nearest with tangent.yaml, but none above git's top level, else that level")
  func nearest() throws {
    let root = try Self.tree(
      "tangent.yaml", "repo/.git/", "repo/a/tangent.yaml", "repo/a/notebooks/", "repo/b/c/",
      "repo/module/.git", "plain/x/")
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(ProjectRoot.folder(around: root + "/repo/a/notebooks") == root + "/repo/a")
    #expect(ProjectRoot.folder(around: root + "/repo/b/c") == root + "/repo")
    #expect(ProjectRoot.folder(around: root + "/repo/module") == root + "/repo/module")
    #expect(ProjectRoot.folder(around: root + "/plain/x") == root)
  }

  @Test("shows paths from where the tool was started, upwards within the project")
  func shownPaths() throws {
    let root = try Self.tree("tangent.yaml", ".git/", "notebooks/a.md", "x/y/")
    defer { try? FileManager.default.removeItem(atPath: root) }
    let workspace = try Workspace(around: root + "/x/y")
    #expect(workspace.root == root)
    #expect(workspace.notebooksFolder == "../../notebooks")
    #expect(try workspace.notebooks(under: ["../../notebooks"]) == ["../../notebooks/a.md"])
    #expect(workspace.projectPath("../../notebooks/a.md") == "notebooks/a.md")
    #expect(workspace.shownPath("/elsewhere/b") == "/elsewhere/b")
  }

  @Test("shows paths from git's top level where services read them")
  func repositoryPaths() throws {
    let root = try Self.tree(".git/", "pkg/a/tangent.yaml", "pkg/a/notebooks/one.md")
    defer { try? FileManager.default.removeItem(atPath: root) }
    let workspace = try Workspace(around: root + "/pkg/a", showsRepositoryPaths: true)
    #expect(workspace.root == root + "/pkg/a")
    #expect(workspace.typed("notebooks") == "pkg/a/notebooks")
    #expect(workspace.notebooksFolder == "pkg/a/notebooks")
    #expect(
      try workspace.notebooks(under: ["pkg/a/notebooks"]) == ["pkg/a/notebooks/one.md"])
    #expect(workspace.projectPath("pkg/a/notebooks/one.md") == "notebooks/one.md")
  }

  @Test("is the same under whatever name it is reached")
  func links() throws {
    let root = try Self.tree("real/.git/", "real/notebooks/one.md")
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createSymbolicLink(
      atPath: root + "/link", withDestinationPath: root + "/real")
    let workspace = try Workspace(around: root + "/link")
    let path = root + "/link/notebooks/one.md"
    #expect(workspace.shownPath(path) == "notebooks/one.md")
    #expect(workspace.projectPath(path) == "notebooks/one.md")
  }
}
