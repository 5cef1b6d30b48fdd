/// Path commands for SVG: relative, in tenths of a pixel, as few characters as possible.
struct PathData {
  private(set) var text: [UInt8] = []
  private var current: (x: Int, y: Int) = (0, 0)
  private var command: UInt8 = 0
  /// Whether the last number has a point, so that a second one begins the next number.
  private var hasPoint = false

  init(_ path: Path) {
    for line in path.lines { append(line) }
  }

  private mutating func append(_ line: Path.Line) {
    guard let first = line.points.first else { return }
    let start = Self.tenths(first)
    write(UInt8(ascii: "M"), start.x, start.y)
    current = start
    for point in line.points.dropFirst() {
      let next = Self.tenths(point)
      let dx = next.x - current.x
      let dy = next.y - current.y
      current = next
      switch (dx, dy) {
      case (0, 0): continue
      case (_, 0): write(UInt8(ascii: "h"), dx, nil)
      case (0, _): write(UInt8(ascii: "v"), dy, nil)
      default: write(UInt8(ascii: "l"), dx, dy)
      }
    }
    if line.isClosed {
      text.append(UInt8(ascii: "z"))
      command = 0
      current = start
    } else if command == UInt8(ascii: "M") {
      // A point without a line still shows the round ends of its stroke.
      write(UInt8(ascii: "h"), 0, nil)
    }
  }

  private mutating func write(_ letter: UInt8, _ first: Int, _ second: Int?) {
    let isRepeated = letter == command && letter != UInt8(ascii: "M")
    if !isRepeated { text.append(letter) }
    hasPoint = hasPoint && isRepeated
    command = letter
    append(first, separated: isRepeated)
    if let second { append(second, separated: true) }
  }

  private mutating func append(_ tenths: Int, separated: Bool) {
    let digits = Self.digits(tenths.magnitude)
    if tenths < 0 {
      text.append(UInt8(ascii: "-"))
    } else if separated, !(hasPoint && digits.first == UInt8(ascii: ".")) {
      text.append(UInt8(ascii: " "))
    }
    text.append(contentsOf: digits)
    hasPoint = digits.contains(UInt8(ascii: "."))
  }

  /// A number of tenths as a decimal, `.5` for 5.
  private static func digits(_ tenths: UInt) -> String.UTF8View {
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    if rest == 0 { return String(whole).utf8 }
    return (whole == 0 ? ".\(rest)" : "\(whole).\(rest)").utf8
  }

  private static func tenths(_ point: Point) -> (x: Int, y: Int) {
    (tenths(point.x), tenths(point.y))
  }

  private static func tenths(_ value: Double) -> Int {
    guard value.magnitude < 1e9 else { return value > 0 ? 10_000_000_000 : -10_000_000_000 }
    return Int((value * 10).rounded(.toNearestOrEven))
  }
}
