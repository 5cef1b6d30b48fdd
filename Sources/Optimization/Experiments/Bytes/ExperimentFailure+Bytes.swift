import Options

extension ExperimentFailure: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    switch try reader.byte() {
    case 0: self = .options(OptionErrors(try [OptionError](from: &reader)))
    case 1:
      self = .data(
        DataError(
          try reader.text(), hint: try String?(from: &reader), at: try [String](from: &reader)))
    case 2: self = .overBudget(try Estimate(from: &reader), at: try [String](from: &reader))
    case 3: self = .lost(attempts: try reader.integer())
    default: throw ByteError()
    }
  }

  /// What says nothing of the run itself, as that somebody ended it, is never written.
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .options(let errors): writer.write(tag: 0, errors.errors)
    case .data(let error):
      writer.write(tag: 1, error.message)
      error.hint.write(to: &writer)
      error.path.write(to: &writer)
    case .overBudget(let estimate, let path):
      writer.write(tag: 2, estimate)
      path.write(to: &writer)
    case .lost(let attempts): writer.write(tag: 3, attempts)
    case .cancelled, .missing: break
    }
  }

  /// Whether the run would fail so on any machine.
  package var isOfRun: Bool {
    switch self {
    case .options, .data, .overBudget, .lost: true
    case .cancelled, .missing: false
    }
  }
}

extension OptionError: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      try reader.text(), try reader.text(), hint: try String?(from: &reader),
      at: try [String](from: &reader), part: try reader.flag() ? .key : .value)
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(message)
    hint.write(to: &writer)
    path.write(to: &writer)
    writer.write(part == .key)
  }
}
