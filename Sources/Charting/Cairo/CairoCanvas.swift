import CCairo

/// Draws a scene into pixels with Cairo, and its texts with Pango.
struct CairoCanvas: Canvas {
  /// Device pixels to a CSS pixel.
  static let scale = 2.0

  private static let pieceLength = 20

  private var cairo: OpaquePointer?
  private let theme: Theme
  private let fonts: FontLibrary
  private var missing: [Unicode.Scalar] = []
  private(set) var failure: PaintingFailure?

  /// The scene as pixels, in the colors of the theme.
  static func paint(
    _ scene: Scene, theme: Theme, fonts: FontLibrary
  ) throws(PaintingFailure) -> Painting {
    let width = Int((scene.size.width * scale).rounded())
    let height = Int((scene.size.height * scale).rounded())
    guard (1...20_000).contains(width), (1...20_000).contains(height) else {
      throw .noSurface(width: width, height: height)
    }
    var canvas = CairoCanvas(theme: theme, fonts: fonts)
    // Cairo draws into the array itself, which saves a copy of some megabytes.
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { buffer, count in
      buffer.initialize(repeating: 0)
      count = width * height
      canvas.draw(scene, in: buffer, width: width, height: height)
    }
    if let failure = canvas.failure { throw failure }
    let bitmap = Bitmap(width: width, height: height, pixels: pixels)
    return Painting(bitmap: bitmap, missingCharacters: canvas.missing)
  }

  init(theme: Theme, fonts: FontLibrary) {
    self.theme = theme
    self.fonts = fonts
  }

  private mutating func draw(
    _ scene: Scene, in buffer: UnsafeMutableBufferPointer<UInt32>, width: Int, height: Int
  ) {
    let bytes = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: UInt8.self)
    let surface = cairo_image_surface_create_for_data(
      bytes, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(width * 4))
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      failure = .noSurface(width: width, height: height)
      return
    }
    draw(scene, on: surface, scale: Self.scale)
  }

  /// Draws the scene on its background, so many units of the surface to a CSS pixel.
  mutating func draw(_ scene: Scene, on surface: OpaquePointer?, scale: Double) {
    cairo = cairo_create(surface)
    defer {
      cairo_destroy(cairo)
      cairo = nil
    }
    cairo_scale(cairo, scale, scale)
    set(Paint(.background))
    cairo_paint(cairo)
    scene.draw(on: &self)
    cairo_surface_flush(surface)
  }

  mutating func draw(_ path: Path, _ style: Style) {
    let isPlain = style.fill == nil && style.stroke?.dashes.isEmpty == true
    for line in isPlain ? path.lines : [] where !line.isClosed {
      // The cost of a stroke grows faster than its length: long lines are drawn in pieces.
      for start in stride(from: 0, to: max(line.points.count - 1, 1), by: Self.pieceLength) {
        let end = min(start + Self.pieceLength + 1, line.points.count)
        trace(Path(Array(line.points[start..<end])))
        finish(style)
      }
    }
    let rest = isPlain ? Path(path.lines.filter(\.isClosed)) : path
    guard !rest.lines.isEmpty else { return }
    trace(rest)
    finish(style)
  }

  mutating func draw(_ box: Box, radius: Double, _ style: Style) {
    if radius > 0 {
      let right = Double.pi / 2
      let centers = [
        (box.right - radius, box.top + radius, -right),
        (box.right - radius, box.bottom - radius, 0),
        (box.left + radius, box.bottom - radius, right), (box.left + radius, box.top + radius, .pi),
      ]
      for (x, y, angle) in centers { cairo_arc(cairo, x, y, radius, angle, angle + right) }
      cairo_close_path(cairo)
    } else {
      cairo_rectangle(cairo, box.left, box.top, box.width, box.height)
    }
    finish(style)
  }

  mutating func draw(_ centers: [Point], radius: Double, _ style: Style) {
    for center in centers {
      cairo_arc(cairo, center.x, center.y, radius, 0, 2 * .pi)
      finish(style)
    }
  }

  mutating func draw(_ text: Text) {
    guard failure == nil else { return }
    do throws(PaintingFailure) {
      let layout = try layout(text)
      guard let line = pango_layout_get_line_readonly(layout, 0) else { return }
      var extents = PangoRectangle()
      pango_layout_line_get_extents(line, nil, &extents)
      let width = Double(extents.width) / Double(PANGO_SCALE)
      let shift: Double =
        switch text.anchor {
        case .start: 0
        case .middle: width / 2
        case .end: width
        }
      set(text.paint)
      cairo_move_to(cairo, text.position.x - shift, text.position.y)
      pango_cairo_show_layout_line(cairo, line)
      cairo_new_path(cairo)
    } catch {
      failure = error
    }
  }

  mutating func begin(_ group: Group) {
    cairo_save(cairo)
    guard let clip = group.clip else { return }
    trace(clip)
    cairo_clip(cairo)
  }

  mutating func end(_ group: Group) { cairo_restore(cairo) }

  private func trace(_ path: Path) {
    for line in path.lines {
      guard let first = line.points.first else { continue }
      cairo_move_to(cairo, first.x, first.y)
      for point in line.points.dropFirst() { cairo_line_to(cairo, point.x, point.y) }
      if line.isClosed { cairo_close_path(cairo) }
    }
  }

  private func finish(_ style: Style) {
    if let fill = style.fill {
      set(fill)
      cairo_fill_preserve(cairo)
    }
    if let stroke = style.stroke {
      set(stroke.paint)
      cairo_set_line_width(cairo, stroke.width)
      cairo_set_dash(cairo, stroke.dashes, Int32(stroke.dashes.count), 0)
      let cap = stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT
      cairo_set_line_cap(cairo, cap)
      let join = stroke.cap == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_BEVEL
      cairo_set_line_join(cairo, join)
      cairo_stroke_preserve(cairo)
    }
    cairo_new_path(cairo)
  }

  private func set(_ paint: Paint) {
    let color = theme[paint.role]
    cairo_set_source_rgba(
      cairo, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      paint.alpha)
  }

  /// The text laid out with the first fonts that have all its characters.
  private mutating func layout(_ text: Text) throws(PaintingFailure) -> OpaquePointer {
    let needsHan = text.runs.contains { $0.string.unicodeScalars.contains(where: \.isHan) }
    let layout = try layout(text, reach: needsHan ? .han : .latin)
    guard pango_layout_get_unknown_glyphs_count(layout) > 0 else { return layout }
    let wider = try self.layout(text, reach: .everything)
    guard pango_layout_get_unknown_glyphs_count(wider) > 0 else { return wider }
    for scalar in PangoText.unknownCharacters(in: wider) where !missing.contains(scalar) {
      missing.append(scalar)
    }
    return wider
  }

  private func layout(
    _ text: Text, reach: FontLibrary.Reach
  ) throws(PaintingFailure) -> OpaquePointer {
    let context = try fonts.context(reach)
    pango_cairo_update_context(cairo, context.context)
    PangoText.set(text, on: context.layout)
    return context.layout
  }
}

extension Unicode.Scalar {
  /// Whether the character is Chinese, or of the width and the fonts of Chinese.
  fileprivate var isHan: Bool {
    (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFF00...0xFFEF).contains(value) || (0x20000...0x3FFFD).contains(value)
  }
}
