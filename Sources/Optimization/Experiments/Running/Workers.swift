import Dispatch
import Synchronization

/// Independent pieces of work on several cores; results come in the order of the pieces.
package enum Workers {
  /// The results of `body(0) … body(count − 1)`, with at most `jobs` under way at a time.
  ///
  /// Where there are fewer pieces than jobs, each piece may use several cores itself.
  package static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    forEach(count, jobs: jobs) { index in
      let result = body(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Does `body(0) … body(count − 1)`, with at most `jobs` under way at a time.
  ///
  /// Where there are fewer pieces than jobs, each piece may use several cores itself.
  static func forEach(_ count: Int, jobs: Int, _ body: @Sendable (Int) -> Void) {
    let workers = max(1, min(jobs, count))
    let threads = max(1, jobs / workers)
    guard workers > 1 else {
      return Parallelism.$threads.withValue(threads) { (0..<count).forEach(body) }
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        Parallelism.$threads.withValue(threads) { body(index) }
      }
    }
  }
}
