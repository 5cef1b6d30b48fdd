import Foundation
import Testing

@Suite("tangent measure")
struct MeasureTests {
  /// A project whose values a script makes, in a repository.
  private static func project(_ command: String, more: String = "") throws -> TangentProcess {
    let project = try TangentProcess([
      "bench.sh": "echo \"{\\\"t\\\": $(cat input.txt)}\" > \"$1\"\n", "input.txt": "12",
      "README.md": "Takes 12<!--= bench.t ±20% fresh ±50% --> ms.\n",
      "tangent.yaml": """
      values:
        bench: {file: out/a.json, command: \(command), inputs: [input.txt]\(more)}
      """,
    ])
    try project.git("init", "-q")
    try project.git("add", ".")
    try project.git("commit", "-q", "-m", "A")
    return project
  }

  static var isLinux: Bool {
    #if os(Linux)
      true
    #else
      false
    #endif
  }

  private static let script = "[sh, bench.sh, '{file}']"

  private static func measure(_ project: TangentProcess, _ words: String...) throws
    -> TangentProcess.Result
  {
    try project.run(
      ["measure"] + words,
      environment: ["XDG_STATE_HOME": project.folder.appending(path: ".state").path])
  }

  @Test("runs what was allowed, once, and again when inputs have changed")
  func measures() throws {
    let project = try Self.project(Self.script)
    let refused = try Self.measure(project)
    #expect(refused.status == 4)
    #expect(refused.errors.contains("[untrusted-command]"))
    #expect(refused.errors.contains("bench runs: sh bench.sh {file}"))
    #expect(!project.exists("out/a.json"))
    let first = try Self.measure(project, "--yes", "bench")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try project.text("out/a.json") == "{\"t\": 12}\n")
    #expect(try project.run("check", "README.md").status == 0)
    let again = try Self.measure(project)
    #expect(again.errors == "nothing to measure: no inputs have changed\n")
    try project.write("14", to: "input.txt")
    #expect(try Self.measure(project, "--list").output.contains("inputs changed: input.txt"))
    let stale = try project.run("check", "README.md")
    #expect(stale.status == 0)
    #expect(stale.errors.contains("[stale-values]"))
    #expect(try project.run("check", "--strict", "README.md").status == 1)
    #expect(try Self.measure(project).status == 0)
    #expect(try project.text("out/a.json") == "{\"t\": 14}\n")
    #expect(try project.run("check", "--strict", "README.md").status == 0)
    try project.write("{\"t\": 15}\n", to: "out/a.json")
    #expect(try project.run("check", "README.md").errors.contains("[edited-values]"))
  }

  @Test("asks again for a stranger's command, and for his script")
  func distrusts() throws {
    let project = try Self.project(Self.script)
    #expect(try Self.measure(project, "--yes", "bench").status == 0)
    try project.write("touch evil; echo '{\"t\": 1}' > \"$1\"\n", to: "bench.sh")
    let script = try Self.measure(project, "bench")
    #expect(script.status == 4)
    #expect(script.errors.contains("    bench.sh"))
    #expect(!project.exists("evil"))
    try project.write("echo \"{\\\"t\\\": $(cat input.txt)}\" > \"$1\"\n", to: "bench.sh")
    #expect(try Self.measure(project, "bench").status == 0)
    try project.write(
      try project.text("tangent.yaml").replacingOccurrences(of: "[sh,", with: "[bash,"),
      to: "tangent.yaml")
    #expect(try Self.measure(project, "bench").status == 4)
    // What is allowed here is allowed nowhere else.
    let other = try Self.project(Self.script)
    let state = ["XDG_STATE_HOME": project.folder.appending(path: ".state").path]
    #expect(try other.run(["measure", "bench"], environment: state).status == 4)
  }

  @Test("asks without a program that the repository's settings name", arguments: ["x", "a=b", "é"])
  func hostileRepository(filter: String) throws {
    let project = try Self.project(Self.script)
    let program = project.folder.path + "/ran.sh"
    try project.write(
      "#!/bin/sh\necho \"$0 $*\" >> \"\(project.folder.path)/ran\"\ncat\n", to: "ran.sh")
    chmod(program, 0o755)
    try project.write("* filter=\(filter) diff=\(filter) merge=\(filter)\n", to: ".gitattributes")
    let settings = [
      "core.fsmonitor", "core.pager", "core.editor", "diff.external", "gpg.program",
      "filter.\(filter).clean", "filter.\(filter).smudge", "diff.\(filter).textconv",
      "diff.\(filter).command",
    ]
    for name in settings { try project.git("config", name, program) }
    for name in ["log.showSignature", "filter.\(filter).required"] {
      try project.git("config", name, "true")
    }
    for hook in ["post-index-change", "post-checkout"] {
      try project.write("#!/bin/sh\n\(program) \(hook)\n", to: ".git/hooks/\(hook)")
      chmod(project.folder.path + "/.git/hooks/" + hook, 0o755)
    }
    // Whether git keeps a hidden file decides whether it may be quoted.
    try project.write("{\"v\": 3}\n", to: ".kept/v.json")
    try project.git("-c", "core.fsmonitor=", "-c", "filter.\(filter).clean=cat", "add", ".kept")
    try project.write("It is 3<!--= .kept/v.json#v -->.\n", to: "hidden.md")
    // As long as before, and in the same second: git has to look into it.
    try project.write("13", to: "input.txt")
    try? project.delete("ran")
    let refused = try Self.measure(project)
    #expect(refused.status == 4)
    #expect(refused.errors.contains("[untrusted-command]"))
    #expect(filter == "a=b" || refused.errors.contains("    input.txt\n"), "\(refused.errors)")
    for command in [
      "measure --list", "check README.md", "check --coverage", "diff", "diff HEAD", "values",
    ] {
      try project.run(command.split(separator: " ").map(String.init))
    }
    try project.run("explain", "README.md:1")
    try project.run("check", "hidden.md")
    #expect(!project.exists("ran"), "\((try? project.text("ran")) ?? "")")
  }

  @Test(
    "believes no list of allowed commands that others may write", arguments: [0o666, 0o620, 0o602])
  func sharedTrust(mode: mode_t) throws {
    let project = try Self.project(Self.script)
    #expect(try Self.measure(project, "--yes", "bench").status == 0)
    let list = project.folder.path + "/.state/tangent/trusted"
    chmod(list, mode)
    try project.write("14", to: "input.txt")
    #expect(try Self.measure(project, "bench").status == 4)
    chmod(list, 0o600)
    #expect(try Self.measure(project, "bench").status == 0)
  }

  @Test(
    "leaves the file as it was when the command fails",
    arguments: [
      ("[sh, -c, 'exit 3']", "", "ended with status 3"),
      ("[sh, -c, 'printf 12 > \"$0\"; kill -9 $$', '{file}']", "", "ended by signal 9"),
      ("[sh, -c, 'printf \"{\\\"t\\\": 1\" > \"$0\"', '{file}']", "", "is no JSON"),
      ("[sh, -c, 'true', '{file}']", "", "wrote no file"),
      ("[sh, -c, 'sleep 30 & sleep 30', '{file}']", ", timeout: 1s", "took longer than 1s"),
      ("[sh, -c, 'echo {} > out/a.json; echo 1 > out/b.json; exit 1']", "", "ended with status 1"),
      ("[sh, -c, 'echo { > out/a.json']", "", "is no JSON"), ("[nosuchprogram]", "", "cannot run"),
    ])
  func failing(command: String, more: String, said: String) throws {
    let project = try Self.project(command, more: more)
    try project.write("{\"t\": 12}\n", to: "out/a.json")
    let result = try Self.measure(project, "--yes", "bench")
    #expect(result.status == (said == "cannot run" ? 4 : 3), "\(result.errors)")
    #expect(result.errors.contains(said), "\(result.errors)")
    #expect(try project.text("out/a.json") == "{\"t\": 12}\n")
    #expect(!project.exists("tangent.lock"))
  }

  @Test(
    "puts files back when it is interrupted, and after it was killed", arguments: [SIGINT, SIGKILL])
  func interrupted(signal: Int32) throws {
    let project = try Self.project("[sh, -c, 'echo { > out/a.json; touch begun; sleep 20']")
    try project.write("{\"t\": 12}\n", to: "out/a.json")
    let state = project.folder.appending(path: ".state").path
    let process = Process()
    process.executableURL = try TangentProcess.executable
    process.arguments = ["measure", "--yes", "bench"]
    process.currentDirectoryURL = project.folder
    process.environment = ProcessInfo.processInfo.environment.merging(["XDG_STATE_HOME": state]) {
      $1
    }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<500 where !project.exists("begun") { usleep(20_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    if signal == SIGKILL {
      #expect(try project.text("out/a.json") == "{\n")
      #expect(try Self.measure(project).errors.contains("out/a.json: put back as it was"))
    }
    #expect(try project.text("out/a.json") == "{\"t\": 12}\n")
  }

  @Test("compares prose with fresh values, in their own band, and throws them away")
  func compares() throws {
    let project = try Self.project(Self.script)
    #expect(try Self.measure(project, "--yes", "bench").status == 0)
    try project.write("17", to: "input.txt")
    let inBand = try Self.measure(project, "--compare")
    #expect(inBand.status == 0, "\(inBand.errors)")
    #expect(inBand.errors.contains("bench: 1 number or claim compared"))
    try project.write("19", to: "input.txt")
    let outside = try Self.measure(project, "--compare", "bench")
    #expect(outside.status == 1)
    #expect(outside.errors.contains("[stale-pin]"))
    #expect(try project.text("out/a.json") == "{\"t\": 12}\n")
    // Nothing to compare is no success.
    for path in ["README.md", "a.md"] where project.exists(path) {
      try project.write("x\n", to: path)
    }
    let nothing = try Self.measure(project, "--compare")
    #expect(nothing.status == 2)
    #expect(nothing.errors.contains("no text that is checked quotes 'bench' [nothing-compared]"))
  }

  @Test("takes a band for fresh values as the tolerance that volatile ones need")
  func freshBands() throws {
    let project = try Self.project(Self.script, more: ", volatile: true")
    #expect(try Self.measure(project, "--yes", "bench").status == 0)
    for pin in ["bench.t", "bench.t exact", "bench.t fresh ±digits"] {
      try project.write("Takes 12<!--= \(pin) --> ms.\n", to: "README.md")
      let refused = try project.run("check", "README.md")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("±20%, or 'fresh ±20%' for what is measured anew"))
    }
    // The number is that of the file, to its digits, and the band holds for what comes.
    try project.write("Takes 12<!--= bench.t fresh ±50% --> ms.\n", to: "README.md")
    #expect(try project.run("check", "README.md").status == 0)
    try project.write("17", to: "input.txt")
    #expect(try Self.measure(project, "--compare").status == 0)
    try project.write("19", to: "input.txt")
    #expect(try Self.measure(project, "--compare").errors.contains("now 19"))
    #expect(try Self.measure(project).status == 0)
    #expect(try project.run("check", "README.md").errors.contains("now 19"))
  }

  /// What is said on a terminal where somebody answers, and how it ended.
  private static func asked(_ answer: String, in project: TangentProcess) throws -> (Int32, String)
  {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number) = (CInt(0), CInt(0))
    // Swift has neither `posix_openpt` nor Linux's names of these two requests.
    #expect(ioctl(terminal, 0x4004_5431, &lock) == 0 && ioctl(terminal, 0x8004_5430, &number) == 0)
    let user = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    #expect(user >= 0)
    defer {
      close(user)
      close(terminal)
    }
    let process = Process()
    process.executableURL = try TangentProcess.executable
    process.arguments = ["measure"]
    process.currentDirectoryURL = project.folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "XDG_STATE_HOME": project.folder.appending(path: ".state").path, "NO_COLOR": "1",
    ]) { $1 }
    process.standardInput = FileHandle(fileDescriptor: user)
    process.standardError = FileHandle(fileDescriptor: user)
    // A terminal keeps what is typed before it is asked for.
    let keys = Array((answer + "\n").utf8)
    #expect(write(terminal, keys, keys.count) == keys.count)
    try process.run()
    process.waitUntilExit()
    // What was written comes in pieces, the last of them a moment after the process ended.
    var said: [UInt8] = []
    var waited = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while poll(&waited, 1, 500) > 0 {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(terminal, &bytes, bytes.count)
      guard count > 0 else { break }
      said += bytes.prefix(count)
    }
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test(
    "asks on a terminal, and runs nothing without a yes",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/ptmx") && MeasureTests.isLinux))
  func asks() throws {
    let project = try Self.project(Self.script)
    for answer in ["n", "", "perhaps"] {
      let (status, said) = try Self.asked(answer, in: project)
      #expect(status == 4)
      #expect(said.contains("bench runs: sh bench.sh {file}"))
      #expect(said.contains("Run it, now and later in this form? [y/N]"))
      #expect(said.contains("was not allowed"))
      #expect(!project.exists("out/a.json"))
    }
    #expect(try Self.asked("y", in: project).0 == 0)
    #expect(try project.text("out/a.json") == "{\"t\": 12}\n")
    #expect(try Self.measure(project, "bench").status == 0)
  }

  @Test(
    "reads words as no shell would",
    arguments: [
      ("'sh bench.sh {file} | cat'", "'|' at character 20 of the command"),
      ("'sh $HOME'", "'$' at character 4"), ("'sh \"a'", "missing closing \""),
      ("'sh a*'", "'*' at character 5"), ("''", "no words in the command"),
    ])
  func words(command: String, said: String) throws {
    let project = try Self.project(command)
    let result = try Self.measure(project, "--list")
    #expect(result.status == 2)
    #expect(result.errors.contains(said), "\(result.errors)")
  }

  @Test("is told where commands stand, and which there are")
  func mistakes() throws {
    let project = try Self.project(Self.script)
    let unknown = try Self.measure(project, "bensh")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'bench'?"))
    try project.write(
      "```yaml {.values #a}\nfile: a.json\ncommand: [sh]\n```\n", to: "notebooks/a.md")
    let notebook = try project.run("check", "notebooks/a.md")
    #expect(notebook.status == 2)
    #expect(notebook.errors.contains("'command' in a notebook"))
  }
}
