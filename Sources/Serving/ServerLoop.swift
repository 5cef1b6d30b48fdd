import Tool

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One thread that serves all connections in turn, none of which it ever waits for.
final class ServerLoop: Sendable {
  private let listeners: [Int32]
  private let pages: LivePages
  private let answer: @Sendable (RequestReader.Answer) -> LiveAnswer?

  /// Connections that are open at a time: many tabs of a browser, and far from a process's limit.
  private static let most = 256
  /// Milliseconds between two looks for news.
  private static let interval = 50

  init(
    _ listeners: [Int32], pages: LivePages,
    answer: @escaping @Sendable (RequestReader.Answer) -> LiveAnswer?
  ) {
    self.listeners = listeners
    self.pages = pages
    self.answer = answer
  }

  /// Serves until the process ends.
  func run() {
    var connections: [Connection] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var news = pages.news
    while true {
      let ready = poll(connections)
      let now = Self.now
      var kept: [Connection] = []
      for (index, connection) in connections.enumerated() {
        var connection = connection
        var isOpen = true
        if ready[index] { isOpen = connection.work(&buffer, now: now, answer: answer) }
        if isOpen, connection.deadline <= now { isOpen = connection.expire(now: now) }
        if isOpen { kept.append(connection) } else { close(connection.file) }
      }
      connections = kept
      tell(&connections, &news, now)
      for listener in listeners { accept(from: listener, &connections, now) }
    }
  }

  /// Tells those that listen of what they don't know yet.
  private func tell(
    _ connections: inout [Connection], _ news: inout LivePages.News, _ now: Int
  ) {
    if pages.revision != news.revision { news = pages.news }
    for index in connections.indices.reversed() {
      guard !connections[index].tell(news, now: now) else { continue }
      close(connections[index].file)
      connections.remove(at: index)
    }
  }

  /// Takes the connections that have come; where there are too many, the longest idle one goes.
  private func accept(from listener: Int32, _ connections: inout [Connection], _ now: Int) {
    for _ in 0..<64 {
      guard let file = Socket.accepted(from: listener) else {
        // Too many open files, say: it goes on once there is room.
        if [EMFILE, ENFILE].contains(errno) { drop(&connections) }
        return
      }
      if connections.count >= Self.most { drop(&connections) }
      connections.append(Connection(file, now: now))
    }
  }

  /// Closes the oldest connection that has asked for nothing yet, else the oldest of all.
  private func drop(_ connections: inout [Connection]) {
    guard !connections.isEmpty else { return }
    let place = connections.firstIndex { $0.phase == .reading || $0.phase == .closing } ?? 0
    close(connections[place].file)
    connections.remove(at: place)
  }

  /// Waits a little; says which connections can go on.
  private func poll(_ connections: [Connection]) -> [Bool] {
    var all = connections.map { pollfd(fd: $0.file, events: $0.events, revents: 0) }
    all += listeners.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    #if canImport(Darwin)
      _ = Darwin.poll(&all, nfds_t(all.count), Int32(Self.interval))
    #else
      _ = Glibc.poll(&all, nfds_t(all.count), Int32(Self.interval))
    #endif
    return all.prefix(connections.count).map { $0.revents != 0 }
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
