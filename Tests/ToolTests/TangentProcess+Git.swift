import Foundation

extension TangentProcess {
  /// Runs the tool with a list of arguments.
  @discardableResult
  func run(_ arguments: [String]) throws -> Result {
    let process = try started(arguments)
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try text(".out"), errors: try text(".err"))
  }

  /// Starts the tool and does not wait for it.
  func started(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = try Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["XDG_CACHE_HOME": folder.appending(path: ".cache").path]) { _, new in new }
    for name in [".out", ".err"] { try write("", to: name) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: ".out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: ".err"))
    try process.run()
    return process
  }

  /// Runs git in the project's folder, its output into a file if one is named.
  func git(_ arguments: String..., output: String? = nil) throws {
    try git(arguments, output: output)
  }

  func git(_ arguments: [String], output: String? = nil) throws {
    let process = Process()
    // Wherever the search path has it.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=A", "-c", "user.email=a@b.c"] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    if let output {
      try write("", to: output)
      process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: output))
    }
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  /// Commits notebooks and reports.
  func commit(_ message: String) throws {
    try git("add", "notebooks", "output")
    try git("commit", "-q", "-m", message)
  }
}
