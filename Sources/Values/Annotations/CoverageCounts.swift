import Optimization

/// How many numbers of some texts are tied to values, exempt, or neither.
package struct CoverageCounts: Sendable, Equatable {
  package var pinned = 0
  package var exempt = 0
  package var unpinned = 0

  package init() {}

  /// Both together.
  package static func + (a: CoverageCounts, b: CoverageCounts) -> CoverageCounts {
    var sum = a
    sum.pinned += b.pinned
    sum.exempt += b.exempt
    sum.unpinned += b.unpinned
    return sum
  }
}

extension CoverageCounts: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    pinned = try reader.integer()
    exempt = try reader.integer()
    unpinned = try reader.integer()
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(pinned)
    writer.write(exempt)
    writer.write(unpinned)
  }
}
