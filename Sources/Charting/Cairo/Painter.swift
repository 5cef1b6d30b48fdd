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

  /// The scene as pixels, two to a CSS pixel in each direction.
  package func paint(_ scene: Scene, theme: Theme) throws(PaintingFailure) -> Painting {
    let result: Result<Painting, PaintingFailure> = fonts.withLock { library in
      do throws(PaintingFailure) {
        return .success(try CairoCanvas.paint(scene, theme: theme, fonts: library))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
