import Dispatch
import Synchronization

/// How much of the machine one computation may use; no result depends on it.
public enum Parallelism {
  /// Threads for one pass over the data.
  @TaskLocal package static var threads = 1

  /// Does `work`, whose passes over the data may take `count` threads each; without it they take one.
  public static func withThreads<Result>(
    _ count: Int, _ work: () throws -> Result
  ) rethrows -> Result {
    try $threads.withValue(max(1, count), operation: work)
  }

  /// The values of `compute` for `0 ..< count`, in order, whichever thread computed them.
  static func map<Value: Sendable>(
    _ count: Int, _ compute: @Sendable (Int) -> Value
  ) -> [Value] {
    // Less than four pieces are not worth a thread of their own.
    let workers = min(threads, count / 4)
    guard workers > 1 else { return (0..<count).map(compute) }
    // Neighbors go to one thread, so that each reads its part of the data from end to end.
    let parts = Mutex<[[Value]]>(Array(repeating: [], count: workers))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let part = (worker * count / workers..<(worker + 1) * count / workers).map(compute)
      parts.withLock { $0[worker] = part }
    }
    return parts.withLock { $0.flatMap(\.self) }
  }
}
