import Files
import Notebooks
import Reports

/// A Python script that computes a notebook's experiments again and asserts that it agrees.
package struct PythonRenderer: Renderer {
  package static let name = "py"
  package static let summary =
    "a script with NumPy, SciPy and scikit-learn that asserts the same values"
  package static let isStandard = false

  package static func makes(_ file: String) -> Bool { file == "experiments.py" }

  package init() {}

  package func render(
    _ report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> [Artifact] {
    let script = PythonScript(
      report.pythonParts, title: report.notebook.path,
      folder: .argument(of: report.notebook.path))
    return [Artifact("experiments.py", .text(script.text))]
  }
}

extension Report {
  /// The experiments with what they gave, in the order of the notebook.
  var pythonParts: [PythonScript.Part] {
    sources.compactMap { named in
      guard let experiment = named.experiment, let result = results[id: named.id] else {
        return nil
      }
      return PythonScript.Part(id: named.id, experiment: experiment, result: result)
    }
  }
}
