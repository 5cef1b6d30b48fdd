import Options

/// How a user's cluster is asked for workers: his own settings, never a project's.
struct SlurmSettings: Configurable, Equatable {
  static let options: [Option<SlurmSettings>] = [
    Option("workers", \.workers, "how many workers an array has", range: .closed(1, 100_000)),
    Option("cpus", \.cpus, "cores a worker", range: .closed(1, 4096)),
    Option("time", \.time, "how long a worker may take: 55m, 1h, 1:30:00"),
    Option("memory", \.memory, "memory a worker, as --mem: 4G"),
    Option("partition", \.partition, "as --partition"),
    Option("account", \.account, "as --account"),
    Option("options", \.options, "further options of sbatch, each as --name=value"),
    Option("folder", \.folder, "a folder that all nodes see; $USER and $HOME stand for the user's"),
    Option("program", \.program, "the tool on the nodes, where it is another file than here"),
  ]

  var workers = 8
  var cpus = 1
  var time = "1h"
  var memory: String?
  var partition: String?
  var account: String?
  var options: [String] = []
  var folder: String?
  var program: String?

  init() {}

  func validate() throws(OptionErrors) {
    var errors: [OptionError] = []
    if TimeSpan(argument: time) == nil {
      errors.append(Self.wrong("time", time, "expected a time such as 55m or 1:30:00"))
    }
    if let memory, !Self.isMemory(memory) {
      errors.append(Self.wrong("memory", memory, "expected a size such as 4G or 500M"))
    }
    for (name, value) in [("partition", partition), ("account", account)] {
      if let value, !Self.isPlain(value, besides: "") {
        errors.append(Self.wrong(name, value, "expected letters, digits and . _ , -"))
      }
    }
    for (name, value) in [("folder", folder), ("program", program)] {
      if let value, !Self.isPath(value) {
        errors.append(Self.wrong(name, value, "expected an absolute path in plain characters"))
      }
    }
    for (index, option) in options.enumerated() {
      guard let fault = Self.fault(of: option) else { continue }
      var error = Self.wrong("options", option, fault)
      error.path.append("\(index)")
      errors.append(error)
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  private static func wrong(_ name: String, _ value: String, _ hint: String) -> OptionError {
    OptionError("invalid-value", "invalid value '\(value)' for '\(name)'", hint: hint, at: [name])
  }

  private static func isMemory(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty
      && ["", "K", "M", "G", "T"].contains(String(text.dropFirst(digits.count)))
  }

  private static func isPath(_ text: String) -> Bool {
    (text.hasPrefix("/") || text.hasPrefix("$HOME/")) && isPlain(text, besides: "/$")
  }

  /// Whether a text has no character that a shell or a scheduler could take for more than itself.
  static func isPlain(_ text: String, besides others: String) -> Bool {
    !text.isEmpty
      && text.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "._,-".contains($0) || others.contains($0))
      }
  }

  /// What decides which program runs, as whom, where, and what its files are called.
  private static let ours: Set<String> = [
    "array", "bcast", "begin-script", "burst-buffer", "chdir", "container", "cpus-per-task",
    "epilog", "error", "export", "export-file", "get-user-env", "gid", "input", "job-name", "mem",
    "open-mode", "output", "parsable", "prolog", "propagate", "requeue", "signal", "spread-job",
    "task-epilog", "task-prolog", "test-only", "time", "uid", "wait", "wrap", "no-requeue",
  ]

  /// Why a word is no option that a user may add; nil where it is one.
  private static func fault(of option: String) -> String? {
    let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("--"),
      isPlain(String(parts[0].dropFirst(2)), besides: ""),
      isPlain(String(parts[1]), besides: "/:@+=*&|[]")
    else { return "expected one option of sbatch as --name=value, in plain characters" }
    let name = String(parts[0].dropFirst(2))
    // sbatch takes any beginning of a name for the name.
    guard !ours.contains(where: { $0.hasPrefix(name) }) else {
      return "'--\(name)' is set by Tangent: see the keys beside 'options'"
    }
    return nil
  }
}
