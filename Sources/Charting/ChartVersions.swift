/// Charts that a reader switches between: one frame for all, and what they share is drawn once.
package struct ChartVersions: Sendable {
  /// The charts with room for one another.
  package let charts: [Chart]

  /// Versions with axes of their own in one place, or all on axes that suit the one shown first.
  package init(_ charts: [Chart], sharingAxesOf shown: Int? = nil) {
    var charts = charts
    let count = charts.map(\.panels.count).min() ?? 0
    if let shown {
      for panel in 0..<count {
        let shared = Self.extent(of: charts.map { $0.panels[panel] }, shown: shown)
        for index in charts.indices { charts[index].panels[panel].sharedExtent = shared }
      }
    }
    let margins = charts.map(\.margins)
    for panel in 0..<count {
      let widest = margins.map { $0[panel] }.reduce(Margins()) { $0.union($1) }
      for index in charts.indices { charts[index].panels[panel].margins = widest }
    }
    self.charts = charts
  }

  private init(unchanged charts: [Chart]) { self.charts = charts }

  /// The same versions for a phone, in one frame again.
  package var narrow: ChartVersions {
    var charts = charts
    for index in charts.indices { charts[index].becomeNarrow() }
    let count = charts.map(\.panels.count).min() ?? 0
    let columns = charts.map(\.narrowColumns).min() ?? 1
    let margins = charts.map(\.margins)
    for panel in 0..<count {
      var widest = margins.map { $0[panel] }.reduce(Margins()) { $0.union($1) }
      // Frames of a row begin at one height.
      let row = Self.row(of: panel, columns, count)
      widest.head = row.flatMap { place in margins.map { $0[place].head } }.max() ?? 0
      for index in charts.indices { charts[index].panels[panel].margins = widest }
    }
    let heights = charts.map(\.narrowHeights)
    let highest = (0..<count).map { panel in
      Self.row(of: panel, columns, count).flatMap { place in heights.map { $0[place] } }.max() ?? 0
    }
    for index in charts.indices where charts[index].panels.count == count {
      charts[index].stack(heights: highest)
    }
    return ChartVersions(unchanged: charts)
  }

  /// The panels beside one on a phone, and itself.
  private static func row(of panel: Int, _ columns: Int, _ count: Int) -> Range<Int> {
    let first = panel / columns * columns
    return first..<min(first + columns, count)
  }

  /// What the common axes must have room for.
  private static func extent(of panels: [Panel], shown: Int) -> Extent {
    var extent = panels.reduce(into: Extent()) { $0.include($1.extent) }
    let own = panels[shown].extent.y
    // On a linear axis one run that nearly diverges would flatten all others: it is cut instead.
    if panels[shown].y.kind == .linear, !own.isEmpty { extent.y = own }
    return extent
  }

  /// One scene with all charts, each in a group of its own.
  package func scene(as versions: [Version]) -> Scene {
    let scenes = charts.map { $0.scene() }
    let sets = scenes.map { Set($0.elements) }
    let shared = (scenes.first?.elements ?? []).filter { element in
      sets.allSatisfy { $0.contains(element) }
    }
    let isShared = Set(shared)
    let own = zip(scenes, versions).map { scene, version in
      Element.group(Group(version: version, scene.elements.filter { !isShared.contains($0) }))
    }
    return Scene(size: scenes.first?.size ?? Chart.standardSize, elements: shared + own)
  }
}

extension Chart {
  /// The room between two panels that stand below each other.
  static let narrowGap = 18.0

  mutating func becomeNarrow() {
    columns = narrowColumns
    size = Size(Self.narrowWidth, 400)
    for index in panels.indices {
      panels[index].isNarrow = true
      panels[index].margins = Margins()
    }
  }

  var narrowHeights: [Double] {
    NumberText.$point.withValue(words.decimalMark) {
      panels.map {
        PanelLayout.narrowHeight(
          of: $0,
          width: ChartLayout.narrowWidth(of: Self.narrowWidth - 8, columns: narrowColumns),
          words: words)
      }
    }
  }

  mutating func stack(heights: [Double]) {
    self.heights = heights
    let rows = stride(from: 0, to: heights.count, by: narrowColumns).map { heights[$0] }
    size.height = rows.reduce(4, +) + Self.narrowGap * Double(max(rows.count - 1, 0))
  }
}
