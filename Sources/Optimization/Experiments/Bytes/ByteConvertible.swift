/// A value that bytes can hold exactly: what is read is what was written, to the last bit.
package protocol ByteConvertible {
  init(from reader: inout ByteReader) throws(ByteError)
  func write(to writer: inout ByteWriter)
}

extension ByteConvertible {
  /// The value that all of some bytes hold.
  package init(bytes: [UInt8]) throws(ByteError) {
    var reader = ByteReader(bytes)
    try self.init(from: &reader)
    guard reader.isAtEnd else { throw ByteError() }
  }

  package var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension Int: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) { self = try reader.integer() }
  package func write(to writer: inout ByteWriter) { writer.write(self) }
}

extension Double: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) { self = try reader.number() }
  package func write(to writer: inout ByteWriter) { writer.write(self) }
}

extension Bool: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) { self = try reader.flag() }
  package func write(to writer: inout ByteWriter) { writer.write(self) }
}

extension String: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) { self = try reader.text() }
  package func write(to writer: inout ByteWriter) { writer.write(self) }
}

extension Optional: ByteConvertible where Wrapped: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self = try reader.flag() ? try Wrapped(from: &reader) : nil
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(self != nil)
    if let self { self.write(to: &writer) }
  }
}

extension Array: ByteConvertible where Element: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self = try reader.list { (reader) throws(ByteError) in try Element(from: &reader) }
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(count)
    for element in self { element.write(to: &writer) }
  }
}
