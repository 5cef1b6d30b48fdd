import Charting
import Files
import Options
import Pages

extension Configuration {
  /// What the project's file says, with remarks that are no errors; without a file the defaults.
  package static func read(
    in workspace: Workspace
  ) throws(Diagnostics) -> (configuration: Configuration, remarks: [Diagnostic]) {
    guard let file = try file(in: workspace) else { return (Configuration(), []) }
    let tree = try YAMLTree(parsing: file)
    do throws(OptionErrors) {
      let configuration = try Configuration(decoding: tree.optionValue)
      return (configuration, configuration.remarks(in: tree))
    } catch {
      throw tree.diagnostics(for: error)
    }
  }

  /// The file; nil where there is none, or nothing but comments in it.
  private static func file(in workspace: Workspace) throws(Diagnostics) -> SourceFile? {
    do throws(FileProblem) {
      guard let file = try workspace.configurationFile() else { return nil }
      let hasWords = file.text.split(whereSeparator: \.isNewline).contains { line in
        line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
      }
      return hasWords ? file : nil
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }

  /// What is wrong with the folder for reports, at the word.
  package func diagnostics(
    ofOutput output: String, _ fault: String, in workspace: Workspace
  ) -> Diagnostics {
    let file = try? workspace.configurationFile()
    let tree = file.flatMap { try? YAMLTree(parsing: $0) }
    return Diagnostics(
      Diagnostic(
        .invalid, "invalid-value", "invalid value '\(output.prefix(200))' for 'output'", in: file,
        at: tree.map { $0.range(of: ["output"]) }, hint: fault))
  }

  /// What is wrong with the texts that it names, at each word: they are files of the project.
  package func checkPaths(in workspace: Workspace) throws(Diagnostics) {
    let named = paths.enumerated().filter { !PathPattern.isPattern($0.element) }
    guard !named.isEmpty, let file = try Self.file(in: workspace) else { return }
    let tree = try YAMLTree(parsing: file)
    var problems = Diagnostics()
    for (index, path) in named {
      do throws(FileProblem) {
        _ = try workspace.place(path, besides: file.path)
      } catch {
        problems.add(error.diagnostic(in: file, at: tree.range(of: ["paths", "\(index)"])))
      }
    }
    try problems.throwIfErrors()
  }

  /// Colors that are hard to see where they are drawn.
  private func remarks(in tree: YAMLTree) -> [Diagnostic] {
    [("light", colors.light, Theme.light), ("dark", colors.dark, Theme.dark)]
      .flatMap { name, colors, theme in
        colors.enumerated().compactMap { index, color -> Diagnostic? in
          let contrast = color.contrast(with: theme[.background])
          guard contrast < 3 else { return nil }
          let ratio = NumberText.fixed(contrast, decimals: 1)
          return Diagnostic(
            .invalid, "low-contrast", "color '\(color.hex)' is hard to see", severity: .warning,
            in: tree.file, at: tree.range(of: ["colors", name, "\(index)"]),
            label: "\(ratio) : 1 on \(theme[.background].hex)",
            hint: "lines need a contrast of 3 : 1, and their names 4.5 : 1")
        }
      }
  }
}
