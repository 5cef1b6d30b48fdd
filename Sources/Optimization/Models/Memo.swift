import Synchronization

/// A value that is computed when it is first asked for: whoever asks, it is the same.
final class Memo<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  /// The value; concurrent callers wait for the first one.
  func value(_ compute: () -> Value) -> Value {
    stored.withLock { stored in
      if let stored { return stored }
      let value = compute()
      stored = value
      return value
    }
  }
}
