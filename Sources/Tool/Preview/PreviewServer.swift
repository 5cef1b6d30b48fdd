/// What shows the pages of a preview to browsers.
package protocol PreviewServer: Sendable {
  init(_ pages: LivePages, on port: LivePort)

  /// Listens, and serves until the process ends; false where others have the port.
  func start() -> Bool
}
