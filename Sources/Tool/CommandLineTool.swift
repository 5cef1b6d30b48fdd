import ArgumentParser
import Files
import Options
import Reports

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The tool as a program starts it.
package enum CommandLineTool {
  /// Does what the user's words say; a preview is shown by `server`.
  ///
  /// `extensions` are what others add to the catalogues; nothing is decoded before they are known.
  package static func main(
    previewing server: any PreviewServer.Type, adding extensions: [Extension] = []
  ) async {
    StandardStreams.fill()
    Interruption.listen()
    register(extensions)
    var status: Int32 = 0
    do {
      try await Preview.$server.withValue(server) {
        try checkMemory()
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

  /// Makes extensions known, or ends the program with what is wrong with them: it was built that way.
  private static func register(_ extensions: [Extension]) {
    do throws(OptionErrors) {
      try ExtensionCheck.validate(
        extensions, among: ExtensionFamily.all, reserved: ExtensionFamily.reserved)
      guard extensions.isEmpty || Extensions.register(extensions) else {
        throw OptionErrors(OptionError("late-extension", "extensions after the start"))
      }
    } catch {
      for error in error.errors {
        Output.note(
          "error: \(error.message) [\(error.id)]\n"
            + (error.hint.map { " = hint: \($0)\n" } ?? ""))
      }
      end(70)
    }
  }

  /// Refuses to start where the first large piece of memory would end the program.
  private static func checkMemory() throws {
    guard MemoryLimit.isTooSmall() else { return }
    Output.note(
      "error: the limit of memory is too small [no-memory]\n"
        + " = hint: ulimit -v \(Int(MemoryLimit.least / 1000)), or more\n")
    throw ExitCode(4)
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

  /// What is said of wrong arguments: a stranger's file name must not drive the terminal.
  static func said(of error: any Error) -> String {
    var message = Tangent.fullMessage(for: error)
    // A line end in a word of the user's ends no line: CI takes some lines for commands.
    for word in Arguments.all.dropFirst() where word.contains(where: \.isNewline) {
      for part in [word[...], word.drop { $0 != "=" }.dropFirst()] where !part.isEmpty {
        message = message.replacing(part, with: VisibleText.of(String(part)))
      }
    }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { VisibleText.of(QuotedText.shortened(String($0))) }.joined(separator: "\n")
      + "\n"
  }

  /// What the program ends with: an error that no command knows is the tool's own fault, not a finding.
  static func outcome(of error: any Error) -> any Error {
    if !(error is ExitCode), Tangent.exitCode(for: error) == .validationFailure {
      Output.note(said(of: error))
      return ExitCode.validationFailure
    }
    if let problems = error as? Diagnostics {
      var findings = Findings()
      findings.add(problems)
      return ExitCode(findings.exitStatus)
    }
    guard !(error is ExitCode), Tangent.exitCode(for: error) == .failure else { return error }
    Output.note("internal error: \(error) [internal-error]\n")
    return ExitCode(70)
  }

  /// Ends the program; what could not be printed is an error of its own.
  private static func end(_ status: Int32) -> Never {
    guard !Interruption.isRequested || Interruption.endsByItself else { Interruption.waitForEnd() }
    guard let problem = Output.problem else { exit(status) }
    var findings = Findings()
    findings.add(problem)
    exit(max(status, findings.exitStatus))
  }
}
