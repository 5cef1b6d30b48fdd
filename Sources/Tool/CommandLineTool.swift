import ArgumentParser

/// The tool as a program starts it.
package enum CommandLineTool {
  /// Does what the user's words say; a preview is shown by `server`, or by the program that has one.
  package static func main(previewing server: (any PreviewServer.Type)? = nil) async {
    do {
      try await Preview.$server.withValue(server) {
        try check(CommandLine.arguments.dropFirst().first)
        var command = try Tangent.parseAsRoot()
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      }
    } catch {
      Tangent.exit(withError: outcome(of: error))
    }
  }

  /// Refuses a first word that is no command.
  static func check(_ word: String?) throws {
    guard let word, !word.hasPrefix("-") else { return }
    // What the parser adds by itself.
    let known = Tangent.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !known.contains(word) else { return }
    throw ValidationError.unknown("command", word, known: known)
  }

  /// What the program ends with: an error that no command knows is the tool's own fault, not a finding.
  static func outcome(of error: any Error) -> any Error {
    guard !(error is ExitCode), Tangent.exitCode(for: error) == .failure else { return error }
    Output.note("internal error: \(error) [internal-error]\n")
    return ExitCode(70)
  }
}
