import Foundation

/// A temporary project, and the tool run in it as a user runs it.
final class TangentProcess: Sendable {
  /// What the tool printed and how it ended.
  struct Result: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: URL

  /// A project with these files, paths to texts.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "tangent-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("", to: "tangent.yaml")
    for (path, text) in files { try write(text, to: path) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  func delete(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// Every file below a folder with its bytes, by path.
  func snapshot(_ path: String = "") throws -> [String: Data] {
    let root = folder.appending(path: path)
    guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let name as String in walk {
      let file = root.appending(path: name)
      var status = stat()
      guard stat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }

  /// Every file below a folder, by path, with what changes when it is written anew.
  func identities(_ path: String) throws -> [String: Identity] {
    let root = folder.appending(path: path)
    var identities: [String: Identity] = [:]
    for name in try snapshot(path).keys where !name.hasPrefix(".cache/") {
      let file = try FileManager.default.attributesOfItem(atPath: root.appending(path: name).path)
      identities[name] = Identity(
        number: file[.systemFileNumber] as? Int, date: file[.modificationDate] as? Date)
    }
    return identities
  }

  /// The file itself, whatever it holds.
  struct Identity: Equatable {
    var number: Int?
    var date: Date?
  }

  /// Runs `tangent` with arguments, in a folder of the project.
  @discardableResult
  func run(
    _ arguments: String..., in directory: String = "", input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, in: directory, input: input, environment: environment)
  }

  @discardableResult
  func run(
    _ arguments: [String], in directory: String = "", input: String? = nil,
    environment: [String: String] = [:], program: URL? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = try program ?? Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = directory.isEmpty ? folder : folder.appending(path: directory)
    var all = ProcessInfo.processInfo.environment
    all["XDG_CACHE_HOME"] = folder.appending(path: ".cache").path
    all.merge(environment) { _, new in new }
    process.environment = all
    // Files and not pipes: a full pipe would stop the tool.
    let output = folder.appending(path: ".stdout")
    let errors = folder.appending(path: ".stderr")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let given = folder.appending(path: ".stdin")
    try Data((input ?? "").utf8).write(to: given)
    process.standardInput = try FileHandle(forReadingFrom: given)
    try process.run()
    process.waitUntilExit()
    let result = Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    for file in [output, errors, given] { try FileManager.default.removeItem(at: file) }
    return result
  }

  /// The tool that `TANGENT_PROGRAM` names, or the one that was built beside the tests.
  static var executable: URL {
    get throws {
      if let named = ProcessInfo.processInfo.environment["TANGENT_PROGRAM"] {
        return URL(filePath: named)
      }
      var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      while folder.path != "/" {
        let tool = folder.appending(path: "tangent")
        if FileManager.default.isExecutableFile(atPath: tool.path),
          !tool.hasDirectoryPath
        {
          return tool
        }
        folder.deleteLastPathComponent()
      }
      throw CocoaError(.executableNotLoadable)
    }
  }
}
