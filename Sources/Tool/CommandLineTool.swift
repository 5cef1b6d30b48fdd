/// The tool as a program starts it.
package enum CommandLineTool {
  /// Does what the user's words say; a preview is shown by `server`, or by the program that has one.
  package static func main(previewing server: (any PreviewServer.Type)? = nil) async {
    await Preview.$server.withValue(server) { await Tangent.main() }
  }
}
