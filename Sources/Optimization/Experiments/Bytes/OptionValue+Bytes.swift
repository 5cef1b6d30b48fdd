import Options

extension OptionValue: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    switch try reader.byte() {
    case 0: self = .null
    case 1: self = .boolean(try reader.flag())
    case 2: self = .integer(try reader.integer())
    case 3: self = .number(try reader.number())
    case 4: self = .string(try reader.text())
    case 5: self = .list(try [OptionValue](from: &reader))
    case 6: self = .mapping(try [OptionEntry](from: &reader))
    default: throw ByteError()
    }
  }

  package func write(to writer: inout ByteWriter) {
    switch self {
    case .null: writer.write(tag: 0)
    case .boolean(let flag): writer.write(tag: 1, flag)
    case .integer(let integer): writer.write(tag: 2, integer)
    case .number(let number): writer.write(tag: 3, number)
    case .string(let text): writer.write(tag: 4, text)
    case .list(let values): writer.write(tag: 5, values)
    case .mapping(let entries): writer.write(tag: 6, entries)
    }
  }
}

extension OptionEntry: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(try reader.text(), try OptionValue(from: &reader))
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(key)
    value.write(to: &writer)
  }
}
