import Files
import Reports

/// A Jupyter notebook: the prose, each experiment as Python that runs, and the figures as outputs.
package struct JupyterRenderer: Renderer {
  package static let name = "ipynb"
  package static let summary = "a Jupyter notebook with outputs, its experiments in Python"
  package static let isStandard = false

  package static func makes(_ file: String) -> Bool { file == "report.ipynb" }

  package init() {}

  package func render(
    _ report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> [Artifact] {
    let notebook = JupyterNotebook(report, theme: typesetters.look.light) {
      typesetters.look.digest(of: $0, in: typesetters.look.light)
    }
    return [Artifact("report.ipynb", .made(notebook.file(named: "report.ipynb")))]
  }
}
