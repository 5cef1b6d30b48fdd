import Tool

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A browser's connection, from its request to the end of the answer.
struct Connection {
  enum Phase {
    /// The request has not come to its end.
    case reading
    /// The answer has not gone to its end.
    case writing
    /// The answer never ends: news as they come.
    case listening
    /// All is said; what the browser is still sending is thrown away.
    case closing
  }

  let file: Int32
  private(set) var phase = Phase.reading
  /// The moment, in milliseconds, at which it is given up.
  private(set) var deadline: Int
  private var reader = RequestReader()
  private var output: ArraySlice<UInt8> = []
  /// The last news that it was told of.
  private var revision: Int?

  /// Milliseconds for a request, for a step of an answer, for what comes after it, between beats.
  private static let patience = (request: 5_000, answer: 10_000, rest: 500, beat: 5_000)

  init(_ file: Int32, now: Int) {
    self.file = file
    deadline = now + Self.patience.request
  }

  /// What the system is asked to tell of it.
  var events: Int16 {
    switch phase {
    case .reading, .closing: Int16(POLLIN)
    case .writing: Int16(POLLOUT)
    case .listening: Int16(POLLIN) | (output.isEmpty ? 0 : Int16(POLLOUT))
    }
  }

  /// Does what can be done without waiting; false when it has come to its end.
  mutating func work(
    _ buffer: inout [UInt8], now: Int, answer: (RequestReader.Answer) -> LiveAnswer?
  ) -> Bool {
    switch phase {
    case .reading:
      guard case .bytes(let count) = received(&buffer) else { return isWaiting }
      guard let answer = answer(reader.take(buffer[..<count])) else { return true }
      begin(answer, now: now)
      return send(now: now)
    case .writing: return send(now: now)
    case .listening:
      guard case .bytes = received(&buffer) else { return isWaiting && send(now: now) }
      return send(now: now)
    case .closing:
      guard case .bytes = received(&buffer) else { return isWaiting }
      return true
    }
  }

  /// Whether the last look found nothing yet, and not the end.
  private var isWaiting = true

  private mutating func received(_ buffer: inout [UInt8]) -> Socket.Outcome {
    let outcome = Socket.receive(file, into: &buffer)
    if case .ended = outcome { isWaiting = false } else { isWaiting = true }
    return outcome
  }

  private mutating func begin(_ answer: LiveAnswer, now: Int) {
    output = answer.bytes[...]
    revision = answer.revision
    phase = answer.isStream ? .listening : .writing
    deadline = now + Self.patience.answer
  }

  /// Tells of news, if it listens and does not know them; a slow listener gets the last only.
  mutating func tell(_ news: LivePages.News, now: Int) -> Bool {
    guard phase == .listening, revision != news.revision, output.isEmpty else { return true }
    revision = news.revision
    output = news.message[...]
    return send(now: now)
  }

  /// What happens at the deadline: a listener hears a beat, anybody else is left; false for that.
  mutating func expire(now: Int) -> Bool {
    guard phase == .listening, output.isEmpty else { return false }
    // A comment, so that connections whose browser has died are found out.
    output = Array(":\n\n".utf8)[...]
    return send(now: now)
  }

  private mutating func send(now: Int) -> Bool {
    while !output.isEmpty {
      switch Socket.send(file, output) {
      case .bytes(let count):
        output = output.dropFirst(count)
        deadline = now + Self.patience.answer
      case .notNow: return true
      case .ended: return false
      }
    }
    if phase == .writing {
      // To close at once what still has bytes to read would take the answer away, too.
      shutdown(file, Int32(SHUT_WR))
      phase = .closing
      deadline = now + Self.patience.rest
    } else if phase == .listening {
      deadline = now + Self.patience.beat
    }
    return true
  }
}
