import Files
import Projects
import Values

/// One table of values, measured by its command.
struct Measuring {
  let project: Project
  let state: MeasureState
  let store: TrustStore

  private var root: String { project.workspace.root }

  /// What the command made, as a file of the project would have it.
  func fresh() throws(FileProblem) -> [UInt8] {
    let folder = try TemporaryDirectory(in: Environment.value("TMPDIR") ?? "/tmp")
    defer { folder.delete() }
    let name = state.file.split(separator: "/").last.map(String.init) ?? "values"
    try run(state.command.words(writing: "\(folder.path)/\(name)"))
    do throws(FileProblem) {
      let bytes = try folder.bytes(of: name)
      try project.readsAsData(bytes, state.file)
      return bytes
    } catch {
      guard error.id != "invalid-data" else { throw failed(error.message, hint: error.hint) }
      throw failed("the command wrote no file", hint: "'{file}' stands for the path to write to")
    }
  }

  /// Measures anew; what fails leaves the files as they were.
  func measure() throws(FileProblem) {
    if state.command.writesFile {
      let bytes = try fresh()
      try project.writeMeasured(bytes, to: state.file)
      return
    }
    let pattern = state.file
    let project = project
    let aside = try AsideFiles(in: project.workspace, store: store.asideFolder()) {
      (try? project.paths(matching: pattern)) ?? []
    }
    do throws(FileProblem) {
      try run(state.command.words)
      let paths = try project.paths(matching: pattern)
      guard !paths.isEmpty else { throw failed("the command wrote no file '\(state.file)'") }
      for path in paths {
        try project.readsAsData(project.bytes(ofProject: path), path)
      }
    } catch {
      aside.restore()
      guard error.id != "invalid-data" else { throw failed(error.message, hint: error.hint) }
      throw error
    }
    aside.forget()
  }

  private func run(_ words: [String]) throws(FileProblem) {
    let process = try MeasuringProcess(words, in: root, seconds: state.limit.seconds)
    switch process.end {
    case .status(0): return
    case .status(let status): throw failed("the command ended with status \(status)")
    case .signal(let signal): throw failed("the command was ended by signal \(signal)")
    case .timeout:
      throw failed(
        "the command took longer than \(state.limit.text)", hint: "raise it with 'timeout:'")
    }
  }

  private func failed(_ message: String, hint: String? = nil) -> FileProblem {
    FileProblem("failed-command", "values '\(state.id)': \(message)", hint: hint)
  }
}
