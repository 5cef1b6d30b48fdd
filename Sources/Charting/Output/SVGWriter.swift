import Options

/// Writes a scene as SVG: inside a page in the page's colors, or as a file with its own.
package struct SVGWriter: Canvas {
  private var text = ""
  private let idPrefix: String
  /// Whether colors stand in the file itself, and not in a page around it.
  private let isFile: Bool
  private let light: Theme
  private var clips = 0

  private init(idPrefix: String, isFile: Bool, light: Theme = .light) {
    self.idPrefix = idPrefix
    self.isFile = isFile
    self.light = light
  }

  /// A file of its own, in light colors, or dark ones where its reader prefers these.
  package static func file(
    of scene: Scene, title: String, description: String, light: Theme = .light, dark: Theme = .dark
  ) -> String {
    var writer = SVGWriter(idPrefix: "chart", isFile: true, light: light)
    writer.begin(scene, title: title, description: description)
    writer.text += "<style>\n\(ChartStyleSheet.fileCSS(light, dark))\n</style>\n"
    scene.draw(on: &writer)
    return writer.text + "</svg>\n"
  }

  /// The `svg` element of a scene, named by `title` and described by `description`.
  ///
  /// Every id in it begins with `idPrefix`, so that one page can hold many.
  package static func svg(
    of scene: Scene, title: String, description: String, idPrefix: String
  ) -> String {
    var writer = SVGWriter(idPrefix: idPrefix, isFile: false)
    writer.begin(scene, title: title, description: description)
    scene.draw(on: &writer)
    return writer.text + "</svg>\n"
  }

  private mutating func begin(_ scene: Scene, title: String, description: String) {
    let width = Self.number(scene.size.width)
    let height = Self.number(scene.size.height)
    let prefix = Self.escaped(idPrefix)
    text = """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" role="img" aria-labelledby="\(prefix)-t \(prefix)-d" \
      fill="none" font-size="12" stroke-linejoin="bevel">
      <title id="\(prefix)-t">\(Self.escaped(title))</title>
      <desc id="\(prefix)-d">\(Self.escaped(description))</desc>

      """
  }

  package mutating func draw(_ path: Path, _ style: Style) {
    let data = String(decoding: PathData(path).text, as: UTF8.self)
    text += "<path d=\"\(data)\"\(attributes(style))/>\n"
  }

  package mutating func draw(_ box: Box, radius: Double, _ style: Style) {
    let place = " x=\"\(Self.number(box.left))\" y=\"\(Self.number(box.top))\""
    let size = " width=\"\(Self.number(box.width))\" height=\"\(Self.number(box.height))\""
    let corner = radius > 0 ? " rx=\"\(Self.number(radius))\"" : ""
    text += "<rect\(place)\(size)\(corner)\(attributes(style))/>\n"
  }

  package mutating func draw(_ centers: [Point], radius: Double, _ style: Style) {
    if centers.count > 1, let fill = style.fill, fill.alpha == 1 {
      return drawDots(centers, radius: radius, fill, edge: style.stroke)
    }
    let attributes = attributes(style)
    let isMany = centers.count > 1
    if isMany { text += "<g\(attributes)>" }
    for center in centers {
      let place = "cx=\"\(Self.number(center.x))\" cy=\"\(Self.number(center.y))\""
      text += "<circle \(place) r=\"\(Self.number(radius))\"\(isMany ? "" : attributes)/>"
    }
    text += isMany ? "</g>\n" : "\n"
  }

  /// Opaque dots as the round ends of lines without length, which takes a third of the bytes.
  private mutating func drawDots(
    _ centers: [Point], radius: Double, _ fill: Paint, edge: Stroke?
  ) {
    let dots = Path(centers.map { Path.Line([$0]) })
    let width = edge?.width ?? 0
    if let edge {
      let outer = Stroke(edge.paint, width: 2 * radius + width, cap: .round)
      draw(dots, Style(stroke: outer))
    }
    draw(dots, Style(stroke: Stroke(fill, width: 2 * radius - width, cap: .round)))
  }

  package mutating func draw(_ text: Text) {
    let place = " x=\"\(Self.number(text.position.x))\" y=\"\(Self.number(text.position.y))\""
    let anchor = text.anchor == .start ? "" : " text-anchor=\"\(text.anchor.rawValue)\""
    let size = text.size == 12 ? "" : " font-size=\"\(Self.number(text.size))\""
    let weight = text.weight == .regular ? "" : " font-weight=\"\(text.weight.rawValue)\""
    self.text += "<text\(place)\(anchor)\(size)\(weight)\(attributes(text.paint))>"
    var rise = 0.0
    for run in text.runs {
      let shift = (rise - run.script.rise) * text.size
      rise = run.script.rise
      let body = Self.spaced(Self.escaped(run.string))
      if run.script == .normal, shift == 0 {
        self.text += body
      } else {
        let scaled =
          run.script == .normal
          ? "" : " font-size=\"\(Self.number(text.size * run.script.scale))\""
        self.text += "<tspan dy=\"\(Self.number(shift))\"\(scaled)>\(body)</tspan>"
      }
    }
    self.text += "</text>\n"
  }

  package mutating func begin(_ group: Group) {
    var clip = ""
    if let outline = group.clip {
      clips += 1
      let id = Self.escaped("\(idPrefix)-c\(clips)")
      let data = String(decoding: PathData(outline).text, as: UTF8.self)
      text += "<clipPath id=\"\(id)\"><path d=\"\(data)\"/></clipPath>\n"
      clip = " clip-path=\"url(#\(id))\""
    }
    let series = group.series.map { " class=\"s\($0 + 1)\"" } ?? ""
    text += "<g\(series)\(group.version.map(Self.attributes) ?? "")\(clip)>\n"
  }

  package mutating func end(_ group: Group) { text += "</g>\n" }

  private static func attributes(_ version: Version) -> String {
    switch version {
    case .scale(.linear): " class=\"lin\""
    case .scale(.logarithmic): " class=\"log\""
    case .run(let label, let isShown):
      " class=\"run\" data-label=\"\(escaped(label))\"\(isShown ? "" : " display=\"none\"")"
    }
  }

  private func attributes(_ style: Style) -> String {
    (style.fill.map(fill) ?? "") + (style.stroke.map(stroke) ?? "") + classes(of: style)
  }

  private func attributes(_ paint: Paint) -> String { attributes(Style(fill: paint)) }

  private func stroke(_ stroke: Stroke) -> String {
    var text = " stroke=\"\(color(stroke.paint.role))\""
    if stroke.width != 1 { text += " stroke-width=\"\(Self.hundredths(stroke.width))\"" }
    if stroke.paint.alpha < 1 {
      text += " stroke-opacity=\"\(Self.hundredths(stroke.paint.alpha))\""
    }
    if !stroke.dashes.isEmpty {
      text += " stroke-dasharray=\"\(stroke.dashes.map(Self.number).joined(separator: " "))\""
    }
    if stroke.cap == .round { text += " stroke-linecap=\"round\" stroke-linejoin=\"round\"" }
    return text
  }

  private func fill(_ paint: Paint) -> String {
    let opacity = paint.alpha < 1 ? " fill-opacity=\"\(Self.hundredths(paint.alpha))\"" : ""
    return " fill=\"\(color(paint.role))\"\(opacity)"
  }

  private func color(_ role: Role) -> String {
    isFile ? light[role].hex : "var(--\(role.name))"
  }

  /// What the dark rules of a file find a shape by.
  private func classes(of style: Style) -> String {
    guard isFile else { return "" }
    let names =
      (style.fill.map { ["f-\($0.role.name)"] } ?? [])
      + (style.stroke.map { ["k-\($0.paint.role.name)"] } ?? [])
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  /// A number with at most one decimal.
  private static func number(_ value: Double) -> String { text(value, scale: 10) }

  /// A number with at most two decimals.
  private static func hundredths(_ value: Double) -> String { text(value, scale: 100) }

  private static func text(_ value: Double, scale: Double) -> String {
    let rounded = (value * scale).rounded(.toNearestOrEven) / scale
    if rounded == rounded.rounded(), rounded.magnitude < 1e15 { return String(Int(rounded)) }
    return rounded.description
  }

  /// The string with spaces after spaces made unbreakable, since browsers collapse the others.
  private static func spaced(_ string: String) -> String {
    var previous: Character = "a"
    return String(
      string.map { character in
        defer { previous = character }
        return character == " " && previous == " " ? "\u{A0}" : character
      })
  }

  /// The string as XML on one line, without control characters.
  private static func escaped(_ string: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\t", "\n": line.append(" ")
      default: if scalar.value >= 0x20 { line.append(scalar) }
      }
    }
    return MarkupText.escaped(String(line))
  }
}
