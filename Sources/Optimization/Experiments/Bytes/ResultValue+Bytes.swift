extension ResultValue: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    switch try reader.byte() {
    case 0: self = .number(try reader.number())
    case 1: self = .integer(try reader.integer())
    case 2: self = .boolean(try reader.flag())
    case 3: self = .list(try [Double](from: &reader))
    case 4: self = .missing
    case 5: self = .missing(because: try reader.text())
    default: throw ByteError()
    }
  }

  package func write(to writer: inout ByteWriter) {
    switch self {
    case .number(let number): writer.write(tag: 0, number)
    case .integer(let integer): writer.write(tag: 1, integer)
    case .boolean(let flag): writer.write(tag: 2, flag)
    case .list(let entries): writer.write(tag: 3, entries)
    case .missing(nil): writer.write(tag: 4)
    case .missing(let reason?):
      writer.write(tag: 5)
      writer.write(reason)
    }
  }
}

extension NamedValue: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(try reader.text(), try ResultValue(from: &reader))
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(name)
    value.write(to: &writer)
  }
}
