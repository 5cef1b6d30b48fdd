import Options

extension Outcome {
  /// An outcome that was written without its history.
  package init(bytes: [UInt8]) throws(ByteError) {
    var reader = ByteReader(bytes)
    self.init(
      seed: try Int(from: &reader), options: try [OptionEntry](from: &reader),
      values: try [NamedValue](from: &reader),
      parameters: Parameters(
        coef: try [Double](from: &reader), intercepts: try [Double]?(from: &reader),
        functionCount: try Int(from: &reader)))
    let functions = parameters.functionCount
    guard reader.isAtEnd, functions > 0, parameters.coef.count.isMultiple(of: functions),
      parameters.intercepts.map({ $0.count == functions }) ?? true
    else { throw ByteError() }
  }

  /// All of it but its history, which is kept apart.
  package var bytesWithoutHistory: [UInt8] {
    var writer = ByteWriter()
    seed.write(to: &writer)
    options.write(to: &writer)
    values.write(to: &writer)
    parameters.coef.write(to: &writer)
    parameters.intercepts.write(to: &writer)
    parameters.functionCount.write(to: &writer)
    return writer.bytes
  }
}
