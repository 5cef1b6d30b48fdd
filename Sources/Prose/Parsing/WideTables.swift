/// Finds tables of more columns than anybody reads, for which cmark takes the square of their number.
package enum WideTables {
  /// The most columns of a table.
  package static let limit = 1_000

  /// The lines below the headings of such tables, which make tables of them.
  static func rules(in source: SourceLines) -> [Range<Int>] {
    let parts = Set("|-:> \t".utf8)
    return source.lines.filter { line in
      line.count > 2 * limit && line.allSatisfy { parts.contains(source.bytes[$0]) }
        && line.count { source.bytes[$0] == .bar } > limit
    }
  }
}
