import Files
import Options
import Prose

/// A directive as it stands in the notebook: its kind, its id and its options with their places.
package struct Cell: Sendable {
  package let file: SourceFile
  /// The whole block, fences included.
  package let range: Range<Int>
  /// The first class of the fence: `run` in `{.run #compare}`.
  package let kind: String
  package let kindRange: Range<Int>
  package let attributes: Attributes
  /// The options as they were written.
  package let literal: String
  /// What is wrong with the fence and with the options as YAML.
  let problems: Diagnostics
  /// Whether there are options to decode: without them only kind and id are known.
  package let isReadable: Bool
  private let fence: FenceOptions
  private let tree: YAMLTree

  package var id: String? { attributes.id?.text }
  package var idRange: Range<Int>? { attributes.id?.range }

  /// The directive that a code block is, as far as it can be read.
  ///
  /// Nil for code that is shown as it stands.
  init?(
    of block: Block.CodeBlock, in file: SourceFile, kinds: [String], parameters: Parameters
  ) {
    let near = NearDirective(block, in: file, kinds: kinds)?.problem
    guard block.isFenced, block.info.contains("{"), block.language == "yaml" || near != nil else {
      return nil
    }
    let (attributes, errors) = Attributes.read(file, block.infoRange)
    let faults = errors + (near.map { [$0] } ?? [])
    guard let kind = attributes.classes.first ?? Self.unnamed(faults, block.infoRange) else {
      return nil
    }
    self.file = file
    range = block.range
    self.kind = kind.text
    kindRange = kind.range
    self.attributes = attributes
    literal = block.literal
    let (tree, problems) = YAMLTree.read(
      SourcePieces(file, linesFrom: block.content.lineStarts), owner: kind.range,
      parameters: parameters)
    self.tree = tree ?? YAMLTree(emptyIn: file, owner: kind.range)
    let (fence, misread) = FenceOptions.read(attributes, of: file)
    self.fence = fence
    self.problems = Diagnostics(faults + misread + problems.list)
    isReadable = tree != nil && !kind.text.isEmpty
  }

  /// A fence with faults and without a kind: what it was to be is not known.
  private static func unnamed(_ faults: [Diagnostic], _ range: Range<Int>) -> Attributes.Word? {
    faults.isEmpty ? nil : Attributes.Word(text: "", range: range)
  }

  /// The options as a mapping.
  package var value: OptionValue { tree.optionValue }

  /// Whether the fence says `echo=false`.
  package var isSilent: Bool { !fence.echo }

  /// Where a key or a value of the options stands in the notebook.
  package func range(of path: [String], part: OptionError.Part = .value) -> Range<Int> {
    tree.range(of: path, part: part)
  }

  /// What is wrong with the options, each at its place.
  package func diagnostics(_ errors: OptionErrors) -> Diagnostics {
    tree.diagnostics(for: errors)
  }

  /// The errors of decoding that don't follow from what is wrong with the text at the same place.
  package func newProblems(_ decoding: Diagnostics) -> [Diagnostic] {
    let faulty = JoinedRanges(problems.list.compactMap(\.range))
    return decoding.list.filter { problem in
      guard let range = problem.range, problem.file?.path == file.path else { return true }
      return !faulty.overlap(range)
    }
  }

  /// What `decode` gives, its errors placed in the cell.
  package func decoded<Value>(
    _ decode: () throws(OptionErrors) -> Value
  ) throws(Diagnostics) -> Value {
    do throws(OptionErrors) {
      return try decode()
    } catch {
      throw diagnostics(error)
    }
  }

  /// Where messages about the cell's experiment point to.
  package var place: ExperimentPlace { ExperimentPlace(tree: tree, name: idRange ?? kindRange) }

  /// Where its words for readers stand, in which there may be pins: the caption, and notes.
  var textRanges: [Range<Int>] {
    let notes = if case .list(let notes)? = value["annotate"] { notes.count } else { 0 }
    let all =
      (captionRange.map { [$0] } ?? [])
      + (0..<notes).map { range(of: ["annotate", "\($0)", "text"]) }
    return all.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Where the caption stands, in which there may be pins.
  var captionRange: Range<Int>? {
    value["caption"] == nil ? nil : range(of: ["caption"])
  }
}
