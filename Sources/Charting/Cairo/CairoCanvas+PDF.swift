import CCairo

extension CairoCanvas {
  /// A page is measured in points, of which 72 are an inch; CSS has 96 pixels to it.
  private static let points = 0.75

  /// The scene as a PDF page that carries the scene's digest and no date.
  static func pdf(
    _ scene: Scene, title: String, digest: String, theme: Theme, fonts: FontLibrary
  ) throws(PaintingFailure) -> [UInt8] {
    let sink = Sink()
    let surface = withExtendedLifetime(sink) {
      cairo_pdf_surface_create_for_stream(
        Sink.append, Unmanaged.passUnretained(sink).toOpaque(), scene.size.width * points,
        scene.size.height * points)
    }
    defer { cairo_surface_destroy(surface) }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_KEYWORDS, "\(PDFDigest.keyword) \(digest)")
    // Without this Cairo writes the time of day.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
    var canvas = CairoCanvas(theme: theme, fonts: fonts)
    canvas.draw(scene, on: surface, scale: points)
    cairo_surface_finish(surface)
    if let failure = canvas.failure { throw failure }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, !sink.bytes.isEmpty else {
      throw .encoding("no PDF")
    }
    return withExtendedLifetime(sink) { sink.bytes }
  }

  /// Where Cairo leaves the file, piece by piece.
  private final class Sink {
    var bytes: [UInt8] = []

    static let append: cairo_write_func_t = { sink, data, length in
      guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
      Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
  }
}
