/// A band at the foot of the frame where differences are rounding alone.
package struct RoundingBand: Mark {
  package var floor: Double
  /// What the band says; the words for rounding by default.
  package var label: String?

  package init(below floor: Double, label: String? = nil) {
    self.floor = floor
    self.label = label
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent()
    extent.floor = floor
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let top = frame.y.position(of: floor)
    guard top < frame.box.bottom - 1, top >= frame.box.top else { return [] }
    let band = Box(
      left: frame.box.left, top: top, right: frame.box.right, bottom: frame.box.bottom)
    let fill = Element.box(band, radius: 0, .filled(.axis, alpha: 0.16))
    guard band.height >= 17 else { return [fill] }
    let text = TextMetrics.fitting(
      label ?? frame.words.belowRounding, width: band.width - 22, size: 12)
    let baseline = min(band.center.y + 4.4, band.bottom - 6)
    return [fill, .text(Text(text, at: Point(band.left + 11, baseline)))]
  }
}
