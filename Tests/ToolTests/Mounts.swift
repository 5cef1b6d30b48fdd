import Foundation

/// What tests of faults may do on this machine.
enum Mounts {
  /// Whether a folder may be mounted where no other process sees it.
  static let areAllowed = succeeds("unshare -m sh -c 'mount -t tmpfs -o size=64k none /mnt'")

  /// Whether the tool can be run as a user whom the modes of files concern.
  static let isUserAllowed =
    geteuid() != 0
    || ((try? TangentProcess.executable).map { tool in
      succeeds(
        "setpriv --reuid=65534 --regid=65534 --clear-groups '\(tool.path)' --help >/dev/null")
    } ?? false)

  private static func succeeds(_ command: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "{ \(command); } 2>/dev/null"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension TangentProcess {
  /// Runs a script in the project's folder, `$TANGENT` being the tool.
  ///
  /// What it mounts is gone after it, unless it is not unshared.
  func shell(_ script: String, isUnshared: Bool = true) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      (isUnshared ? ["unshare", "-m"] : []) + ["sh", "-ec", script]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["TANGENT"] = try Self.executable.path
    environment["XDG_CACHE_HOME"] = folder.appending(path: ".cache").path
    process.environment = environment
    for name in [".out", ".err"] { try write("", to: name) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: ".out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: ".err"))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try text(".out"), errors: try text(".err"))
  }
}
