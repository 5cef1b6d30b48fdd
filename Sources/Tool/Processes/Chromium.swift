import Files
import Options
import Pages

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The machine's Chromium, which prints pages without a window and without the network.
struct Chromium: PagePrinter {
  /// What the program is called on one system or another.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]

  func pdf(of page: String, for path: String) throws(FileProblem) -> [UInt8] {
    guard let program = Self.names.first(where: Self.isInstalled) else {
      throw FileProblem(
        "missing-browser", "no Chromium to print '\(path)' with",
        hint: "install it, with apt-get install chromium or brew install --cask chromium")
    }
    let folder = try TemporaryDirectory(in: Environment.value("TMPDIR") ?? "/tmp")
    defer { folder.delete() }
    try folder.write(Array(page.utf8), to: "page.html")
    let child = try ChildProcess(program, Self.arguments(in: folder.path))
    guard let bytes = try? folder.bytes(of: "page.pdf"), !bytes.isEmpty else {
      throw FileProblem(
        "print-failed", "cannot print '\(path)': \(program) failed with status \(child.status)",
        hint: Self.lastWords(of: child))
    }
    return bytes
  }

  private static func arguments(in folder: String) -> [String] {
    // Chromium's own walls don't work for the superuser, as whom containers often run.
    (getuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run",
      "--user-data-dir=\(folder)/profile",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--print-to-pdf=\(folder)/page.pdf",
      "file://\(folder)/page.html",
    ]
  }

  private static func isInstalled(_ name: String) -> Bool {
    if name.hasPrefix("/") { return access(name, X_OK) == 0 }
    let folders = (Environment.value("PATH") ?? "").split(separator: ":")
    return folders.contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// What the browser said last, without the chatter of its services.
  private static func lastWords(of child: ChildProcess) -> String? {
    String(decoding: child.errors, as: UTF8.self).split(separator: "\n")
      .last { !$0.contains("dbus") }.map(String.init)
  }
}
