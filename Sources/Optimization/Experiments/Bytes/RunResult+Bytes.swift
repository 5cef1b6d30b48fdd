import Options

extension RunResult: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      label: try String(from: &reader), method: try String(from: &reader),
      isSwept: try Bool(from: &reader), isOverSeeds: try Bool(from: &reader),
      points: try [SweepPoint](from: &reader), best: try Int?(from: &reader),
      theory: try [NamedValue](from: &reader))
    guard points.indices.contains(best ?? 0) else { throw ByteError() }
  }

  package func write(to writer: inout ByteWriter) {
    label.write(to: &writer)
    method.write(to: &writer)
    isSwept.write(to: &writer)
    isOverSeeds.write(to: &writer)
    points.write(to: &writer)
    best.write(to: &writer)
    theory.write(to: &writer)
  }
}

extension SweepPoint: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      settings: try [OptionEntry](from: &reader), outcomes: try [Outcome](from: &reader),
      optimalLoss: try Double?(from: &reader), theory: try [NamedValue](from: &reader))
    guard !outcomes.isEmpty else { throw ByteError() }
  }

  /// What was minimized is left out: it is as large as the data, and quickly made again.
  package func write(to writer: inout ByteWriter) {
    settings.write(to: &writer)
    outcomes.write(to: &writer)
    optimalLoss.write(to: &writer)
    theory.write(to: &writer)
  }
}
