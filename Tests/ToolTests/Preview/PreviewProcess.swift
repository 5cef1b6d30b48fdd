import Foundation
import TestSupport
import Testing

/// A preview of a temporary project, and what a browser would see of it.
final class PreviewProcess {
  let project: TangentProcess
  let port: UInt16
  let process: Process

  /// Seconds that a change may take on a busy machine.
  private static let patience = 60.0

  /// Starts a preview and waits until it answers.
  init(_ project: TangentProcess, _ arguments: String...) throws {
    self.project = project
    (port, process) = try Self.started(project, arguments)
    try wait("the first answer") { (try? get("/"))?.status == 200 }
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// A preview that listens, on another port if somebody takes the first before it does.
  private static func started(
    _ project: TangentProcess, _ arguments: [String]
  ) throws -> (UInt16, Process) {
    for _ in 0..<5 {
      let port = try LoopbackSocket.freePort()
      let process = try project.started(["preview", "--port", "\(port)"] + arguments)
      let start = Date()
      while process.isRunning, Date().timeIntervalSince(start) < patience {
        if try project.text(".err").contains("preview: ") { return (port, process) }
        usleep(20_000)
      }
      guard try project.text(".err").contains("port-in-use") else { return (port, process) }
    }
    throw POSIXError(.EADDRINUSE)
  }

  /// A response: its status and all that follows the first line.
  struct Response {
    var status: Int
    var text: String
  }

  func get(_ path: String, method: String = "GET", host: String? = nil) throws -> Response {
    let socket = try LoopbackSocket(port: port)
    let host = host ?? "127.0.0.1:\(port)"
    socket.send("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    var bytes: [UInt8] = []
    while case let more = socket.receive(), !more.isEmpty { bytes += more }
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split(separator: " ", maxSplits: 2)
    return Response(status: words.count > 1 ? Int(words[1]) ?? 0 : 0, text: text)
  }

  /// A connection that hears of changes, as a browser's.
  func listener() throws -> LoopbackSocket {
    let socket = try LoopbackSocket(port: port)
    socket.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    return socket
  }

  /// What a browser that connects now is told of a notebook; null of one that there is not.
  func report(_ name: String) throws -> JSONValue {
    let socket = try listener()
    var bytes: [UInt8] = []
    while case let more = socket.receive(), !more.isEmpty {
      bytes += more
      let text = String(decoding: bytes, as: UTF8.self)
      guard let start = text.range(of: "data: "),
        let end = text.range(of: "\n\n", range: start.upperBound..<text.endIndex)
      else { continue }
      let state = try JSONValue(parsing: String(text[start.upperBound..<end.lowerBound]))
      return try state["reports"].array.first { try $0["name"].string == name } ?? .null
    }
    return .null
  }

  /// Waits until a notebook has this health, and a version from some on.
  func wait(for name: String, _ health: String, from version: Int = 0) throws {
    try wait("\(name) \(health) from \(version)") {
      let report = try report(name)
      guard !report.isNull else { return false }
      return try report["health"].string == health && report["version"].int >= version
    }
  }

  /// Waits until something holds; the test fails if it never does.
  func wait(_ what: String, until holds: () throws -> Bool) throws {
    let start = Date()
    while Date().timeIntervalSince(start) < Self.patience {
      if try holds() { return }
      usleep(20_000)
    }
    Issue.record("waited in vain for \(what): \((try? project.text(".err")) ?? "")")
  }

  /// Ends the preview as Ctrl-C does, and gives its status.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
