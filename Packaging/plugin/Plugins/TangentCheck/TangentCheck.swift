import Foundation
import PackagePlugin

/// `swift package tangent-check`: are the numbers still true?
@main struct TangentCheck: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "tangent").url
    process.arguments = ["check"] + arguments
    var environment = ProcessInfo.processInfo.environment
    // Nothing else can be written to in a plugin's sandbox.
    environment["XDG_CACHE_HOME"] = context.pluginWorkDirectoryURL.path
    process.environment = environment
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
