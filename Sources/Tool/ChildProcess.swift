import Literate

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that has run to its end: what it printed and how it ended.
struct ChildProcess {
  let output: [UInt8]
  let errors: [UInt8]
  let status: Int32

  /// Runs a program of the search path with no input and no shell.
  init(
    _ program: String, _ arguments: [String],
    keeping variables: [String] = []
  ) throws(FileProblem) {
    let output = try TemporaryStream()
    let errors = try TemporaryStream()
    defer {
      close(output.descriptor)
      close(errors.descriptor)
    }
    let words = [program] + arguments
    let child = try Self.spawn(
      words, Self.environment(variables), output.descriptor, errors.descriptor)
    var state: Int32 = 0
    while waitpid(child, &state, 0) < 0 {
      guard errno == EINTR else { throw .failed("run", program) }
    }
    // The low seven bits say whether a signal ended it.
    status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    self.output = output.bytes
    self.errors = errors.bytes
  }

  /// What a program needs to find itself and its settings; its words stay English.
  private static func environment(_ others: [String]) -> [String] {
    let names = ["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE"] + others
    let kept = names.compactMap { name in Environment.value(name).map { "\(name)=\($0)" } }
    return kept + ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"]
  }

  private static func spawn(
    _ words: [String], _ variables: [String], _ output: Int32, _ errors: Int32
  ) throws(FileProblem) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var child = pid_t()
    let code = posix_spawnp(&child, words[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw .failed("run", words[0], code) }
    return child
  }
}

/// A file without a name that a child writes into: it never fills up as a pipe does.
private struct TemporaryStream {
  let descriptor: Int32

  init() throws(FileProblem) {
    let folder = Environment.value("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/tangent-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .failed("write", folder) }
    unlink(template)
  }

  /// All that was written.
  var bytes: [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return Input.all(from: descriptor)
  }
}
