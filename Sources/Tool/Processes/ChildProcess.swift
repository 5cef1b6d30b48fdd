import Files
import Synchronization

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

  private struct Running {
    var numbers: Set<pid_t> = []
    var isEnding = false
  }

  private static let running = Mutex(Running())

  /// Runs a program of the search path with no input and no shell.
  init(
    _ program: String, _ arguments: [String],
    keeping variables: [String] = [], setting own: [String: String] = [:]
  ) throws(FileProblem) {
    let output = try TemporaryStream()
    let errors = try TemporaryStream()
    defer {
      close(output.descriptor)
      close(errors.descriptor)
    }
    let words = [program] + arguments
    let child = try Self.spawn(
      words, Self.environment(variables) + own.map { "\($0)=\($1)" }, output.descriptor,
      errors.descriptor)
    var state: Int32 = 0
    while waitpid(child, &state, 0) < 0 {
      guard errno == EINTR else { throw .failed("run", program) }
    }
    Self.running.withLock { _ = $0.numbers.remove(child) }
    // What a signal to the tool has ended says nothing any more.
    if Interruption.isRequested, !Interruption.endsByItself { Interruption.waitForEnd() }
    // The low seven bits say whether a signal ended it.
    status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    self.output = output.bytes
    self.errors = errors.bytes
  }

  /// Ends all that are running, with their own children; no other is started.
  static func endAll() {
    running.withLock { running in
      running.isEnding = true
      for child in running.numbers { kill(-child, SIGKILL) }
    }
  }

  /// What a program needs to find itself and its settings; its words stay English.
  private static func environment(_ others: [String]) -> [String] {
    let names = ["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE"] + others
    let kept = names.compactMap { name in Environment.value(name).map { "\(name)=\($0)" } }
    return kept + ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"]
  }

  /// Starts a command in a folder, with the user's environment; all that it prints is a message.
  static func start(_ words: [String], in folder: String) throws(FileProblem) -> pid_t {
    // A child starts where the tool is, which goes there for as long as that takes.
    let here = open(".", O_RDONLY | O_CLOEXEC)
    guard here >= 0, chdir(folder) == 0 else { throw .failed("open", folder) }
    defer {
      _ = fchdir(here)
      close(here)
    }
    return try spawn(words, Environment.all, STDERR_FILENO, STDERR_FILENO)
  }

  /// A child that was started has ended.
  static func forget(_ child: pid_t) { running.withLock { _ = $0.numbers.remove(child) } }

  private static func spawn(
    _ words: [String], _ variables: [String], _ output: Int32, _ errors: Int32
  ) throws(FileProblem) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A group of its own, so that its children end with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    let (code, child) = running.withLock { running in
      while running.isEnding { pause() }
      var child = pid_t()
      let code = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &environment)
      if code == 0 { running.numbers.insert(child) }
      return (code, child)
    }
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
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
  }

  /// All that was written.
  var bytes: [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return Input.all(from: descriptor)
  }
}
