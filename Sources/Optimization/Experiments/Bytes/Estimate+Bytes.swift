extension Estimate: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      runs: try reader.integer(), operations: try reader.number(), bytes: try reader.number())
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(runs)
    writer.write(operations)
    writer.write(bytes)
  }
}

extension OptimumReport: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    let reason = try String?(from: &reader)
    let known = reason.flatMap { MissingOptimum(rawValue: $0) }
    guard (reason == nil) == (known == nil) else { throw ByteError() }
    self.init(missing: known, certainDigits: try Double?(from: &reader))
  }

  package func write(to writer: inout ByteWriter) {
    (missing?.rawValue).write(to: &writer)
    certainDigits.write(to: &writer)
  }
}
