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
    guard let band = band(in: frame) else { return [] }
    let fill = Element.box(band, radius: 0, style)
    guard hasRoom(band, in: frame) else { return [fill] }
    let text = TextMetrics.fitting(text(frame.words), width: band.width - 22, size: 12)
    let baseline = min(band.center.y + 4.4, band.bottom - 6)
    return [fill, .text(Text(text, at: Point(band.left + 11, baseline)))]
  }

  /// On a phone a key says what a band is that is too low for words.
  package func labels(in frame: Frame) -> [EndLabel] {
    guard frame.isNarrow, let band = band(in: frame), !hasRoom(band, in: frame) else { return [] }
    return [EndLabel(note: text(frame.words), at: band.center, sample: .ground(style))]
  }

  private var style: Style { .filled(.axis, alpha: 0.16) }

  private func text(_ words: Words) -> String { label ?? words.belowRounding }

  private func band(in frame: Frame) -> Box? {
    let top = frame.y.position(of: floor)
    guard top < frame.box.bottom - 1, top >= frame.box.top else { return nil }
    return Box(left: frame.box.left, top: top, right: frame.box.right, bottom: frame.box.bottom)
  }

  /// Whether a line of text fits. A key is made before its frame has a height: the share decides.
  private func hasRoom(_ band: Box, in frame: Frame) -> Bool {
    frame.isNarrow ? band.height >= 0.1 * frame.box.height : band.height >= 17
  }
}
