import ArgumentParser
import Dispatch
import Files
import Pages

/// `tangent preview`: reports in the browser, while their notebooks are written.
struct Preview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show reports in the browser and keep them up to date while you write.",
    discussion: """
      Each save of a notebook, or of a file that it names, is a new page at the same
      place. What is wrong with a notebook lies over its last good report until it
      is mended. Reports are kept in memory: output/ stays as it is. Only this
      machine is answered. Ctrl-C ends it.

      EXAMPLES
        tangent preview                       notebooks/ at http://127.0.0.1:4040/
        tangent preview notebooks/momentum.md --open
        tangent preview drafts --port 8000
      """)

  /// What shows the pages; nil in a program that has no server.
  @TaskLocal static var server: (any PreviewServer.Type)?

  @OptionGroup var options: NotebookOptions

  @ArgumentParser.Option(
    help: "The port (default: \(LivePort.usual), or the next one that is free).")
  var port: UInt16?

  @Flag(help: "Open the browser.")
  var open = false

  func validate() throws {
    if port == 0 { throw ValidationError("invalid value '0' for '--port'") }
  }

  func run() async throws {
    var findings = Findings()
    do {
      guard let server = Self.server else {
        throw FileProblem("missing-server", "nothing here serves pages")
      }
      try await serve(with: server)
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }

  private func serve(with server: any PreviewServer.Type) async throws {
    let paths = options.paths.isEmpty ? [try Workspace.ofUser().notebooksFolder] : options.paths
    var wrong = ProjectFindings()
    _ = try options.notebooks(in: options.project(), allowsNone: true, telling: &wrong)
    var findings = Findings()
    findings.add(wrong.diagnostics)
    try findings.exit()
    let pages = LivePages()
    let port = try started(server, pages)
    Interruption.takeInterruptAsEnd()
    Output.note("preview: \(port.address)  (Ctrl-C ends it)\n")
    if open { Browser.open(port.address) }
    await withCheckedContinuation { ended in
      // The session waits for files, which no thread of concurrent tasks may do.
      DispatchQueue(label: "preview").async {
        work(on: paths, pages)
        ended.resume()
      }
    }
  }

  /// Keeps the pages up to date until the user ends it.
  private func work(on paths: [String], _ pages: LivePages) {
    let recorder = ReadRecorder()
    var log = PreviewLog()
    do {
      let session = try LiveSession(
        paths, pages: pages, watcher: Self.watcher, recorder: recorder
      ) {
        var workspace = try Workspace.ofUser()
        workspace.hearsOf = { recorder.add($0) }
        return try options.project(renderers: [HTMLRenderer()], in: workspace)
      }
      session.run {
        Interruption.isRequested
      } finish: {
        log.note($0)
      }
    } catch {
      Output.note("error: \(error)\n")
    }
  }

  private static var watcher: any FolderWatcher {
    #if os(Linux)
      InotifyWatcher() ?? PollingWatcher()
    #else
      PollingWatcher()
    #endif
  }

  /// A server that listens: on the port that the user names, or on the first that is free.
  private func started(
    _ server: any PreviewServer.Type, _ pages: LivePages
  ) throws -> LivePort {
    let candidates = port.map { [$0] } ?? LivePort.usualOnes
    for number in candidates {
      // Another preview may take a port between the look at it and this one's own.
      guard let port = LivePort(number), server.init(pages, on: port).start() else { continue }
      return port
    }
    guard let port else {
      throw FileProblem(
        "port-in-use", "no free port from \(LivePort.usual) on",
        hint: "end another preview, or choose a port with --port")
    }
    throw FileProblem(
      "port-in-use", "cannot listen on port \(port)",
      hint: "choose another one, or leave --port out to get a free one")
  }
}
