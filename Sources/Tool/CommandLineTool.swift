import ArgumentParser
import Literate

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The tool as a program starts it.
package enum CommandLineTool {
  /// Does what the user's words say; a preview is shown by `server`, or by the program that has one.
  package static func main(previewing server: (any PreviewServer.Type)? = nil) async {
    StandardStreams.fill()
    Interruption.listen()
    var status: Int32 = 0
    do {
      try await Preview.$server.withValue(server) {
        let words = Array(Arguments.all.dropFirst())
        try check(words.first)
        var command = try Tangent.parseAsRoot(words)
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      }
    } catch {
      status = tell(error)
    }
    end(status)
  }

  /// Refuses a first word that is no command.
  static func check(_ word: String?) throws {
    guard let word, !word.hasPrefix("-") else { return }
    // What the parser adds by itself.
    let known = Tangent.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !known.contains(word) else { return }
    throw ValidationError.unknown("command", word, known: known)
  }

  /// Says what a command has ended with, and gives its status.
  private static func tell(_ error: any Error) -> Int32 {
    let outcome = outcome(of: error)
    let code = Tangent.exitCode(for: outcome).rawValue
    let words = Tangent.fullMessage(for: outcome)
    guard !words.isEmpty else { return code }
    if code == 0 { Output.write(words + "\n") } else { Output.note(words + "\n") }
    return code
  }

  /// What the program ends with: an error that no command knows is the tool's own fault, not a finding.
  static func outcome(of error: any Error) -> any Error {
    guard !(error is ExitCode), Tangent.exitCode(for: error) == .failure else { return error }
    Output.note("internal error: \(error) [internal-error]\n")
    return ExitCode(70)
  }

  /// Ends the program; what could not be printed is an error of its own.
  private static func end(_ status: Int32) -> Never {
    guard !Interruption.isRequested else { Interruption.waitForEnd() }
    guard let problem = Output.problem else { exit(status) }
    var findings = Findings()
    findings.add(problem)
    exit(max(status, findings.exitStatus))
  }
}
