import Charting
import Notebooks

/// Several pictures as panels of one, each with a letter.
struct SideBySide {
  /// Three fit beside each other on a page; of more, two leave room for the names of lines.
  private static let mostColumns = 3
  private static let width = 960.0

  private let pictures: [Picture]
  private let columns: Int?
  private let words: any ReportWords

  init(_ pictures: [Picture], columns: Int?, words: any ReportWords) {
    self.pictures = pictures
    self.columns = columns
    self.words = words
  }

  /// The letter of a picture: a, b, c, …
  static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(index, 25))))
  }

  var picture: Picture {
    let panels = pictures.enumerated().flatMap { index, picture in
      picture.chart.panels.enumerated().map { place, panel in
        var panel = panel
        guard place == 0 else { return panel }
        let heading = [Self.letter(index), panel.heading ?? panel.y.title].compactMap { $0 }
        // A heading that is the axis's own name stands in place of it.
        if panel.heading == nil { panel.shared.insert(.yTitle) }
        panel.heading = heading.joined(separator: "  ")
        return panel
      }
    }
    let columns = columns ?? (panels.count > Self.mostColumns ? 2 : panels.count)
    let rows = (panels.count + columns - 1) / columns
    // As high as a panel of a page's width would be, a little higher where it is narrow.
    let height = max(Self.width / Double(columns) * 0.78, 300).rounded()
    let texts = pictures.enumerated().map { "\(Self.letter($0)) \($1.alternativeText)" }
    var whole = Picture(
      chart: Chart(
        size: Size(Self.width, Double(rows) * height + 40), panels: panels, columns: columns,
        words: words.chart),
      alternativeText: AlternativeText.sentences("", texts, separator: " ", end: ""),
      data: pictures.first?.data ?? DataTable(columns: [], rows: []))
    whole.moreData = pictures.dropFirst().map(\.data)
    return whole
  }
}
