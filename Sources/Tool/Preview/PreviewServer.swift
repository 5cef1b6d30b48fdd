/// What shows the pages of a preview to browsers.
package protocol PreviewServer: Sendable {
  init(_ pages: LivePages, on port: LivePort)

  /// Serves until the task is cancelled.
  func run() async
}
