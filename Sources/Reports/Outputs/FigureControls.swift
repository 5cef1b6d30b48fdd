import Charting

/// What a reader of a page can do with a figure.
package struct FigureControls: Sendable {
  /// A series that can be switched off.
  package struct Series: Sendable {
    package var name: String
    package var color: Int
  }

  /// Places along the x axis with the values that lines have there.
  package struct Readings: Sendable {
    package var axis: String
    package var places: [String]
    /// Where the places stand, in the units of the picture.
    package var positions: [Double]
    package var top: Double
    package var bottom: Double
    /// Factor and offset from a place in the drawing to that in the one for phones; its top and
    /// foot.
    package var narrowPlaces: [Double] = []
    package var names: [String]
    /// One row a line, one text a place.
    package var values: [[String?]]
  }

  /// The runs of a sweep, of which the picture shows one.
  package struct Runs: Sendable {
    package var axis: String
    package var best: Int
  }

  package var series: [Series] = []
  /// The scale that is shown until the other one is asked for; nil where there is only one.
  package var scale: Scale.Kind?
  package var readings: Readings?
  package var runs: Runs?
  /// What a page can run anew, and where its panels are.
  package var exploration: ExploredPanels?

  package var isEmpty: Bool {
    series.count < 2 && scale == nil && readings == nil && runs == nil
  }
}

extension FigureControls.Readings {
  /// The least distance between two places that a finger or an arrow key can tell apart.
  private static let leastDistance = 5.0

  /// The places of a read-out that stand far enough from each other in the frame.
  init?(_ readout: Readout, in frame: Frame) {
    var kept: [(place: Double, position: Double)] = []
    for place in readout.places {
      let position = frame.x.position(of: place)
      guard position >= frame.box.left - 0.5, position <= frame.box.right + 0.5 else { continue }
      let isFar = kept.last.map { position - $0.position >= Self.leastDistance } ?? true
      // The last place is the result: it takes the place of a near neighbor.
      if !isFar, place == readout.places.last, kept.count > 1 { kept.removeLast() }
      if isFar || place == readout.places.last { kept.append((place, position)) }
    }
    guard kept.count > 1 else { return nil }
    axis = readout.axis
    places = kept.map { readout.placeText($0.place) }
    positions = kept.map { ($0.position * 10).rounded() / 10 }
    top = frame.box.top.rounded()
    bottom = frame.box.bottom.rounded()
    names = readout.lines.map(\.name)
    values = readout.lines.map { line in kept.map { line.text($0.place) } }
  }
}

extension FigureControls.Readings {
  /// Knows the frame of the drawing for phones: both scales are of one kind, so that a factor and an
  /// offset move every place.
  mutating func place(in narrow: Frame, besides wide: Frame) {
    let factor = narrow.box.width / wide.box.width
    let numbers = [
      factor, narrow.box.left - factor * wide.box.left, narrow.box.top, narrow.box.bottom,
    ]
    narrowPlaces = numbers.map { ($0 * 10_000).rounded() / 10_000 }
  }
}
