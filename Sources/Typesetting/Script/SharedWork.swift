import Dispatch
import Synchronization

/// Work that threads take from one list, each the next piece when it is done with the last.
enum SharedWork {
  /// What `body` makes of each of `items`, in their order.
  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], workers: Int, _ body: @Sendable (Item) -> Value
  ) -> [Value] {
    guard workers > 1 else { return items.map(body) }
    let next = Atomic(0)
    let done = Mutex<[(index: Int, value: Value)]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let value = body(items[index])
        done.withLock { $0.append((index, value)) }
      }
    }
    return done.withLock { $0 }.sorted { $0.index < $1.index }.map(\.value)
  }
}
