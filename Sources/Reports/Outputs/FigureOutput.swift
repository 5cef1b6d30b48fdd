import Charting
import Files
import Notebooks

/// A picture with everything that a reader who can't see it needs.
package struct FigureOutput: Sendable {
  package var scene: Scene
  /// The same with all versions that the controls switch between.
  package var drawing: Scene
  /// The drawing for a phone: panels below each other, names in a key above them.
  package var narrow: Scene
  /// The drawing for a small place in a list.
  package var tile: Scene
  package var controls: FigureControls
  /// SHA-256 of the scene's canonical bytes: the figure is unchanged while this is.
  package var digest: String
  /// Whether all of it stands in one frame.
  package var isWhole: Bool
  package var alternativeText: String
  package var caption: Caption?
  package var data: DataTable
  /// The data of the other panels, where several figures stand side by side.
  package var moreData: [DataTable]

  /// The output of a picture, with one more drawing where it offers another scale.
  init(_ picture: Picture, caption: Caption?, alternativeText: String?) {
    let kind = picture.chart.panels.first?.y.kind ?? .linear
    var controls = FigureControls()
    var charts = [picture.chart]
    if picture.offersOtherScale {
      controls.scale = kind
      charts.append(picture.chart.onOtherScale)
    }
    let versions = ChartVersions(charts)
    if let readout = picture.readout {
      controls.series = readout.lines.map { .init(name: $0.name, color: $0.color) }
      controls.readings = versions.charts[0].frames.first.flatMap { .init(readout, in: $0) }
    }
    let narrow = versions.narrow
    controls.exploration = picture.exploration.map {
      ExploredPanels($0, in: [versions.charts[0], narrow.charts[0]])
    }
    if let wide = versions.charts[0].frames.first, let frame = narrow.charts[0].frames.first {
      controls.readings?.place(in: frame, besides: wide)
    }
    let names = picture.offersOtherScale ? [Version.scale(kind), .scale(kind.other)] : []
    self.init(
      picture, chart: versions.charts[0],
      drawing: names.isEmpty ? nil : versions.scene(as: names),
      narrow: names.isEmpty ? narrow.charts[0].scene() : narrow.scene(as: names),
      controls: controls, caption: caption, alternativeText: alternativeText)
  }

  /// The output of the pictures of a sweep, of which a reader sees the best one first.
  init(
    _ pictures: [Picture], of sweep: SweptSubject, caption: Caption?, alternativeText: String?
  ) {
    let versions = ChartVersions(pictures.map(\.chart), sharingAxesOf: sweep.best)
    let runs = sweep.labels.enumerated().map { index, label in
      Version.run(label: label, isShown: index == sweep.best)
    }
    // A picture file shows one of the runs, and says so.
    var chart = versions.charts[sweep.best]
    if !chart.panels.isEmpty, let words = sweep.subjects.first?.words {
      let remark = words.best(
        of: pictures.count, at: sweep.subjects[sweep.best].series.first?.name)
      chart.panels[0].subheading = [chart.panels[0].subheading, remark].compactMap(\.self)
        .joined(separator: " · ")
    }
    self.init(
      pictures[sweep.best], chart: chart,
      drawing: versions.scene(as: runs), narrow: versions.narrow.scene(as: runs),
      controls: FigureControls(runs: .init(axis: sweep.axis, best: sweep.best)),
      caption: caption, alternativeText: alternativeText)
  }

  /// Each table with the name of what it stands behind, such as `Figure 3 b`.
  package func tables(named name: String) -> [(name: String, table: DataTable)] {
    guard !moreData.isEmpty else { return [(name, data)] }
    return ([data] + moreData).enumerated().map { ("\(name) \(SideBySide.letter($0))", $1) }
  }

  private init(
    _ picture: Picture, chart: Chart, drawing: Scene?, narrow: Scene, controls: FigureControls,
    caption: Caption?, alternativeText: String?
  ) {
    scene = chart.scene()
    self.drawing = drawing ?? scene
    self.narrow = narrow
    tile = picture.chart.tile
    self.controls = controls
    isWhole = chart.panels.count == 1
    digest = Digest.sha256(scene.canonicalBytes)
    self.alternativeText = alternativeText ?? picture.alternativeText
    self.caption = caption
    data = picture.data
    moreData = picture.moreData
  }
}
