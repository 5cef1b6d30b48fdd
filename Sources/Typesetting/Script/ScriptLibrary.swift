import CSystem

/// An installed JavaScript library: its files and what its package is called.
package struct ScriptLibrary: Sendable {
  package let name: String
  /// The folder that holds the script, its style sheets and its fonts.
  package let folder: String
  let script: [UInt8]
  /// Stands for the script's bytes in keys.
  let fingerprint: String

  /// The library `name` in the first of `folders` that has one of `scripts`.
  init(
    _ name: String, scripts: [String], in folders: [String], package: String
  ) throws(MissingLibrary) {
    for folder in folders {
      for script in scripts {
        guard let bytes = LocalFile.bytes(at: "\(folder)/\(script)") else { continue }
        self.name = name
        self.folder = folder
        self.script = bytes
        self.fingerprint = Fingerprint(bytes).hexadecimal
        return
      }
    }
    throw MissingLibrary(name: name, package: package)
  }

  /// KaTeX, as Debian, npm or Homebrew's npm install it.
  package static func katex(in folders: [String] = katexFolders) throws(MissingLibrary) -> Self {
    try Self("KaTeX", scripts: [katexScript], in: folders, package: "libjs-katex")
  }

  /// highlight.js 9 with all its languages in one file, as Debian installs it.
  package static func highlight(
    in folders: [String] = highlightFolders
  ) throws(MissingLibrary) -> Self {
    try Self(
      "highlight.js", scripts: highlightScripts, in: folders,
      package: "libjs-highlight.js")
  }

  /// The name with the version that the script says, or else with the start of its fingerprint.
  package var nameWithVersion: String {
    for mark in ["version:\"", "versionString=\"", "versionString:\"", "Highlight.js v"] {
      for place in ByteSearch.places(of: mark, in: script[...]) {
        let version = script[(place + mark.utf8.count)...].prefix { byte in
          byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        if version.contains(UInt8(ascii: ".")) {
          return "\(name) \(String(decoding: version, as: UTF8.self))"
        }
      }
    }
    return "\(name) \(fingerprint.prefix(8))"
  }

  /// Every file and folder on which pages may depend, whether it is there or not.
  package static var watchedPaths: [String] {
    let katex = katexFolders.flatMap { folder in
      ["\(folder)/\(katexScript)", "\(folder)/katex.min.css", "\(folder)/fonts"]
    }
    return katex
      + highlightFolders.flatMap { folder in highlightScripts.map { "\(folder)/\($0)" } }
  }

  private static let katexScript = "katex.min.js"
  private static let highlightScripts = ["highlight.min.js", "highlight.pack.min.js"]

  package static let katexFolders =
    shipped("katex") + [
      "/usr/share/javascript/katex",
      "/usr/share/nodejs/katex/dist",
      "/usr/lib/node_modules/katex/dist",
      "/usr/local/lib/node_modules/katex/dist",
      "/opt/homebrew/lib/node_modules/katex/dist",
    ]

  package static let highlightFolders =
    shipped("highlight.js") + [
      "/usr/share/javascript/highlight.js",
      "/usr/lib/node_modules/highlightjs",
      "/usr/local/lib/node_modules/highlightjs",
      "/opt/homebrew/lib/node_modules/highlightjs",
    ]

  /// The library as a release brings it along: one version everywhere, and so the same pages.
  private static func shipped(_ name: String) -> [String] {
    tangent_share().map { ["\(String(cString: $0))/\(name)"] } ?? []
  }
}
