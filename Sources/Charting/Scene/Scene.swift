/// A picture in CSS pixels and color roles, the same on every machine and in both themes.
package struct Scene: Hashable, Sendable {
  package var size: Size
  package var elements: [Element]

  package init(size: Size, elements: [Element]) {
    self.size = size
    self.elements = elements
  }

  /// Draws every element in order.
  package func draw(on canvas: inout some Canvas) {
    for element in elements { element.draw(on: &canvas) }
  }

  /// The scene as bytes of which equal ones mean equal pictures, to make a digest from.
  package var canonicalBytes: [UInt8] {
    var canvas = CanonicalCanvas(size: size)
    draw(on: &canvas)
    return canvas.bytes
  }
}
