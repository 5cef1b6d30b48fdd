import Values

/// `tangent.lock`: what measured values were made from, as `tangent measure` found it.
package struct MeasureLock: Sendable, Equatable {
  package static let fileName = "tangent.lock"

  /// What is known of one table of values.
  package struct Entry: Sendable, Equatable {
    /// The digest of the command's words.
    package var command: String
    /// What computed.
    package var host: String
    /// Digests by path.
    package var inputs: [String: String]
    package var files: [String: String]
  }

  package var entries: [String: Entry] = [:]

  package init() {}

  /// The file's content; what cannot be read has to be measured anew.
  init(parsing bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["version"]?.double == 1 else { return }
    for member in json["values"]?.members ?? [] {
      func digests(_ key: String) -> [String: String] {
        let pairs = (member.value[key]?.members ?? []).compactMap { entry in
          entry.value.string.map { (entry.key, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      }
      entries[member.key] = Entry(
        command: member.value["command"]?.string ?? "", host: member.value["host"]?.string ?? "",
        inputs: digests("inputs"), files: digests("files"))
    }
  }

  package var bytes: [UInt8] {
    func object(_ digests: [String: String]) -> JSON {
      .object(digests.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
    }
    let values = entries.sorted { $0.key < $1.key }.map { id, entry in
      JSON.Member(
        id,
        .object([
          .init("command", .string(entry.command)), .init("host", .string(entry.host)),
          .init("inputs", object(entry.inputs)), .init("files", object(entry.files)),
        ]))
    }
    let json = JSON.object([.init("version", .number(1)), .init("values", .object(values))])
    return Array((json.lines(depth: 4) + "\n").utf8)
  }
}
