import Files
import Notebooks
import Options
import Reports
import Values

extension Project {
  /// One pin of `tangent.yaml` with what it came to.
  private struct Check {
    var check: Checks.PinCheck?
    var problem: Diagnostic?
  }

  /// Verifies the numbers of a text that pins of `tangent.yaml` are about.
  package func checkTextPins(of path: String) -> NotebookOutcome {
    var outcome = NotebookOutcome(
      path: workspace.shownPath(workspace.fromRoot(path)), diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try text(at: path)
      let checks = try textChecks(of: path, in: file)
      outcome.diagnostics.add(checks.compactMap(\.problem))
      let all = Checks(pins: checks.compactMap(\.check), claims: [])
      let base = workspace.shownPath(workspace.fromRoot(Workspace.configurationName))
      outcome.diagnostics.add(all.findings(in: file, notes: fileNotes(besides: base)))
      outcome.cases = CheckCase.cases(of: all, in: file)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// Rewrites the stale numbers of such a text.
  package func updateTextPins(of path: String, isDryRun: Bool) -> NotebookOutcome {
    let shown = workspace.shownPath(workspace.fromRoot(path))
    var outcome = NotebookOutcome(path: shown, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try text(at: path)
      let checks = try textChecks(of: path, in: file)
      outcome.diagnostics.add(checks.compactMap(\.problem))
      let all = Checks(pins: checks.compactMap(\.check), claims: [])
      let edits = all.edits(of: file)
      outcome.diagnostics.add(all.findings(in: file).filter { $0.id != "stale-pin" })
      guard !edits.isEmpty else { return outcome }
      try outcome.apply(edits, to: file, in: isDryRun ? nil : workspace)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// No text that people write is larger.
  private static let mostBytes = 4 << 20

  private func text(at path: String) throws(Diagnostics) -> SourceFile {
    do throws(FileProblem) {
      let file = try workspace.fileOfProject(path)
      let bytes = try Disk.read(file.place, shown: file.shown)
      guard bytes.count <= Self.mostBytes, !bytes.contains(0) else {
        throw FileProblem(
          bytes.count > Self.mostBytes ? "large-file" : "invalid-encoding",
          "file '\(file.shown)' is \(bytes.count > Self.mostBytes ? "too large" : "no text")")
      }
      return SourceFile(path: file.shown, bytes: bytes)
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }

  private func textChecks(of path: String, in file: SourceFile) throws(Diagnostics) -> [Check] {
    let configuration = workspace.shownPath(workspace.fromRoot(Workspace.configurationName))
    let yaml = try? workspace.configurationFile()
    let tree = yaml.flatMap { try? YAMLTree(parsing: $0) }
    let none = RunResults([], words: Languages.words(for: "en"))
    let source = ReportValues(none, others: others(besides: configuration))
    var checks: [Check] = []
    for (place, pin) in settings.textPins.list.enumerated() where pin.file == path {
      func range(_ option: String) -> Range<Int>? {
        tree?.range(of: ["pins", "\(place)", option])
      }
      do throws(ValueError) {
        let token = try TextPlace(of: pin, in: file).token
        let parsed = try pin.pin
        let outcome = parsed.check(token, in: source)
        if case .undecided(let error) = outcome { throw error }
        checks.append(
          Check(
            check: Checks.PinCheck(
              number: Annotations.PinnedNumber(token: token, pin: parsed), outcome: outcome)))
      } catch {
        let option = error.id == TextPlace.id ? "text" : "value"
        checks.append(
          Check(
            problem: Diagnostic(
              error.category, error.id, error.message, in: yaml, at: range(option),
              hint: error.hint)))
      }
    }
    return checks
  }
}

/// Where the number of a pin without a comment stands.
struct TextPlace {
  static let id = "unfound-text"

  let token: NumberToken

  init(of pin: TextPin, in file: SourceFile) throws(ValueError) {
    let range = try Self.range(below: pin.heading, in: file)
    let found = TextTemplate(pin.text)?.numbers(in: file.bytes, range) ?? []
    let places = found.prefix(5).map { "line \(file.line(at: $0.range.lowerBound))" }
      .joined(separator: ", ")
    if let nth = pin.nth {
      guard found.indices.contains(nth - 1) else {
        throw ValueError(
          Self.id, "'\(pin.text)' stands \(found.count) times in '\(file.path)'", at: 0..<0,
          hint: "'nth' counts from 1", category: .finding)
      }
      token = found[nth - 1]
      return
    }
    guard let first = found.first else {
      throw ValueError(
        Self.id, "'\(pin.text)' is not in '\(file.path)'", at: 0..<0,
        hint: "{} stands for the number alone, blanks for any white space", category: .finding)
    }
    guard found.count == 1 else {
      throw ValueError(
        Self.id, "'\(pin.text)' stands \(found.count) times in '\(file.path)': \(places)",
        at: 0..<0,
        hint: "say which: \"in: '## Heading'\" or 'nth: 2'")
    }
    token = first
  }

  /// The text below a heading, up to the next that is as high.
  private static func range(
    below heading: String?, in file: SourceFile
  ) throws(ValueError) -> Range<Int> {
    guard let heading else { return file.contentStart..<file.bytes.count }
    let level = heading.prefix { $0 == "#" }.count
    var start: Int?
    for line in 1...max(file.lineCount, 1) {
      let text = file.slice(file.range(ofLine: line))
      if let start {
        let own = text.prefix { $0 == "#" }.count
        if own > 0, own <= level, text.dropFirst(own).first == " " {
          return start..<file.start(ofLine: line)
        }
      } else if text.trimmedEnd == heading.trimmedEnd {
        start = file.start(ofLine: line + 1)
      }
    }
    guard let start else {
      throw ValueError(
        id, "no heading '\(heading)' in '\(file.path)'", at: 0..<0,
        hint: "write it with its signs, as in the text: '## Speed'")
    }
    return start..<file.bytes.count
  }
}

extension String {
  /// Without white space at the end.
  fileprivate var trimmedEnd: Substring {
    let end = lastIndex { !$0.isWhitespace }
    return end.map { self[...$0] } ?? ""
  }
}
