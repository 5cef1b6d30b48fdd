import Files
import Notebooks
import Optimization
import Options
import Pages
import Reports
import Typesetting
import Values

/// A project's notebooks and their reports: what every command works on.
package struct Project: Sendable {
  /// What the user asked for on the command line.
  package struct Settings: Sendable {
    /// `-P name=value`.
    package var parameters: [ParameterOverride] = []
    package var renderers: [any Renderer] = RendererKind.standard.map(\.renderer)
    package var budget = Budget.standard
    package var jobs = 1
    package var outputFolder = "output"
    /// The notebooks that the command is about: their reports lead to each other.
    package var notebooks: [String] = []
    /// What is wrong with other paths that the user named.
    package var searchProblems: [FileProblem] = []
    /// How pages look.
    package var look = PageLook.standard
    /// What prints pages for `--to pdf`.
    package var printer: any PagePrinter = NoPrinter()
    /// Numbers that `tangent.yaml` exempts.
    package var exempt = ExemptPatterns()
    /// The tables of values that `tangent.yaml` declares.
    package var tables = NamedValues()
    /// The numbers that `tangent.yaml` pins.
    package var textPins = TextPins()
    /// The papers that the command is about.
    package var papers: [String] = []
    /// Whether a check offers pins for numbers that nothing checks.
    package var offersPins = false
    /// Earlier versions of files, for reasons.
    package var history: (any RevisionSource)?
    /// Results that workers have made.
    package var gathered: [PackFolder] = []
    /// What becomes of runs that nobody has made.
    package var missing = MissingRuns.run
    /// Hears of long runs.
    package var progress: @Sendable (_ run: String, _ share: Double) -> Void = { _, _ in }
    package var isCancelled: @Sendable () -> Bool = { false }

    package init() {}
  }

  package private(set) var workspace: Workspace
  package let settings: Settings
  private let cache: Cache
  /// Checks of notebooks that need not be made again.
  let memory: CheckMemory
  let shared = SharedParts()
  /// The notebooks that the command is about, as absolute paths.
  let askedNotebooks: Set<String>

  package init(workspace: Workspace, cache: Cache, settings: Settings) {
    self.workspace = workspace
    self.cache = cache
    self.settings = settings
    askedNotebooks = Set(settings.notebooks.map(workspace.absolute))
    memory = CheckMemory(cache, conditions: Self.checkConditions(settings, workspace))
  }

  /// The same project, with what is seen of the disk noted in a ledger, or in none.
  func noting(in ledger: Ledger?) -> Project {
    var project = self
    project.workspace = workspace.noting(in: ledger)
    return project
  }

  /// The file at a path from the working directory.
  package func file(at path: String) throws(Diagnostics) -> SourceFile {
    let file: SourceFile
    do throws(FileProblem) {
      file = try workspace.notebook(at: path)
    } catch {
      throw Diagnostics(error.diagnostic())
    }
    try TableCost(of: file).check(settings.budget)
    return file
  }

  /// The report of a notebook and the files that it becomes.
  package func build(_ file: SourceFile) throws(Diagnostics) -> Build.Result {
    var build = Build(
      session: session, renderers: settings.renderers, typesetters: try sharedTypesetters,
      others: others(besides: file.path))
    build.causes = { [self] plan, checks in causes(of: checks, in: plan) }
    build.explaining = { [self] errors, notebook in naming(extensionsFor: errors, of: notebook) }
    build.neighbours = { [self] notebook in neighbours(of: notebook) }
    build.linkedFiles = { [self] notebook in
      LinkedFiles(
        ofNotebookAt: notebook.path,
        forReportIn: PathText.join(
          workspace.projectPath(settings.outputFolder), folderName(of: notebook.path)))
    }
    return try build(notebook(in: file))
  }

  /// Forgets what other notebooks gave, so that their files are looked at again.
  func forgetResults() {
    shared.forgetResults()
  }

  /// The notebook that a file holds.
  package func notebook(in file: SourceFile) -> Notebook {
    Notebook(
      parsing: file, kinds: DirectiveKind.names, path: workspace.projectPath(file.path),
      overriding: settings.parameters)
  }

  /// How runs are carried out in this project.
  var session: Session {
    let limit = FileSize.data(times: settings.budget.bytes / Budget.standard.bytes)
    var files = ProjectFiles { [workspace] (path, notebook) throws(FileProblem) in
      try workspace.file(path, besides: notebook)
    } loadData: { [workspace] (path, notebook) throws(FileProblem) in
      try workspace.file(path, besides: notebook, upTo: limit)
    }
    files.tableIDs = settings.tables.ids
    var session = Session(
      files: files, budget: settings.budget, jobs: settings.jobs,
      cache: RunCache(cache, gathered: settings.gathered),
      progress: settings.progress, isCancelled: settings.isCancelled)
    session.missing = settings.missing
    return session
  }

  /// The values of other notebooks, run when a text first quotes them.
  func others(besides path: String) -> OtherNotebooks {
    var others = OtherNotebooks { [self] name in
      guard let shown = try? workspace.find(name, besides: path) else { return nil }
      if let known = shared.quoted.withLock({ $0[shown] }) {
        workspace.ledger?.add(known.sights)
        return known.results
      }
      let ledger = Ledger()
      let found = try? noting(in: ledger).results(of: shown)
      workspace.ledger?.add(ledger.sights)
      if let found { shared.quoted.withLock { $0[shown] = (found, ledger.sights) } }
      return found
    } nearest: { [workspace] quoted in
      workspace.hint(forNotebook: quoted, besides: path)
    }
    others.files = fileValues(besides: path)
    return others
  }

  /// The results of a notebook's runs.
  private func results(of path: String) throws(Diagnostics) -> RunResults {
    let notebook = notebook(in: try file(at: path))
    var session = session
    session.files.parameters = notebook.frontMatter.parameters
    return try session.results(of: Plan(notebook, files: session.files))
  }

  /// What typesets formulas and code, found at first use.
  private var sharedTypesetters: Typesetters {
    get throws(Diagnostics) {
      try shared.typesetters.withLock { (known) throws(Diagnostics) -> Typesetters in
        if let known { return known }
        do throws(MissingLibrary) {
          var made = try Typesetters(cache: scriptCache, workers: settings.jobs)
          made.look = settings.look
          made.budget = settings.budget
          known = made
          return made
        } catch {
          throw Diagnostics(Diagnostic(.io, "missing-library", error.description))
        }
      }
    }
  }

  private var scriptCache: ScriptCache {
    // What another build of the tool has made of the same formulas may look different.
    let maker = Digest(of: [Engine.version, Executable.identity ?? ""]).text.prefix(16)
    let kind = "script-\(maker)"
    return ScriptCache { [cache] key in
      cache.bytes(for: key, of: kind)
    } store: { [cache] key, bytes in
      cache.keep(bytes, for: key, of: kind)
    }
  }
}
