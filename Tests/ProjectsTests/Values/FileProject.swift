import TestSupport

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// A project in a temporary folder whose texts quote values of files.
struct FileProject {
  let folder: TemporaryFolder
  let project: Project

  init(folder: TemporaryFolder, project: Project) {
    self.folder = folder
    self.project = project
  }

  init(_ files: KeyValuePairs<String, String>) throws {
    folder = try TemporaryFolder(files)
    try folder.write("", to: "tangent.yaml")
    project = Project(
      workspace: try Workspace(around: folder.path), cache: .off, settings: Project.Settings())
  }

  /// What is said of a pin or a claim: `3:7 stale-pin pinned number is stale, now 41 (hint)`.
  func findings(_ text: String, in name: String? = nil) throws -> [String] {
    // Tests that share a project write at the same time.
    let name = name ?? "text-\(Digest(of: text).short).md"
    try folder.write(text, to: name)
    let outcome = project.check(folder.file(name))
    return outcome.diagnostics.list.map(Self.line)
  }

  /// The worth of an address, as a pin would be filled in with it.
  func value(_ expression: String, in name: String = "README.md") throws -> String {
    let bytes = Array("?<!--= \(expression) -->".utf8)
    let annotation: Annotation?
    do throws(ValueError) {
      annotation = try Annotation(parsing: bytes[1...])
    } catch {
      return Self.text(error, bytes)
    }
    guard case .pin(let pin)? = annotation else { return "no pin" }
    let source = ReportValues(.none, others: project.others(besides: folder.file(name)))
    let outcome = pin.check(try NumberToken(before: bytes[..<1]), in: source)
    switch outcome {
    case .unfilled(_, let text): return text
    case .undecided(let error): return Self.text(error, bytes)
    default: return "\(outcome)"
    }
  }

  private static func text(_ error: ValueError, _ bytes: [UInt8]) -> String {
    let end = min(bytes.count, error.range.upperBound)
    let shown = String(decoding: bytes[min(error.range.lowerBound, end)..<end], as: UTF8.self)
    return "\(error.category.exitStatus) \(error.id) '\(shown)': \(error.message)"
      + (error.hint.map { " (\($0))" } ?? "")
  }

  /// The text as `update` leaves it.
  func updated(_ text: String, in name: String = "README.md") throws -> String? {
    try folder.write(text, to: name)
    _ = project.update(folder.file(name), isDryRun: false)
    return folder.text(name)
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place.map { "\($0.line):\($0.column) " } ?? ""
    return place + "\(diagnostic.exitStatus) \(diagnostic.id) \(diagnostic.message)"
      + (diagnostic.label.map { ", \($0)" } ?? "") + (diagnostic.hint.map { " (\($0))" } ?? "")
  }
}

extension RunResults {
  /// Of a text without runs.
  static var none: RunResults { RunResults([], words: Languages.words(for: "en")) }
}
