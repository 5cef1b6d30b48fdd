import Charting
import Files
import Notebooks
import Reports

/// The picture of a page where others link to it: title, finding and what was checked.
package struct CardPicture {
  var title: String
  var finding: String?
  var checked: String?
  /// Where it is published, without the scheme.
  var place: String

  /// Half of the 1200 × 630 pixels that sites ask for: pictures have two to the unit.
  private static let size = Size(600, 315)
  private static let margin = 36.0

  var scene: Scene {
    let width = Self.size.width - 2 * Self.margin
    var elements: [Element] = [
      .box(
        Box(left: 0, top: 0, right: Self.size.width, bottom: Self.size.height), radius: 0,
        .filled(.background)),
      .box(
        Box(left: 0, top: 0, right: 10, bottom: Self.size.height), radius: 0, .filled(.series(0))),
    ]
    var y = 40.0
    let isLong = TextMetrics.width(of: title, size: 36, weight: .semibold) > 1.9 * width
    let size = isLong ? 28.0 : 36
    for line in WrappedText.lines(title, width: width, size: size, weight: .semibold, atMost: 3) {
      y += size
      elements.append(.text(line, Self.margin, y, size, .semibold, .ink))
      y += size * 0.22
    }
    y += 8
    let room = Int((Self.size.height - 74 - y) / 27)
    for line in WrappedText.lines(finding ?? "", width: width, size: 20, atMost: min(room, 3)) {
      y += 20
      elements.append(.text(line, Self.margin, y, 20, .regular, .muted))
      y += 7
    }
    return Scene(size: Self.size, elements: elements + foot)
  }

  /// The tick with what was checked, and where the page is.
  private var foot: [Element] {
    let y = Self.size.height - 32
    var elements: [Element] = []
    if let checked {
      let tick = Path([Point(36, y - 6), Point(42, y), Point(53, y - 13)])
      elements.append(.path(tick, .line(.series(2), width: 3.5, cap: .round)))
      elements.append(.text(checked, 64, y, 17, .semibold, .seriesText(2)))
    }
    let right = Self.size.width - Self.margin
    let fitting = TextMetrics.fitting(place, width: 210, size: 14)
    elements.append(.text(Text(fitting, at: Point(right, y), anchor: .end, size: 14)))
    return elements
  }
}

extension CardPicture {
  /// The card of a report; nil where it has no address.
  init?(_ report: Report, _ home: HomePage) {
    guard let place = home.place else { return nil }
    let matter = report.notebook.frontMatter
    let (numbers, claims) = (report.checks.pins.count, report.checks.claims.count)
    self.init(
      title: report.title, finding: matter.subtitle ?? matter.description,
      checked: numbers + claims == 0
        ? nil
        : report.words.page.checked(report.words.checkedCounts(numbers: numbers, claims: claims)),
      place: place)
  }

  package func artifact(_ theme: Theme) -> Artifact {
    let scene = scene
    return Artifact(
      SocialCard.picture,
      .picture(scene, theme, digest: Digest.sha256(scene.canonicalBytes)))
  }
}

extension Element {
  fileprivate static func text(
    _ string: String, _ x: Double, _ y: Double, _ size: Double, _ weight: Text.Weight, _ role: Role
  ) -> Element {
    .text(Text(string, at: Point(x, y), size: size, weight: weight, role))
  }
}
