import Charting

/// The rules by which a page shows each figure's drawing for phones where the other is too small.
enum NarrowDrawings {
  /// The least size of a text of 12 pixels that is still read.
  private static let leastText = 11.0

  /// The class of figures of a width.
  static func name(ofWidth width: Double) -> String { "w\(Int(width.rounded()))" }

  /// The rules for figures of these widths.
  static func css(widths: [Double]) -> String {
    let least = (leastText / 12 * Chart.narrowWidth).rounded(.up)
    let switches = Set(widths.map { $0.rounded() }).sorted().map { width in
      // Below this share of its width the text of a drawing falls below the least size.
      let limit = (width * leastText / 12).rounded(.up) - 1
      let name = ".\(name(ofWidth: width))"
      return "@container(max-width:\(Int(limit))px){\(name)>.scroll{display:none}"
        + "\(name)>.narrow{display:block}}"
    }
    return """
      .narrow{display:none}
      figure:has(>.narrow)>.scroll>svg{min-width:0}
      .narrow>svg{display:block;width:100%;min-width:\(Int(least))px;max-width:26rem}
      @media screen{figure:has(>.narrow){container-type:inline-size}\(switches.joined())}
      """
  }
}
