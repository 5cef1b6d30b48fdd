import Files
import Options

extension FrontMatter {
  /// Reads the start of a file; `overriding` are the command line's parameters.
  package init(
    of file: SourceFile, overriding overrides: [ParameterOverride] = []
  ) throws(Diagnostics) {
    guard let lines = FrontMatterLines(in: file) else {
      self.init()
      bodyStart = file.contentStart
      return
    }
    guard lines.isClosed else {
      throw Diagnostics(
        Diagnostic(
          .invalid, "unclosed-front-matter", "front matter without an end", in: file,
          at: lines.opening, hint: "expected a line '---' after it"))
    }
    let source = SourcePieces(file, [lines.content])
    let written = Self.parameters(of: source)
    let parameters = written.overridden(by: overrides)
    let (tree, problems) = YAMLTree.read(source, owner: lines.opening, parameters: parameters)
    guard let tree else { throw problems }
    var all = problems
    let decoded = all.collect { () throws(Diagnostics) in try Self.decode(tree) }
    try all.throwIfErrors()
    self = decoded ?? FrontMatter()
    self.parameters = parameters
    writtenParameters = written
    let isList = if case .list? = tree.optionValue["bibliography"] { true } else { false }
    bibliographyPlaces = bibliography.indices.map { index in
      tree.range(of: ["bibliography"] + (isList ? ["\(index)"] : []))
    }
    bodyStart = lines.bodyStart
    remarks = Self.remarks(on: tree) + untranslated(tree)
  }

  /// What can be read of the start of a file, and all that is wrong with it.
  package static func read(
    _ file: SourceFile, overriding overrides: [ParameterOverride]
  ) -> (matter: FrontMatter, problems: Diagnostics) {
    do throws(Diagnostics) {
      return (try FrontMatter(of: file, overriding: overrides), Diagnostics())
    } catch {
      var rest = FrontMatter()
      rest.bodyStart = bodyStart(of: file)
      if let lines = FrontMatterLines(in: file), lines.isClosed {
        rest.parameters = parameters(of: SourcePieces(file, [lines.content]))
          .overridden(by: overrides)
      }
      return (rest, error)
    }
  }

  /// The parameters come first, since a title may quote them.
  private static func parameters(of source: SourcePieces) -> Parameters {
    let (tree, _) = YAMLTree.read(source, parameters: nil)
    let entries = tree?.optionValue["params"]?.entries ?? []
    return Parameters(entries.filter { ParameterReference.isName($0.key.utf8) })
  }

  /// Where the text after the front matter begins, whatever the front matter says.
  package static func bodyStart(of file: SourceFile) -> Int {
    FrontMatterLines(in: file)?.bodyStart ?? file.contentStart
  }

  private static func decode(_ tree: YAMLTree) throws(Diagnostics) -> FrontMatter {
    do throws(OptionErrors) {
      return try FrontMatter(decoding: tree.optionValue, besides: foreignKeys(of: tree))
    } catch {
      throw tree.diagnostics(for: error)
    }
  }

  /// The keys that Tangent doesn't know: Pandoc, Quarto and site generators have hundreds.
  private static func foreignKeys(of tree: YAMLTree) -> [String] {
    let known = options.map(\.name)
    return tree.root.keys.filter { !known.contains($0) }
  }

  /// A note where the report's own words are English in a text of another language.
  private func untranslated(_ tree: YAMLTree) -> [Diagnostic] {
    guard tree.optionValue["lang"] != nil, Languages.known(language) == nil else { return [] }
    let known = Languages.all.map(\.language).joined(separator: ", ")
    return [
      Diagnostic(
        .invalid, "untranslated-words", "the report's own words are English", severity: .note,
        in: tree.file, at: tree.range(of: ["lang"]), hint: "there are words for \(known)")
    ]
  }

  private static func remarks(on tree: YAMLTree) -> [Diagnostic] {
    foreignKeys(of: tree).map { key in
      let near = NearMiss.nearest(to: key, among: options.map(\.name))
      return Diagnostic(
        .invalid, "foreign-key", "key '\(key)' is left to other tools", severity: .note,
        in: tree.file, at: tree.range(of: [key], part: .key),
        hint: near.map { "did you mean '\($0)'?" })
    }
  }
}

/// The lines of a file that hold its front matter.
struct FrontMatterLines {
  /// The first `---`.
  let opening: Range<Int>
  /// What stands between the lines.
  let content: Range<Int>
  let bodyStart: Int
  let isClosed: Bool

  /// Nil where there is none: a first line `---` with an empty line after it is a rule.
  init?(in file: SourceFile) {
    opening = file.range(ofLine: 1)
    guard Self.isMark(file.slice(opening), "---"), file.lineCount > 1 else { return nil }
    guard file.slice(file.range(ofLine: 2)).contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    let start = file.range(ofLine: 2).lowerBound
    let closing = (2...file.lineCount).first { number in
      let line = file.slice(file.range(ofLine: number))
      return Self.isMark(line, "---") || Self.isMark(line, "...")
    }
    isClosed = closing != nil
    let end = closing.map { file.range(ofLine: $0).lowerBound } ?? start
    content = start..<end
    bodyStart = closing.map { file.start(ofLine: $0 + 1) } ?? start
  }

  private static func isMark(_ line: String, _ mark: String) -> Bool {
    line.hasPrefix(mark) && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }
}
