import Files
import Options
import Prose
import Values

/// The pins, claims and exemptions of a text, each with the number that it belongs to.
package struct Annotations: Sendable {
  /// A number in prose with the pin behind it.
  package struct PinnedNumber: Sendable {
    package var token: NumberToken
    package var pin: Pin

    package init(token: NumberToken, pin: Pin) {
      self.token = token
      self.pin = pin
    }
  }

  /// A number, or a whole phrase, that is not to be checked.
  package struct ExemptNumber: Sendable {
    /// Nil where no number stands before the comment.
    package var token: NumberToken?
    package var exemption: Exemption
  }

  package private(set) var pins: [PinnedNumber] = []
  package private(set) var claims: [Claim] = []
  package private(set) var exemptions: [ExemptNumber] = []
  /// Tables with the comments below them.
  package private(set) var tables: [BoundTable] = []
  /// The bytes of all their comments, in the order of the text.
  package private(set) var ranges: [Range<Int>] = []
  /// Where the comments begin that were read as one of these, right or wrong.
  private(set) var starts: Set<Int> = []
  /// What is wrong with comments, and warnings of those that a space keeps from being one of these.
  package private(set) var problems: [Diagnostic] = []

  package init() {}

  /// Finds them in a document's prose and in captions.
  package init(
    in document: Document, captions: [Range<Int>] = [], of file: SourceFile,
    mark: DecimalMark = .point
  ) {
    let inProse = document.comments.map(\.range)
    let inCaptions = captions.flatMap { Self.comments(in: $0, of: file) }
    let captionStarts = Set(inCaptions.map(\.lowerBound))
    for range in (inProse + inCaptions).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if AnnotationBody.begins(file.bytes[range]) { starts.insert(range.lowerBound) }
      // What is no caption has been read by Markdown's own rules.
      if captionStarts.contains(range.lowerBound),
        let refused = AnnotationBody.refused(file.bytes[range])
      {
        problems.append(refused.diagnostic(in: file))
        continue
      }
      do throws(ValueError) {
        if let table = try TableAnnotation(
          parsing: file.bytes[range],
          quoteDepth: AnnotationBody.quoteDepth(of: range, in: file.bytes))
        {
          ranges.append(range)
          tables.append(try BoundTable(table, in: document, of: file, mark: mark))
        } else {
          try add(range, of: file, mark)
        }
      } catch {
        problems.append(error.diagnostic(in: file))
      }
    }
    if !pins.isEmpty { for table in document.tables { sign(table) } }
  }

  /// Gives the pinned numbers of each column of a table the signs of that column.
  private mutating func sign(_ table: Block.Table) {
    for column in table.alignments.indices {
      let places = table.rows.flatMap { row -> Range<Int> in
        guard column < row.cells.count else { return 0..<0 }
        let cell = row.cells[column].range
        let first = pins.partitioningIndex { $0.token.range.lowerBound >= cell.lowerBound }
        let end = pins.partitioningIndex { $0.token.range.lowerBound >= cell.upperBound }
        return first..<end
      }
      let signs = ColumnSigns(places.map { pins[$0].token })
      for place in places { pins[place].token = signs.applied(to: pins[place].token) }
    }
  }

  /// The comments that begin within a range of the text, in their order.
  package func ranges(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
    return ranges[first...].prefix { $0.lowerBound < range.upperBound }
  }

  /// The addresses that pins and claims name.
  package var addresses: [PlacedAddress] {
    pins.flatMap(\.pin.expression.addresses) + claims.flatMap(\.expression.addresses)
  }

  /// What they quote from files, each address once.
  package func quotedValues(in source: any ValueSource) -> [QuotedValue] {
    var seen: Set<String> = []
    return (pins.map(\.pin.expression) + claims.map(\.expression))
      .flatMap { $0.quotedValues(in: source) }.filter { seen.insert($0.address).inserted }
  }

  /// Those that quote nothing but values of files.
  package var ofFilesAlone: Annotations {
    var own = Annotations()
    func isOfFiles(_ expression: Expression) -> Bool {
      expression.addresses.isEmpty && !expression.files.isEmpty
    }
    own.pins = pins.filter { isOfFiles($0.pin.expression) }
    own.claims = claims.filter { isOfFiles($0.expression) }
    return own
  }

  /// Those whose expressions are meant, and the tables that are.
  package func filtered(
    _ isMeant: (Expression) -> Bool, tables isMeantTable: (BoundTable) -> Bool
  ) -> Annotations {
    var some = Annotations()
    some.pins = pins.filter { isMeant($0.pin.expression) }
    some.claims = claims.filter { isMeant($0.expression) }
    some.tables = tables.filter(isMeantTable)
    return some
  }

  private mutating func add(
    _ range: Range<Int>, of file: SourceFile, _ mark: DecimalMark
  ) throws(ValueError) {
    let bytes = file.bytes[...]
    guard let annotation = try Annotation(at: range, in: file.bytes) else {
      if let near = Annotation.nearMiss(bytes[range]) {
        var remark = near.diagnostic(in: file)
        remark.severity = .warning
        problems.append(remark)
      }
      return
    }
    switch annotation {
    case .pin(let pin):
      let token = try NumberToken(before: bytes[..<range.lowerBound], mark: mark)
      pins.append(PinnedNumber(token: token, pin: pin))
    case .claim(let claim):
      claims.append(claim)
    case .exemption(let exemption):
      let token = NumberToken(wholeBefore: bytes[..<range.lowerBound], mark: mark)
      exemptions.append(ExemptNumber(token: token, exemption: exemption))
    }
    ranges.append(range)
  }

  /// Comments inside a YAML text, from `<!--` to `-->`.
  private static func comments(in range: Range<Int>, of file: SourceFile) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = file.bytes[range]
    while let start = rest.firstRange(of: "<!--"),
      let end = rest[start.upperBound...].firstRange(of: "-->")
    {
      found.append(start.lowerBound..<end.upperBound)
      rest = rest[end.upperBound...]
    }
    return found
  }
}
