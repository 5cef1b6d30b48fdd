import Synchronization

/// Does work on many things, several at a time, and hands the results over in order.
enum Parallel {
  /// Calls `body` for each item on at most `workers` threads; `finish` hears the results in order.
  static func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item], workers: Int, _ body: @escaping @Sendable (Item) -> Result,
    finish: (Result) -> Void
  ) async {
    guard workers > 1, items.count > 1 else {
      for item in items { finish(body(item)) }
      return
    }
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      // What is done before its turn waits: memory stays flat since starts are bounded.
      var waiting: [Int: Result] = [:]
      var turn = 0
      func start() {
        guard next < items.count else { return }
        let index = next
        next += 1
        group.addTask { (index, body(items[index])) }
      }
      for _ in 0..<workers { start() }
      while let (index, result) = await group.next() {
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: turn) {
          finish(ready)
          turn += 1
        }
        start()
      }
    }
  }
}
