import Files
import Notebooks
import Options
import Reports
import Values

extension Project {
  /// Says why values are what they are; `searched` are notebooks to look for a run's name in.
  package func explain(
    _ target: ExplainTarget, among searched: [String], history: any RevisionSource
  ) throws(Diagnostics) -> [Explanation] {
    switch target {
    case .expression(let text):
      return try explain(Self.expression(text), among: searched, history: history)
    case .notebook(let path): return try explainAll(of: path, history: history) { _ in true }
    case .line(let line, let path):
      let found = try explainAll(of: path, history: history) { $0 == line }
      guard found.isEmpty else { return found }
      let file = try file(at: path)
      let lines =
        (PaperText.isPaper(path)
        ? Quotation.all(in: PaperText(file)) : Quotation.all(in: notebook(in: file))).map(\.line)
      let nearest = lines.min { abs($0 - line) < abs($1 - line) }
      throw Diagnostics(
        Diagnostic(
          .invalid, "no-pin", "no pin or claim in line \(line) of '\(path)'",
          hint: nearest.map { "the nearest is in line \($0)" }))
    }
  }

  private static func expression(_ text: String) throws(Diagnostics) -> Expression {
    try unplaced { () throws(ValueError) in try Expression(parsing: Array(text.utf8)[...]) }
  }

  /// What is wrong with words of the command line, which stand in no file.
  private static func unplaced<Result>(
    _ make: () throws(ValueError) -> Result
  ) throws(Diagnostics) -> Result {
    do throws(ValueError) {
      return try make()
    } catch {
      throw Diagnostics(Diagnostic(error.category, error.id, error.message, hint: error.hint))
    }
  }

  private func explain(
    _ expression: Expression, among searched: [String], history: any RevisionSource
  ) throws(Diagnostics) -> [Explanation] {
    if expression.isOfFiles(tables: settings.tables.ids) {
      return [
        try Self.unplaced { () throws(ValueError) in
          try explanation(ofFiles: expression, besides: "tangent.yaml", history: history)
        }
      ]
    }
    if let quoted = expression.addresses.compactMap(\.address.notebook).first {
      let notebook = try explained(path(ofQuoted: quoted), history)
      return [
        try Self.unplaced { () throws(ValueError) in try notebook.explanation(of: expression) }
      ]
    }
    let wanted = Set(expression.addresses.compactMap { $0.address.segments.first?.name })
    var known: [String] = []
    var found: [Explanation] = []
    for path in searched {
      // A notebook with faults of its own is not the one that was asked about.
      guard let notebook = try? notebook(in: file(at: path)) else { continue }
      let ids = notebook.cells.filter { DirectiveKind.namesWithResults.contains($0.kind) }
        .compactMap(\.id)
      known += ids
      guard !wanted.isEmpty, wanted.isSubset(of: ids) else { continue }
      let explained = try explained(path, history)
      found.append(
        try Self.unplaced { () throws(ValueError) in try explained.explanation(of: expression) })
    }
    guard found.isEmpty else { return found }
    let missing = wanted.subtracting(known).sorted().first ?? expression.description
    throw Diagnostics(
      Diagnostic(
        .invalid, "unknown-run", "unknown run '\(missing)'",
        hint: NearMiss.hint(for: missing, among: known)
          ?? "name an address, a notebook, or a line such as 'notebooks/a.md:14'"))
  }

  private func explainAll(
    of path: String, history: any RevisionSource, where isWanted: (Int) -> Bool
  ) throws(Diagnostics) -> [Explanation] {
    if PaperText.isPaper(path) { return try explainPaper(path, history: history, where: isWanted) }
    let subject = try explained(path, history)
    var others: [String: ExplainedNotebook] = [:]
    var found: [Explanation] = []
    var problems = Diagnostics()
    var tables = settings.tables
    for table in subject.plan.tables { tables.add(table.id, table.definition) }
    for quotation in Quotation.all(in: subject.plan.notebook) where isWanted(quotation.line) {
      var source = subject
      if let name = quotation.expression.addresses.compactMap(\.address.notebook).first {
        if let known = others[name] {
          source = known
        } else {
          source = try explained(self.path(ofQuoted: name, besides: path), history)
          others[name] = source
        }
      }
      let expression = quotation.expression
      let explained = problems.collect { () throws(Diagnostics) in
        do throws(ValueError) {
          return try source.explanation(of: expression)
        } catch {
          throw Diagnostics(error.diagnostic(in: subject.plan.notebook.file))
        }
      }
      guard var explanation = explained else { continue }
      explanation.files = lastChanges(of: expression, besides: path, tables, in: history)
      // No run has given what files alone have.
      if expression.isOfFiles(tables: tables.ids) {
        (explanation.record, explanation.history) = (nil, nil)
      }
      explanation.quotation = quotation.text
      found.append(explanation)
    }
    try problems.throwIfErrors()
    return found
  }

  private func explainPaper(
    _ path: String, history: any RevisionSource, where isWanted: (Int) -> Bool
  ) throws(Diagnostics) -> [Explanation] {
    var found: [Explanation] = []
    var problems = Diagnostics()
    let file = try file(at: path)
    for quotation in Quotation.all(in: PaperText(file)) where isWanted(quotation.line) {
      do throws(ValueError) {
        var explanation = try explanation(
          ofFiles: quotation.expression, besides: path, history: history)
        explanation.quotation = quotation.text
        found.append(explanation)
      } catch {
        problems.add(
          Diagnostic(
            error.category, error.id, error.message, in: file, at: quotation.range,
            hint: error.hint))
      }
    }
    try problems.throwIfErrors()
    return found
  }

  private func path(
    ofQuoted name: String, besides text: String? = nil
  ) throws(Diagnostics) -> String {
    do throws(FileProblem) {
      return try workspace.find(name, besides: text ?? "tangent.yaml")
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }
}

extension Expression {
  /// Whether it quotes files and tables of files, and nothing else.
  func isOfFiles(tables: [String]) -> Bool {
    !isConstant
      && addresses.allSatisfy { placed in
        placed.address.notebook == nil
          && placed.address.segments.first.map { tables.contains($0.name) } == true
      }
  }
}
