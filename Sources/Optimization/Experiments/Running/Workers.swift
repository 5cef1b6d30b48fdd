import Dispatch
import Synchronization

/// Independent pieces of work on several cores; results come in the order of the pieces.
package enum Workers {
  /// The results of `body(0) … body(count − 1)`, with at most `jobs` under way at a time.
  package static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = min(jobs, count)
    guard workers > 1 else { return (0..<count).map(body) }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        // Every core has a piece of its own.
        let result = Parallelism.$threads.withValue(1) { body(index) }
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
