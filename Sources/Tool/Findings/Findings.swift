import ArgumentParser
import Files

/// Prints diagnostics and remembers the worst exit status.
struct Findings {
  private let printer: DiagnosticPrinter
  private(set) var exitStatus: Int32 = 0

  private let isSilent: Bool

  /// Diagnostics go to standard error unless a format for machines tells them.
  init(isSilent: Bool = false) {
    self.isSilent = isSilent
    printer = DiagnosticPrinter(colored: Output.colorsNotes)
  }

  /// Prints diagnostics on standard error.
  mutating func add(_ diagnostics: Diagnostics) {
    guard !diagnostics.isEmpty else { return }
    if !isSilent { Output.note(printer.text(of: diagnostics) + "\n") }
    exitStatus = max(exitStatus, diagnostics.exitStatus)
  }

  /// Prints what keeps the command from its work: no format for machines has a place for it.
  mutating func add(_ problem: FileProblem) {
    let diagnostics = Diagnostics(problem.diagnostic())
    Output.note(printer.text(of: diagnostics) + "\n")
    exitStatus = max(exitStatus, diagnostics.exitStatus)
  }

  /// Ends the command with the worst status.
  func exit() throws {
    if exitStatus != 0 { throw ExitCode(exitStatus) }
  }
}
