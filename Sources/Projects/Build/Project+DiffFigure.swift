import Charting
import Files
import Notebooks
import Optimization
import Pages
import Reports

extension Project {
  /// The curves of the runs that differ; `remarks` are of sides whose runs can't be made again.
  ///
  /// A record holds values and no curves: the notebooks of both sides are run by this engine.
  package func figure(
    of diff: ResultsDiff, from old: DiffSide, to new: DiffSide, history: any RevisionSource
  ) -> (figure: DiffFigure, remarks: Diagnostics) {
    var remarks = Diagnostics()
    var known: [String: (old: RunResults?, new: RunResults?)] = [:]
    var curves: [ComparedCurves] = []
    for run in diff.runs {
      let results =
        known[run.source]
        ?? (
          self.results(of: run.source, at: old, history, &remarks),
          self.results(of: run.source, at: new, history, &remarks)
        )
      known[run.source] = results
      let compared = ComparedCurves(
        run, from: results.old?[id: run.id], to: results.new?[id: run.id])
      if let compared { curves.append(compared) }
    }
    return (DiffFigure(curves, of: diff), remarks)
  }

  /// What the runs of a notebook give at one side; nil where there is no such notebook.
  private func results(
    of source: String, at side: DiffSide, _ history: any RevisionSource,
    _ remarks: inout Diagnostics
  ) -> RunResults? {
    do throws(Diagnostics) {
      guard let text = try text(of: source, at: side, history) else { return nil }
      return try results(of: notebook(in: text), files: files(at: side, history))
    } catch {
      remarks.add(
        Diagnostic(
          .finding, "no-curves",
          "no curves of '\(source)' at \(side.name): \(error.list.first?.message ?? "it is invalid")",
          severity: .warning, hint: "its runs are made again by this version of tangent"))
      return nil
    }
  }

  private func results(
    of notebook: Notebook, files: ProjectFiles
  ) throws(Diagnostics) -> RunResults {
    var session = session
    session.files = files
    session.files.parameters = notebook.frontMatter.parameters
    return try session.results(of: Plan(notebook, files: session.files))
  }

  /// The text of a notebook, named from the project's folder.
  private func text(
    of source: String, at side: DiffSide, _ history: any RevisionSource
  ) throws(Diagnostics) -> SourceFile? {
    do throws(FileProblem) {
      switch side {
      case .revision(let revision, _):
        return try history.bytes(of: source, at: revision).map {
          SourceFile(path: source, bytes: $0)
        }
      case .workingTree, .file:
        guard workspace.exists(fromRoot: source) else { return nil }
        return try workspace.notebook(at: PathText.join(workspace.root, source))
      }
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }

  /// How a notebook reads the files beside it.
  private func files(at side: DiffSide, _ history: any RevisionSource) -> ProjectFiles {
    guard case .revision(let revision, _) = side else { return session.files }
    return ProjectFiles { (path, notebook) throws(FileProblem) in
      let place = PathText.normalized(PathText.join(PathText.parent(of: notebook), path))
      guard PathText.isPlain(place) else { throw .outside(path) }
      guard let bytes = try history.bytes(of: place, at: revision) else {
        throw .missing(path, hint: nil)
      }
      return SourceFile(path: place, bytes: bytes)
    }
  }

  /// Writes the figure: a page, an SVG or a PNG file, as the name's ending says.
  package func write(_ figure: DiffFigure, to path: String) throws(FileProblem) {
    switch DiffFigure.Form(path) {
    case .html: try workspace.write(Array(figure.html.utf8), to: path)
    case .svg: try workspace.write(Array(figure.svg.utf8), to: path)
    case .png(let theme):
      let scene = figure.scene
      let digest = Digest.sha256(scene.canonicalBytes)
      let tools = OutputTools(painter: shared.painter, printer: settings.printer)
      try workspace.write(
        try tools.picture(of: scene, theme, digest: digest, at: path), to: path)
    case nil: throw .failed("write", path, 22)
    }
  }
}

extension DiffFigure {
  /// What a file of the figure is.
  package enum Form: Sendable {
    case html, svg
    case png(Theme)

    /// The form that a name's ending asks for; `-dark.png` is drawn on a dark ground.
    package init?(_ path: String) {
      if path.hasSuffix(".html") {
        self = .html
      } else if path.hasSuffix(".svg") {
        self = .svg
      } else if path.hasSuffix(".png") {
        self = .png(path.hasSuffix("-dark.png") ? .dark : .light)
      } else {
        return nil
      }
    }
  }
}

extension Project.DiffSide {
  /// What the side is called in messages.
  var name: String {
    switch self {
    case .workingTree: "working tree"
    case .file(let path): path
    case .revision(let revision, let shown): shown ?? revision
    }
  }
}
