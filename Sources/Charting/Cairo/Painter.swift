import Synchronization

/// Paints scenes with the fonts of the machine, which it loads when the first text comes.
///
/// One painter serves a whole process; threads that paint at once wait for each other.
package final class Painter: Sendable {
  private let fonts: Mutex<FontLibrary>

  /// A painter that looks for fonts in these folders, or in those where systems keep them.
  package init(fontFolders: [String] = FontLibrary.standardFolders, cacheFolder: String? = nil) {
    let library = FontLibrary(folders: fontFolders, cacheFolder: cacheFolder)
    fonts = Mutex(library)
  }

  /// The scene as a PDF file in light colors, with its digest among the keywords.
  package func pdf(
    _ scene: Scene, title: String, digest: String
  ) throws(PaintingFailure) -> [UInt8] {
    try withFonts { library throws(PaintingFailure) in
      try CairoCanvas.pdf(scene, title: title, digest: digest, theme: .light, fonts: library)
    }
  }

  /// The scene as pixels, two to a CSS pixel in each direction.
  package func paint(_ scene: Scene, theme: Theme) throws(PaintingFailure) -> Painting {
    try withFonts { library throws(PaintingFailure) in
      try CairoCanvas.paint(scene, theme: theme, fonts: library)
    }
  }

  /// What `body` makes while no other thread uses the fonts.
  private func withFonts<Value: Sendable>(
    _ body: (FontLibrary) throws(PaintingFailure) -> Value
  ) throws(PaintingFailure) -> Value {
    let result: Result<Value, PaintingFailure> = fonts.withLock { library in
      do throws(PaintingFailure) {
        return .success(try body(library))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
