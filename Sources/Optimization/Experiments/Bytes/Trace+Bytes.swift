extension Trace: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init()
    epoch = try .init(from: &reader)
    updates = try .init(from: &reader)
    sampleGradients = try .init(from: &reader)
    loss = try .init(from: &reader)
    excess = try .init(from: &reader)
    gradientNorm = try .init(from: &reader)
    learningRate = try .init(from: &reader)
    points = try .init(from: &reader)
    steps = try .init(from: &reader)
    divergedAt = try .init(from: &reader)
    stoppedEarly = try .init(from: &reader)
    finalPoint = try .init(from: &reader)
  }

  package func write(to writer: inout ByteWriter) {
    epoch.write(to: &writer)
    updates.write(to: &writer)
    sampleGradients.write(to: &writer)
    loss.write(to: &writer)
    excess.write(to: &writer)
    gradientNorm.write(to: &writer)
    learningRate.write(to: &writer)
    points.write(to: &writer)
    steps.write(to: &writer)
    divergedAt.write(to: &writer)
    stoppedEarly.write(to: &writer)
    finalPoint.write(to: &writer)
  }
}
