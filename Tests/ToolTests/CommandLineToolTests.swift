import ArgumentParser
import Testing

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

  @Test func wrongWordsStayWrongUsage() {
    let outcome = CommandLineTool.outcome(of: ValidationError("no"))
    #expect(Tangent.exitCode(for: outcome) == .validationFailure)
  }
}
