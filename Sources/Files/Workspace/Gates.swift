import Synchronization

/// The gates of a workspace: one for each folder that it has to do with.
final class Gates: Sendable {
  private let known: Mutex<[String: Gate]> = Mutex([:])

  func gate(at folder: String, shown: String) throws(FileProblem) -> Gate {
    do throws(SystemError) {
      return try known.withLock { (known) throws(SystemError) in
        if let gate = known[folder] { return gate }
        let gate = try Gate(folder)
        known[folder] = gate
        return gate
      }
    } catch {
      throw .failed("open", shown, error.code)
    }
  }
}
