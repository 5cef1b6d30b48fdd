import Files
import Notebooks
import Options
import Values

/// Numbers that need not be checked anywhere, by the text around them: an entry of `exempt:`.
package struct ExemptPattern: Configurable, Equatable {
  package var text = ""
  package var files: String?
  package var reason = ""

  package init() {}

  package static let options: [Option<ExemptPattern>] = [
    Option("text", \.text, "a regular expression: numbers inside its matches", required: true),
    Option("in", \.files, "a pattern of files, from the project's folder; all by default"),
    Option("because", \.reason, "why they are not checked", required: true),
  ]

  package func validate() throws(OptionErrors) {
    do throws(RegularExpression.Fault) {
      _ = try RegularExpression(text)
    } catch {
      throw OptionErrors(
        OptionError("invalid-pattern", "invalid pattern: \(error.message)", at: ["text"]))
    }
  }

  /// What it exempts in a file, by the file's path from the project's folder.
  func ranges(in bytes: [UInt8], path: String) -> [Range<Int>] {
    if let files, FilePattern(files).matches(path).isEmpty { return [] }
    let matches = try? RegularExpression(text).matches(in: bytes, atMost: 100_000)
    return (matches ?? []).map(\.range)
  }
}

/// The patterns that `tangent.yaml` lists under `exempt:`.
package struct ExemptPatterns: OptionConvertible, Equatable {
  package static var optionType: OptionType { .list(.options(ExemptPattern.optionDescriptions)) }

  var patterns: [ExemptPattern] = []

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    patterns = try ExemptPattern.list(
      decoding: value, example: "[{text: 'version \\d+', because: why}]")
  }

  package var optionValue: OptionValue {
    .list(patterns.map { .mapping($0.optionEntries) })
  }

  /// What they exempt in a notebook.
  func ranges(in notebook: Notebook) -> [Range<Int>] {
    patterns.flatMap { $0.ranges(in: notebook.file.bytes, path: notebook.path) }
  }
}
