import Dispatch

/// The user's browser.
enum Browser {
  #if canImport(Darwin)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// What leads a program to the user's screen.
  private static let desktop = [
    "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP",
    "DBUS_SESSION_BUS_ADDRESS", "BROWSER",
  ]

  /// Opens an address; says so where there is nothing that can.
  static func open(_ address: String) {
    // Some of these programs stay until the browser ends.
    DispatchQueue.global().async {
      let child = try? ChildProcess(program, [address], keeping: desktop)
      guard child?.status != 0 else { return }
      Output.note("no browser could be opened: visit \(address)\n")
    }
  }
}
