import Foundation
import Testing

@testable import Files

/// Names in a stranger's project, of files and of runs, drive no terminal and no CI.
@Suite struct HostileNamesTests {
  static let names = [
    "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{9B}2J", "\u{202E}x", "\u{2066}x", "\u{8}x", "a\rb",
    "a\n::error::x",
  ]

  static let commands = [
    "render", "check", "check --frozen", "check --coverage", "update", "update --dry-run", "diff",
    "diff HEAD", "explain runs.plain.final_loss", "explain quote.md", "plan --to work",
    "run a.yaml", "run sweep.yaml", "list", "values", "measure --list", "pieces work",
    "check --format github", "check --format markdown", "check --format sarif", "diff --format md",
  ]

  /// A label as YAML's double quotes have it.
  private static func quoted(_ name: String) -> String {
    "\""
      + name.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
  }

  @Test(arguments: names)
  func areSeen(name: String) throws {
    // No label has controls.
    let label = String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    let optimizers = """
      optimizers:
        plain: {optimizer: gradient_descent, learning_rate: 0.1}
        \(Self.quoted(label)): {optimizer: gradient_descent, learning_rate: RATE}
      """
    let data =
      "data: {make_regression: {n_samples: 20, n_features: 1, random_state: 1}}\nepochs: 5\n"
    let run = data + optimizers.replacing("RATE", with: "0.2")
    let text = "```yaml {.run #runs}\n\(run)\n```\n\n```yaml {.figure #f}\nof: runs\n```\n\n"
    let claim = "It takes 5<!--= runs.plain.epochs --> of 17.\n"
    let quote = "It takes 5<!--= notebooks/n\(name).md#runs.plain.epochs -->.\n"
    let project = try TangentProcess([
      "notebooks/n\(name).md": text + claim,
      "quote.md": name.contains { $0.isNewline } ? "5\n" : quote,
      "a.yaml": run, "sweep.yaml": data + optimizers.replacing("RATE", with: "[0.1, 0.2, 0.3]"),
    ])
    try project.git("init", "-q")
    try project.run("render")
    try project.commit("A")
    let stale = text.replacing("epochs: 5", with: "epochs: 6") + claim
    try project.write(stale, to: "notebooks/n\(name).md")
    for command in Self.commands {
      let result = try project.run(command.split(separator: " ").map(String.init))
      for (stream, shown) in [("output", result.output), ("errors", result.errors)] {
        let hidden = shown.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }
        #expect(hidden.isEmpty, "\(command), \(stream): \(shown.debugDescription)")
        let commands = shown.split(whereSeparator: \.isNewline).filter {
          $0.hasPrefix("::error::x")
        }
        #expect(commands.isEmpty, "\(command), \(stream)")
      }
    }
  }
}
