extension History: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init()
    let columns = try [Column](from: &reader)
    for column in columns {
      guard self[column.name] == nil, column.entries.count > 0 else { throw ByteError() }
      self[column.name] = column.entries
    }
    points = try .init(from: &reader)
    steps = try .init(from: &reader)
    finalPoint = try .init(from: &reader)
    divergedAt = try .init(from: &reader)
    stoppedEarly = try .init(from: &reader)
  }

  package func write(to writer: inout ByteWriter) {
    columns.write(to: &writer)
    points.write(to: &writer)
    steps.write(to: &writer)
    finalPoint.write(to: &writer)
    divergedAt.write(to: &writer)
    stoppedEarly.write(to: &writer)
  }
}

extension History.Column: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    name = try reader.text()
    entries = try reader.flag() ? .counts([Int](from: &reader)) : .numbers([Double](from: &reader))
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(name)
    switch entries {
    case .counts(let counts):
      writer.write(true)
      counts.write(to: &writer)
    case .numbers(let numbers):
      writer.write(false)
      numbers.write(to: &writer)
    }
  }
}
