extension Project {
  /// When a value that a text quotes from a file last changed; nil where that is not known.
  func lastChange(
    of address: FileAddress, besides text: String, in history: any RevisionSource
  ) -> FileHistory.Change? {
    guard !FilePattern.isPattern(address.path),
      let file = try? workspace.quotedFile(address.path, besides: text),
      let value = try? fileValues(besides: text).value(of: address)
    else { return nil }
    return
      (try? FileHistory(in: history).lastChange(of: address, inFile: file.shown, now: value)) ?? nil
  }

  /// When the values that an expression quotes from files last changed, each once.
  func lastChanges(
    of expression: Expression, besides text: String, in history: any RevisionSource
  ) -> [FileHistory.Change] {
    var seen: Set<String> = []
    return expression.files.filter { seen.insert($0.description).inserted }
      .compactMap { lastChange(of: $0, besides: text, in: history) }
  }

  /// What an expression that quotes nothing but files is worth, and since when.
  func explanation(
    ofFiles expression: Expression, besides text: String, history: any RevisionSource
  ) throws(Diagnostics) -> Explanation {
    let source = ReportValues(
      RunResults([], words: Languages.words(for: "en")), others: others(besides: text))
    do throws(ValueError) {
      return Explanation(
        quotation: nil, expression: expression.description,
        value: try Evaluator(source).evaluate(expression).value, notebook: "", runs: [],
        record: nil, history: nil,
        files: lastChanges(of: expression, besides: text, in: history))
    } catch {
      throw Diagnostics(
        Diagnostic(error.category, error.id, error.message, hint: error.hint))
    }
  }
}
