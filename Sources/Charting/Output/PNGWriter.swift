import CSpng

/// Writes pictures as PNG with a palette of at most 256 colors.
package enum PNGWriter {
  /// The keyword of the text chunk that names the scene.
  static let keyword = "scene-digest"

  /// The bytes of a PNG file that carries the digest of the scene it shows.
  package static func encode(
    _ bitmap: Bitmap, digest: String
  ) throws(PaintingFailure) -> [UInt8] {
    guard let context = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
      throw .encoding("no memory")
    }
    defer { spng_ctx_free(context) }
    let palette = Palette(bitmap.pixels)
    let type = palette == nil ? SPNG_COLOR_TYPE_TRUECOLOR : SPNG_COLOR_TYPE_INDEXED
    var header = spng_ihdr()
    header.width = UInt32(bitmap.width)
    header.height = UInt32(bitmap.height)
    header.bit_depth = 8
    header.color_type = UInt8(type.rawValue)
    // Charts are flat: filters make them larger. Level 9 takes five times as long for 5 % less.
    for (option, value) in [
      (SPNG_ENCODE_TO_BUFFER, 1), (SPNG_IMG_COMPRESSION_LEVEL, 6),
      (SPNG_FILTER_CHOICE, Int32(SPNG_DISABLE_FILTERING.rawValue)),
    ] {
      try check(spng_set_option(context, option, value))
    }
    try check(spng_set_ihdr(context, &header))
    if let palette { try set(palette, in: context) }
    if !digest.isEmpty { try set(digest: digest, in: context) }
    let image = palette?.indices ?? channels(of: bitmap)
    try check(
      spng_encode_image(
        context, image, image.count, Int32(SPNG_FMT_PNG.rawValue),
        Int32(SPNG_ENCODE_FINALIZE.rawValue)))
    return try bytes(of: context)
  }

  private static func check(_ status: Int32) throws(PaintingFailure) {
    guard status != 0 else { return }
    throw .encoding(spng_strerror(status).map { String(cString: $0) } ?? "error \(status)")
  }

  private static func set(_ palette: Palette, in context: OpaquePointer) throws(PaintingFailure) {
    var table = spng_plte()
    table.n_entries = UInt32(palette.colors.count)
    withUnsafeMutableBytes(of: &table.entries) { bytes in
      let entries = bytes.bindMemory(to: spng_plte_entry.self)
      for (index, color) in palette.colors.enumerated() {
        entries[index] = spng_plte_entry(
          red: UInt8(truncatingIfNeeded: color >> 16), green: UInt8(truncatingIfNeeded: color >> 8),
          blue: UInt8(truncatingIfNeeded: color), alpha: 255)
      }
    }
    try check(spng_set_plte(context, &table))
  }

  private static func set(digest: String, in context: OpaquePointer) throws(PaintingFailure) {
    var chunk = spng_text()
    chunk.type = Int32(SPNG_TEXT.rawValue)
    withUnsafeMutableBytes(of: &chunk.keyword) { $0.copyBytes(from: keyword.utf8) }
    var text = digest.utf8.map { CChar(bitPattern: $0) } + [0]
    chunk.length = text.count - 1
    let status = text.withUnsafeMutableBufferPointer { buffer in
      chunk.text = buffer.baseAddress
      // The library copies nothing: the chunk must be written while the text is alive.
      let status = spng_set_text(context, &chunk, 1)
      return status == 0 ? spng_encode_chunks(context) : status
    }
    try check(status)
  }

  private static func channels(of bitmap: Bitmap) -> [UInt8] {
    bitmap.pixels.flatMap { pixel in
      [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) }
    }
  }

  private static func bytes(of context: OpaquePointer) throws(PaintingFailure) -> [UInt8] {
    var length = 0
    var status: Int32 = 0
    let buffer = spng_get_png_buffer(context, &length, &status)
    try check(status)
    guard let buffer else { throw .encoding("no bytes") }
    let bytes = [UInt8](UnsafeRawBufferPointer(start: buffer, count: length))
    free(buffer)
    return bytes
  }
}
