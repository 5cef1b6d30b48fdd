import Optimization

/// Where Python finds the files that experiments name.
package struct PythonFolder {
  /// The expression of the folder.
  let expression: String
  /// What whoever runs the code has to do for it.
  let advice: String

  /// For a script: in the working directory, or in the folder that is its argument.
  package static func argument(of notebook: String) -> PythonFolder {
    PythonFolder(
      expression:
        "Path(sys.argv[1] if len(sys.argv) > 1 else \".\") / \(folder(of: notebook).python)",
      advice: "Run it in the project's folder, or name that folder as its argument.")
  }

  /// For a Jupyter notebook, which runs where it lies: in a folder above it.
  package static func above(_ notebook: String) -> PythonFolder {
    let name = folder(of: notebook).python
    return PythonFolder(
      expression: """
        next(
            (up / \(name) for up in [Path.cwd(), *Path.cwd().parents] if (up / \(name)).is_dir()),
            Path.cwd())
        """,
      advice: "Run it anywhere in the project's folder.")
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}
