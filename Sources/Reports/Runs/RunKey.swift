import Files
import Optimization

/// All that a run's result depends on, part by part: equal keys, equal bits.
struct RunKey: Sendable, Equatable {
  /// The engine with its extensions, and the very build of it.
  var maker: String
  /// The decoded options with all defaults, the seeds among them.
  var options: String
  /// What is in the files that the data are read from.
  var contents: String
  /// Whether the points of the way are kept.
  var keepsPoints: Bool

  init(_ source: any ResultSource, contents: [[UInt8]], keepsPoints: Bool) {
    maker = Digest(of: Engine.identity).text
    options = Digest(of: source.specification).text
    self.contents = Digest(of: contents).text
    self.keepsPoints = keepsPoints
  }

  /// What is different from the key of an earlier run, in words for its author.
  func reason(besides old: RunKey) -> String {
    if maker != old.maker { return "tangent was built anew" }
    if options != old.options { return "its options changed" }
    if contents != old.contents { return "its data changed" }
    if keepsPoints != old.keepsPoints { return "other figures show it" }
    return "the cache was emptied or damaged"
  }
}

extension RunKey: ByteConvertible {
  init(from reader: inout ByteReader) throws(ByteError) {
    maker = try reader.text()
    options = try reader.text()
    contents = try reader.text()
    keepsPoints = try reader.flag()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(maker)
    writer.write(options)
    writer.write(contents)
    writer.write(keepsPoints)
  }
}
