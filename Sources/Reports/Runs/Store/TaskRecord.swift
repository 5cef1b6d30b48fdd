import Optimization

/// What became of a task, as bytes: an outcome without its history, or a failure.
package enum TaskRecord {
  private static let outcomeTag: UInt8 = 0
  private static let failureTag: UInt8 = 1

  package static func bytes(of outcome: Outcome) -> [UInt8] {
    [outcomeTag] + outcome.bytesWithoutHistory
  }

  package static func bytes(of failure: ExperimentFailure) -> [UInt8] {
    [failureTag] + failure.bytes
  }

  package static func isFailure(_ bytes: [UInt8]) -> Bool { bytes.first == failureTag }

  /// What became of the task; nil where the bytes are another version's.
  static func read(_ bytes: [UInt8]) -> Result<Outcome, ExperimentFailure>? {
    let rest = Array(bytes.dropFirst())
    switch bytes.first {
    case outcomeTag: return (try? Outcome(bytes: rest)).map { .success($0) }
    case failureTag: return (try? ExperimentFailure(bytes: rest)).map { .failure($0) }
    default: return nil
    }
  }
}
