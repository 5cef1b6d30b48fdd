/// Writes a scene as text lines with coordinates in hundredths of a pixel.
struct CanonicalCanvas: Canvas {
  private(set) var bytes: [UInt8] = []

  init(size: Size) {
    line("scene 1 theme \(Theme.version)")
    line("size \(number(size.width)) \(number(size.height))")
  }

  mutating func draw(_ path: Path, _ style: Style) {
    line("path \(text(style))")
    write(path)
  }

  mutating func draw(_ box: Box, radius: Double, _ style: Style) {
    let edges = [box.left, box.top, box.right, box.bottom, radius]
    line("box \(text(style)) \(edges.map(number).joined(separator: " "))")
  }

  mutating func draw(_ centers: [Point], radius: Double, _ style: Style) {
    line("circles \(text(style)) \(number(radius))")
    write(Path(centers))
  }

  mutating func draw(_ text: Text) {
    let place = "\(number(text.position.x)) \(number(text.position.y))"
    let look = "\(number(text.size)) \(text.weight.rawValue) \(self.text(text.paint))"
    line("text \(place) \(text.anchor.rawValue) \(look)")
    for run in text.runs { line("run \(run.script.rawValue) \(run.string)") }
  }

  mutating func begin(_ group: Group) {
    line("group \(group.series.map(String.init) ?? "-")")
    if let version = group.version { line("version \(version)") }
    if let clip = group.clip {
      line("clip")
      write(clip)
    }
  }

  mutating func end(_ group: Group) { line("end") }

  private mutating func write(_ path: Path) {
    for run in path.lines {
      let points = run.points.map { "\(number($0.x)),\(number($0.y))" }
      line("\(run.isClosed ? "closed" : "open") \(points.joined(separator: " "))")
    }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private func text(_ style: Style) -> String {
    let fill = style.fill.map(text) ?? "-"
    guard let stroke = style.stroke else { return "\(fill) -" }
    let dashes = stroke.dashes.map(number).joined(separator: ",")
    return "\(fill) \(text(stroke.paint))/\(number(stroke.width))/\(stroke.cap.rawValue)/\(dashes)"
  }

  private func text(_ paint: Paint) -> String { "\(paint.role.name)@\(number(paint.alpha))" }

  private func number(_ value: Double) -> String { value.hundredths }
}

extension Double {
  /// The whole number of hundredths nearest to the value, as decimal digits.
  fileprivate var hundredths: String {
    guard isFinite, magnitude < 1e15 else { return "x" }
    return String(Int64((self * 100).rounded(.toNearestOrEven)))
  }
}
