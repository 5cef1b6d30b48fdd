import Foundation

/// The locales that the machine really has; of any other one the C library takes the plain one.
enum InstalledLocales {
  /// The names with UTF-8 of those of the languages that are there.
  static func find(_ languages: [String]) -> [String] {
    let names = all
    return languages.compactMap { language in
      names.first { $0.hasPrefix(language + ".") && $0.lowercased().hasSuffix("utf8") }
        ?? names.first { $0 == language + ".UTF-8" }
    }
  }

  /// What `locale -a` lists; nothing where there is no such command.
  private static var all: [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["locale", "-a"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return [] }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
