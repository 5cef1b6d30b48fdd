import FlyingSocks
import Tool

/// Messages as the bytes of a response that goes on as long as the browser listens.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let messages: AsyncStream<LivePages.Message>

  func makeAsyncIterator() -> Iterator {
    Iterator(messages: messages.makeAsyncIterator())
  }

  /// Gives one message after the other.
  struct Iterator: AsyncBufferedIteratorProtocol {
    var messages: AsyncStream<LivePages.Message>.AsyncIterator
    private var rest: ArraySlice<UInt8> = []

    init(messages: AsyncStream<LivePages.Message>.AsyncIterator) {
      self.messages = messages
    }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await messages.next()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty { rest = await messages.next()?[...] ?? [] }
      guard !rest.isEmpty else { return nil }
      defer { rest = [] }
      return rest
    }
  }
}
