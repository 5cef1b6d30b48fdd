/// A note inside the frame.
package struct Annotation: Mark {
  /// Where a note stands.
  package enum Place: Hashable, Sendable {
    /// At data values.
    case data(Double, Double)
    /// At shares of the frame's width and height, from its upper left corner.
    case share(Double, Double)
  }

  package var text: String
  package var place: Place
  package var anchor: Text.Anchor
  /// The series whose color the text wears.
  package var series: Int?

  package init(
    _ text: String, at place: Place, anchor: Text.Anchor = .start, series: Int? = nil
  ) {
    self.text = text
    self.place = place
    self.anchor = anchor
    self.series = series
  }

  package func elements(in frame: Frame) -> [Element] {
    guard let point = point(in: frame) else { return [] }
    let role = series.map(Role.seriesText) ?? .muted
    return [.text(Text(text, at: point, anchor: anchor, role))]
  }

  private func point(in frame: Frame) -> Point? {
    switch place {
    case .data(let x, let y): frame.pointInside(x, y)
    case .share(let x, let y):
      Point(frame.box.left + x * frame.box.width, frame.box.top + y * frame.box.height)
    }
  }
}
