import Charting
import Files

/// A file whose making takes the machine's fonts or browser: made when it is written.
package struct MadeFile: Sendable {
  /// Whether the bytes of a file say the same already.
  package let isSame: @Sendable ([UInt8]) -> Bool
  package let make: @Sendable (OutputTools) throws(FileProblem) -> [UInt8]
}

/// What turns scenes into pixels and pages into print.
package struct OutputTools: Sendable {
  package let painter: Painter
  package let printer: any PagePrinter
  /// What the fonts cannot show of the pictures that are drawn.
  private let missing: MissingGlyphs

  package init(
    painter: Painter, printer: any PagePrinter, missing: MissingGlyphs = MissingGlyphs()
  ) {
    self.painter = painter
    self.printer = printer
    self.missing = missing
  }

  /// A scene as a PNG file that carries the digest.
  package func picture(
    of scene: Scene, _ theme: Theme, digest: String, at path: String
  ) throws(FileProblem) -> [UInt8] {
    try drawing(at: path) { () throws(PaintingFailure) in
      let painting = try painter.paint(scene, theme: theme)
      missing.note(painting, at: path)
      return try PNGWriter.encode(painting.bitmap, digest: digest)
    }
  }

  /// A scene as a PDF file that carries the digest.
  func drawing(
    of scene: Scene, title: String, digest: String, at path: String
  ) throws(FileProblem) -> [UInt8] {
    try drawing(at: path) { () throws(PaintingFailure) in
      try painter.pdf(scene, title: title, digest: digest)
    }
  }

  private func drawing(
    at path: String, _ draw: () throws(PaintingFailure) -> [UInt8]
  ) throws(FileProblem) -> [UInt8] {
    do throws(PaintingFailure) {
      return try draw()
    } catch {
      throw FileProblem("cannot-draw", "cannot draw '\(path)': \(error.description)")
    }
  }
}
