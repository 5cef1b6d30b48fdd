import Options

extension Outcome: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      seed: try Int(from: &reader), options: try [OptionEntry](from: &reader),
      values: try [NamedValue](from: &reader),
      parameters: Parameters(
        coef: try [Double](from: &reader), intercepts: try [Double]?(from: &reader),
        functionCount: try Int(from: &reader)),
      history: try Trace(from: &reader))
    let functions = parameters.functionCount
    guard functions > 0, parameters.coef.count.isMultiple(of: functions),
      parameters.intercepts.map({ $0.count == functions }) ?? true
    else { throw ByteError() }
  }

  package func write(to writer: inout ByteWriter) {
    seed.write(to: &writer)
    options.write(to: &writer)
    values.write(to: &writer)
    parameters.coef.write(to: &writer)
    parameters.intercepts.write(to: &writer)
    parameters.functionCount.write(to: &writer)
    history.write(to: &writer)
  }
}
