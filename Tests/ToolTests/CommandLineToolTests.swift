import ArgumentParser
import Testing

@testable import Files
@testable import Tool

/// What the tool ends with where a command fails.
@Suite struct CommandLineToolTests {
  private struct Surprise: Error {}

  @Test func anErrorThatNoCommandKnowsIsInternal() {
    #expect(CommandLineTool.outcome(of: Surprise()) as? ExitCode == ExitCode(70))
  }

  @Test func aFindingStaysAFinding() {
    #expect(CommandLineTool.outcome(of: ExitCode(1)) as? ExitCode == ExitCode(1))
  }

  /// A stranger's file may have any name, which a shell puts among the words.
  @Test(
    arguments: [
      "\u{1B}[31m", "\u{1B}]0;x\u{7}", "a\u{9B}2J", "\u{202E}x", "a\rb", "\u{8}", "a\n::error::x",
    ],
    [
      [], ["list"], ["check", "--format"], ["--"], ["explain"], ["diff"], ["new"],
      ["render", "--to"],
    ])
  func wrongWordsDriveNoTerminal(word: String, before: [String]) throws {
    let project = try TangentProcess()
    let result = try project.run(before + [word])
    #expect(result.status != 0 || before == ["new"])
    #expect(!result.errors.isEmpty)
    let shown = (result.output + result.errors).unicodeScalars
    #expect(
      !shown.contains { $0 != "\n" && VisibleText.isHidden($0) },
      "\(result.errors.debugDescription)")
    #expect(!result.errors.split(separator: "\n").contains { $0.hasPrefix("::") })
  }

  @Test func wrongWordsStayWrongUsage() {
    let outcome = CommandLineTool.outcome(of: ValidationError("no"))
    #expect(Tangent.exitCode(for: outcome) == .validationFailure)
  }
}
