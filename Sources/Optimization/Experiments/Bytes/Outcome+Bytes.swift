import Options

extension Outcome: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      seed: try Int(from: &reader), options: try [OptionEntry](from: &reader),
      values: try [NamedValue](from: &reader),
      parameters: Parameters(
        coef: try [Double](from: &reader), intercept: try Double?(from: &reader)),
      history: try Trace(from: &reader))
  }

  package func write(to writer: inout ByteWriter) {
    seed.write(to: &writer)
    options.write(to: &writer)
    values.write(to: &writer)
    parameters.coef.write(to: &writer)
    parameters.intercept.write(to: &writer)
    history.write(to: &writer)
  }
}
