import Optimization
import Options

/// Experiments as a Python script that computes their values again, and asserts them.
package struct PythonScript {
  /// An experiment with what it gave.
  package struct Part {
    package var id: String
    package var experiment: Experiment
    package var result: ExperimentResult

    package init(id: String, experiment: Experiment, result: ExperimentResult) {
      self.id = id
      self.experiment = experiment
      self.result = result
    }
  }

  /// What comes before the experiments: imports, models, the comparison.
  package let opening: String
  /// The statements of each experiment, in the order of the parts.
  package let blocks: [String]
  /// What comes after them: how many values agree.
  package let closing: String

  /// A script of some experiments; `folder` is where their files lie.
  package init(_ parts: [Part], title: String, folder: PythonFolder) {
    let experiments = parts.map { PythonExperiment($0) }
    var forms: [PythonForm] = []
    for form in experiments.flatMap(\.forms) where !forms.contains(form) { forms.append(form) }
    opening =
      [
        Self.header(title, folder.advice), Self.imports(of: forms),
        "\n# Where the files lie that experiments name.\nFOLDER = \(folder.expression)\n",
        PythonPrelude.text,
        forms.compactMap(\.definition).map { "\n\n" + $0 }.joined(),
      ].joined()
    blocks = experiments.map(\.text)
    closing = "report(left_out=\(experiments.reduce(0) { $0 + $1.leftOut }))\n"
  }

  /// The whole script.
  package var text: String { opening + blocks.map { "\n\n" + $0 }.joined() + "\n" + closing }

  private static func header(_ title: String, _ advice: String) -> String {
    // A title comes from outside: in a comment, it must not end the line.
    let title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    return """
      # \(title)
      #
      # The experiments with NumPy, SciPy and scikit-learn: computes the same values and asserts that
      # they agree. \(advice)
      #
      # Of each run it compares losses, errors, scores, parameters and the epochs to the tolerance;
      # of its data the sizes, the curvature and the least loss, which it finds by itself. It says
      # what it could not compute, and fails where it compared nothing.
      import copy
      import sys
      import warnings
      from csv import reader as csv_reader
      from pathlib import Path

      import numpy as np
      from scipy import linalg, optimize
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
