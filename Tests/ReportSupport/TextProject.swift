import Files
import Notebooks
import Options
import Reports
import Values

/// A project that exists in memory: notebooks are texts, and files are looked up by name.
package struct TextProject {
  package var files: [String: String] = [:]
  package var overrides: [String] = []
  /// The directives that notebooks may have.
  package var kinds: [DirectiveKind]

  package init(
    files: [String: String] = [:], overrides: [String] = [],
    kinds: [DirectiveKind] = DirectiveKind.all
  ) {
    self.files = files
    self.overrides = overrides
    self.kinds = kinds
  }

  /// A run that takes no time: `line.gradient_descent.epochs` is 5.
  package static let run = """
    ```yaml {.run #line}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    optimizers: {gradient_descent: {learning_rate: 0.1}}
    ```

    """

  package func notebook(_ text: String) -> Notebook {
    Notebook(
      parsing: SourceFile(path: "a.md", text: text), kinds: kinds.map(\.name),
      overriding: overrides.compactMap(ParameterOverride.init))
  }

  package func plan(_ text: String) throws(Diagnostics) -> Plan {
    let notebook = notebook(text)
    return try Plan(notebook, files: projectFiles(for: notebook), kinds: kinds)
  }

  package func report(_ text: String) throws(Diagnostics) -> Report {
    let plan = try plan(text)
    return try plan.report(in: Session(files: projectFiles(for: plan.notebook)))
  }

  /// What is wrong with a notebook before anything runs: `12:3 unknown run 'a'`.
  package func faults(_ text: String) -> [String] {
    do throws(Diagnostics) {
      _ = try plan(text)
      return []
    } catch {
      return Self.lines(error)
    }
  }

  /// All that is wrong with a notebook before anything runs.
  package func problems(_ text: String) -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try plan(text)
      return []
    } catch {
      return error.list
    }
  }

  /// What is found once the runs have results.
  package func findings(_ text: String) -> [String] {
    do throws(Diagnostics) {
      let report = try report(text)
      return Self.lines(Diagnostics(report.checks.findings(in: report.notebook.file)))
    } catch {
      return Self.lines(error)
    }
  }

  private func projectFiles(for notebook: Notebook) -> ProjectFiles {
    ProjectFiles(parameters: notebook.frontMatter.parameters) {
      [files] path, _ throws(FileProblem) in
      guard let text = files[path] else {
        throw FileProblem("missing-file", "missing file '\(path)'")
      }
      return SourceFile(path: path, text: text)
    }
  }

  private static func lines(_ diagnostics: Diagnostics) -> [String] {
    diagnostics.list.map { diagnostic in
      let place = diagnostic.place.map { "\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.message + (diagnostic.label.map { ", \($0)" } ?? "")
    }
  }
}

extension Report {
  /// A value of a run: `line.gradient_descent.epochs`.
  package func value(_ address: String) throws -> Value? {
    ReportValues(results).value(at: try Address(parsing: address))
  }

  /// The output of a directive.
  package func output(_ id: String) -> CellOutput? {
    entries.first { $0.cell.id == id }?.output
  }
}

extension TextProject {
  /// What a test wanted to look at is not there.
  package struct Missing: Error {
    package init() {}
  }
}
