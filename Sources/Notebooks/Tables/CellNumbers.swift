import Files
import Values

/// Finds the numbers in a cell of a table, whatever they count: also `5`, and years.
enum CellNumbers {
  static func numbers(in bytes: ArraySlice<UInt8>, mark: DecimalMark) -> [NumberToken] {
    var found: [NumberToken] = []
    var cursor = ByteCursor(bytes)
    while let (scalar, length) = cursor.scalar {
      if cursor.skipMarkup() { continue }
      if NumberFinder.mayBegin(bytes[cursor.position]), NumberBoundary.isOpen(cursor, .prose),
        let token = NumberScanner.number(at: cursor, context: .prose, mark: mark)
      {
        found.append(token)
        cursor.position = token.range.upperBound
      } else if NumberBoundary.isWestern(scalar) {
        // `L2` has no number.
        let start = cursor.position
        AddressSyntax.skipName(&cursor)
        if cursor.position == start { cursor.position += length }
      } else {
        cursor.position += length
      }
    }
    // In code and formulas there may be one, which all of it is.
    if found.isEmpty, let token = try? NumberToken(before: bytes, mark: mark) { found = [token] }
    return found
  }
}
