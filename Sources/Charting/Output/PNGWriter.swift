import CDeflate

/// Writes pictures as PNG with a palette of at most 256 colors.
package enum PNGWriter {
  /// The keyword of the text chunk that names the scene.
  static let keyword = "scene-digest"
  /// Pixels stand in pieces of at most so many bytes, as most writers have them.
  private static let pieceLength = 8192
  /// Level 6 takes a sixth longer for 1 % less, level 9 four times as long for 4 %.
  private static let compressionLevel: Int32 = 5

  /// The bytes of a PNG file that carries the digest of the scene it shows.
  package static func encode(
    _ bitmap: Bitmap, digest: String
  ) throws(PaintingFailure) -> [UInt8] {
    guard bitmap.width > 0, bitmap.height > 0 else { throw .encoding("no pixels") }
    let palette = Palette(bitmap.pixels)
    var file: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
    append("IHDR", header(of: bitmap, isIndexed: palette != nil), to: &file)
    if let palette { append("PLTE", palette.colors.flatMap(channels), to: &file) }
    if !digest.isEmpty {
      append("tEXt", Array(keyword.utf8) + [0] + Array(digest.utf8), to: &file)
    }
    let samples = palette?.indices ?? bitmap.pixels.flatMap(channels)
    let packed = try compressed(rows(of: samples, count: bitmap.height))
    for start in stride(from: 0, to: packed.count, by: pieceLength) {
      append("IDAT", Array(packed[start...].prefix(pieceLength)), to: &file)
    }
    append("IEND", [], to: &file)
    return file
  }

  /// Width, height, eight bits a sample, and how a sample becomes a color.
  private static func header(of bitmap: Bitmap, isIndexed: Bool) -> [UInt8] {
    bytes(UInt32(bitmap.width)) + bytes(UInt32(bitmap.height)) + [8, isIndexed ? 3 : 2, 0, 0, 0]
  }

  /// Each row after the number of its filter, which is none: charts are flat, and filters make them larger.
  private static func rows(of samples: [UInt8], count: Int) -> [UInt8] {
    let width = samples.count / count
    var rows: [UInt8] = []
    rows.reserveCapacity(samples.count + count)
    for start in stride(from: 0, to: samples.count, by: width) {
      rows.append(0)
      rows += samples[start..<start + width]
    }
    return rows
  }

  private static func compressed(_ bytes: [UInt8]) throws(PaintingFailure) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(compressionLevel) else {
      throw .encoding("no memory to compress the picture")
    }
    defer { libdeflate_free_compressor(compressor) }
    let most = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = libdeflate_zlib_compress(
        compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }

  /// A chunk: its length, its name, its bytes, and a checksum of name and bytes.
  private static func append(_ name: String, _ body: [UInt8], to file: inout [UInt8]) {
    let checked = Array(name.utf8) + body
    file += bytes(UInt32(body.count)) + checked
    file += bytes(libdeflate_crc32(0, checked, checked.count))
  }

  private static func channels(of color: UInt32) -> [UInt8] {
    [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) }
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian, Array.init)
  }
}
