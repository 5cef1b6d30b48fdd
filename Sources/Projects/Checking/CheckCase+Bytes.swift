import Optimization

extension CheckCase: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    guard let kind = Kind(rawValue: try reader.text()) else { throw ByteError() }
    self.init(
      kind: kind, file: try reader.text(), line: try reader.integer(),
      column: try reader.integer(), expression: try reader.text(), shown: try reader.text(),
      failure: try String?(from: &reader), isUndecided: try reader.flag())
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    writer.write(file)
    writer.write(line)
    writer.write(column)
    writer.write(expression)
    writer.write(shown)
    failure.write(to: &writer)
    writer.write(isUndecided)
  }
}
