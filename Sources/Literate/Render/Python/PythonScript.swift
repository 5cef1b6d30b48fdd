import Optimization

/// Experiments as a Python script that computes their values again, and asserts them.
struct PythonScript {
  /// An experiment with what it gave.
  struct Part {
    var id: String
    var experiment: Experiment
    var result: ExperimentResult
  }

  let text: String

  /// A script of some experiments; `folder` is where their files lie, from the project's folder.
  init(_ parts: [Part], title: String, folder: String) {
    let blocks = parts.map { PythonExperiment($0) }
    var forms: [PythonForm] = []
    for form in blocks.flatMap(\.forms) where !forms.contains(form) { forms.append(form) }
    let left = blocks.reduce(0) { $0 + $1.leftOut }
    text =
      [
        Self.header(title), Self.imports(of: forms),
        "\n# Where the files lie that experiments name.\nFOLDER_NAME = \(folder.python)\n",
        PythonPrelude.text,
        forms.compactMap(\.definition).map { "\n\n" + $0 }.joined(),
        blocks.map { "\n\n" + $0.text }.joined(),
        "\nreport(left_out=\(left))\n",
      ].joined()
  }

  /// The folder of a notebook, for paths that its experiments name.
  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func header(_ title: String) -> String {
    // A title comes from outside: in a comment, it must not end the line.
    let title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    return """
      # \(title)
      #
      # The experiments with NumPy and scikit-learn: computes the same values and asserts that they
      # agree. Run it in the project's folder, or name that folder as its argument.
      import sys
      import warnings
      from csv import reader as csv_reader
      from pathlib import Path

      import numpy as np
      from sklearn import metrics

      """
  }

  /// Lines `from module import name`, sorted.
  private static func imports(of forms: [PythonForm]) -> String {
    var lines = forms.compactMap { form in
      form.module.map { "from \($0) import \(form.name)\n" }
    }
    let needsProducts = forms.contains { $0.definition?.contains("PolynomialFeatures") == true }
    let products = "from sklearn.preprocessing import PolynomialFeatures\n"
    if needsProducts, !lines.contains(products) { lines.append(products) }
    return lines.sorted().joined()
  }
}
