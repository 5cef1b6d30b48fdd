/// A picture of opaque pixels, row by row from the top.
package struct Bitmap: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// One `0x00RRGGBB` a pixel.
  package let pixels: [UInt32]

  package init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
