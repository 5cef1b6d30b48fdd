import Foundation

/// The Python that `Scripts/python` made, or the one that `TANGENT_PYTHON` names.
package enum PythonInterpreter {
  /// Its path; nil where there is none, so that tests in Python are shown as skipped.
  package static let path: String? = {
    let made = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: ".build/python/bin/python").path(percentEncoded: false)
    let named = ProcessInfo.processInfo.environment["TANGENT_PYTHON"]
    return [named, made].compactMap { $0 }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  /// Whether there is one; without it a test says how to get it.
  package static var isThere: Bool { path != nil }

  /// What a skipped test says.
  package static let hint = "needs Python with NumPy and scikit-learn: Scripts/python"
}
