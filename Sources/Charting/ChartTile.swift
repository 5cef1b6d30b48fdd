extension Chart {
  /// The size of the small picture that stands for a figure in a list, in CSS pixels.
  package static let tileSize = Size(narrowWidth, 264)

  /// The first panel drawn for a place of that size, with text as large as on a phone.
  ///
  /// Marks that need a height, such as bars with names, get it.
  package var tile: Scene {
    var chart = self
    chart.panels = Array(panels.prefix(1))
    chart.title = nil
    chart.subtitle = nil
    chart.narrowColumns = 1
    for index in chart.panels.indices { chart.panels[index].isTile = true }
    chart.becomeNarrow()
    let needed = chart.panels.contains { panel in panel.marks.contains { $0.narrowHeight != nil } }
    let height = needed ? chart.narrowHeights.max() ?? 0 : 0
    chart.stack(heights: [max(height, Self.tileSize.height - 4)])
    return chart.scene()
  }
}
