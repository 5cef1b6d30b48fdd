import Files
import Notebooks
import Options

/// What the user has written of his machines: `executor.yaml` in his folder of settings.
struct ExecutorSettings: Configurable {
  static let options: [Option<ExecutorSettings>] = [
    Option(
      "slurm", type: .options(SlurmSettings.optionDescriptions),
      "how a Slurm cluster is asked for workers",
      get: { _ in .null },
      set: { (root, value) throws(OptionErrors) in root.written = value })
  ]

  private var written = OptionValue.mapping([])

  init() {}

  static let fileName = "tangent/executor.yaml"

  /// The settings for Slurm: the file's, and over them `name=value` of the command line.
  static func slurm(overriding words: [String]) throws(Diagnostics) -> SlurmSettings {
    let file = try userFile()
    let tree = try file.map { file throws(Diagnostics) in try YAMLTree(parsing: file) }
    var entries: [OptionEntry] = []
    if let tree {
      do throws(OptionErrors) {
        entries = try ExecutorSettings(decoding: tree.optionValue).written.entries ?? []
        _ = try SlurmSettings(decoding: .mapping(entries))
      } catch {
        let isInside = error.errors.allSatisfy { $0.path.first != "slurm" }
        throw tree.diagnostics(
          for: isInside && !entries.isEmpty ? error.nested(in: "slurm") : error)
      }
    }
    do throws(OptionErrors) {
      for word in words {
        let entry = try entry(word)
        entries.removeAll { $0.key == entry.key }
        entries.append(entry)
      }
      return try SlurmSettings(decoding: .mapping(entries))
    } catch {
      throw Diagnostics(
        error.errors.map { Diagnostic(.io, $0.id, $0.message, hint: $0.hint) })
    }
  }

  /// `workers=40` as an option; `options` may be said several times in one word, with spaces between.
  private static func entry(_ word: String) throws(OptionErrors) -> OptionEntry {
    guard let override = ParameterOverride(word) else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(word)' for '--slurm'", hint: "expected name=value"))
    }
    let text = String(word.dropFirst(override.name.count + 1))
    switch override.name {
    case "options":
      return OptionEntry(
        "options", .list(text.split(separator: " ").map { .string(String($0)) }))
    case "workers", "cpus": return OptionEntry(override.name, override.value)
    default: return OptionEntry(override.name, .string(text))
    }
  }

  private static func userFile() throws(Diagnostics) -> SourceFile? {
    let folder =
      Environment.value("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? Environment.value("HOME").map { $0 + "/.config" }
    guard let folder else { return nil }
    do throws(FileProblem) {
      return try UserFile.read(folder + "/" + fileName)
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }
}
