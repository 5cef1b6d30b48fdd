import Options

/// A YAML text as values with places: what a directive or the front matter says.
package struct YAMLTree: Sendable {
  package let file: SourceFile
  package let root: YAMLNode
  /// What stands for the tree as a whole, such as the `.run` of a directive.
  package let owner: Range<Int>

  /// Reads a file, or pieces of one, filling in parameters if given; throws all that is wrong with the text.
  package init(
    parsing source: SourcePieces, owner: Range<Int>? = nil, parameters: Parameters? = Parameters()
  ) throws(Diagnostics) {
    let (tree, problems) = Self.read(source, owner: owner, parameters: parameters)
    guard let tree, problems.isEmpty else { throw problems }
    self = tree
  }

  package init(
    parsing file: SourceFile, parameters: Parameters? = Parameters()
  ) throws(Diagnostics) {
    try self.init(parsing: SourcePieces(file), parameters: parameters)
  }

  /// The tree, if the text can be read to its end, and all that is wrong with the text.
  package static func read(
    _ source: SourcePieces, owner: Range<Int>? = nil, parameters: Parameters? = Parameters()
  ) -> (tree: YAMLTree?, problems: Diagnostics) {
    var composer = YAMLComposer(source, parameters: parameters)
    let root = composer.document()
    let owner = owner ?? source.range(0..<0)
    return (
      root.map { YAMLTree(file: source.file, root: $0, owner: owner) },
      Diagnostics(composer.diagnostics.map(ForeignPunctuation(in: source.file).explained))
    )
  }

  /// The tree of a text that cannot be read.
  package init(emptyIn file: SourceFile, owner: Range<Int>) {
    let end = owner.upperBound
    self.init(file: file, root: YAMLNode(content: .mapping([]), range: end..<end), owner: owner)
  }

  private init(file: SourceFile, root: YAMLNode, owner: Range<Int>) {
    self.file = file
    self.root = root
    self.owner = owner
  }

  /// The values without places.
  package var optionValue: OptionValue { root.optionValue }

  /// The bytes of the option at `path`, or of the nearest one around it.
  package func range(of path: [String], part: OptionError.Part = .value) -> Range<Int> {
    var node = root
    var key = owner
    for step in path {
      if let entry = node[step] {
        (key, node) = (entry.keyRange, entry.value)
      } else if let item = node[item: step] {
        (key, node) = (item.range, item)
      } else {
        return key
      }
    }
    // Nothing has no place, so its key stands for it.
    return part == .key || node.range.isEmpty ? key : node.range
  }

  /// Errors in options as diagnostics at their places.
  package func diagnostics(
    for errors: OptionErrors, category: Diagnostic.Category = .invalid
  ) -> Diagnostics {
    let punctuation = ForeignPunctuation(in: file)
    return Diagnostics(
      errors.errors.map { error in
        punctuation.explained(
          Diagnostic(
            category, error.id, error.message, in: file,
            at: range(of: error.path, part: error.part), hint: error.hint))
      })
  }
}
