/// Panels of marks on axes: everything that a figure shows, before any pixel is chosen.
package struct Chart: Sendable {
  /// The size of a figure that says nothing else, in CSS pixels.
  package static let standardSize = Size(800, 500)
  /// The size of a figure of a few values, which would be mostly blank if it were higher.
  package static let lowSize = Size(800, 330)
  /// So many values are few.
  private static let few = 12

  /// The size for so many values.
  package static func size(for count: Int) -> Size { count <= few ? lowSize : standardSize }

  package var size: Size
  /// The finding, for pictures that stand without a caption.
  package var title: String?
  package var subtitle: String?
  package var panels: [Panel]
  /// How many panels stand side by side; all of them by default.
  package var columns: Int?
  package var words: Words
  /// How many panels stand side by side on a phone.
  package var narrowColumns = 1
  /// The heights of the panels where each row is as high as it needs.
  var heights: [Double] = []

  package init(
    size: Size = standardSize, title: String? = nil, subtitle: String? = nil, panels: [Panel],
    columns: Int? = nil, words: Words = .english
  ) {
    self.size = size
    self.title = title
    self.subtitle = subtitle
    self.panels = panels
    self.columns = columns
    self.words = words
  }

  /// The same chart with the y axes on the other scale.
  package var onOtherScale: Chart {
    var chart = self
    for index in chart.panels.indices { chart.panels[index].y.kind = panels[index].y.kind.other }
    return chart
  }

  /// The width for which a phone's layout is made: its text stays readable down to 280 pixels.
  package static let narrowWidth = 304.0

  /// The frame of each panel.
  package var frames: [Frame] { layouts.map(\.frame) }

  /// What each panel needs beside its frame.
  var margins: [Margins] { layouts.map(\.margins) }

  private var layouts: [PanelLayout] {
    NumberText.$point.withValue(words.decimalMark) { layouts(in: ChartLayout(self).cells) }
  }

  /// Frames are equally wide where that leaves the widest at least so much of its width.
  private static let leastShare = 0.6

  /// The panels in their cells: frames that begin at one height in each row, and of one width unless
  /// names beside one take most of its cell.
  private func layouts(in cells: [Box]) -> [PanelLayout] {
    let own = zip(panels, cells).map { PanelLayout($0, in: $1, words: words) }
    guard own.count > 1, !panels.contains(where: \.isNarrow) else { return own }
    let margins = own.map(\.margins)
    let all = margins.reduce(Margins()) { $0.union($1) }
    let isShared = zip(cells, margins).allSatisfy { cell, own in
      cell.width - all.left - all.right > Self.leastShare * (cell.width - own.left - own.right)
    }
    return zip(panels, cells).map { panel, cell in
      var panel = panel
      if isShared { panel.margins = all }
      panel.margins.head =
        zip(cells, margins).filter { $0.0.top == cell.top }.map(\.1.head).max() ?? 0
      return PanelLayout(panel, in: cell, words: words)
    }
  }

  /// The chart as shapes and text with fixed places.
  package func scene() -> Scene {
    NumberText.$point.withValue(words.decimalMark) { drawn() }
  }

  private func drawn() -> Scene {
    let layout = ChartLayout(self)
    let background = Element.box(
      Box(left: 0, top: 0, right: size.width, bottom: size.height), radius: 0,
      .filled(.background))
    let panels = layouts(in: layout.cells).flatMap(\.elements)
    return Scene(size: size, elements: [background] + layout.titles + panels)
  }
}
