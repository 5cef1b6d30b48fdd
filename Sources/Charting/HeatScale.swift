/// Classes of values from worst to best, and the key that explains them.
package struct HeatScale: Hashable, Sendable {
  package var title: String?
  /// The limits between classes, falling from worst to best; one fewer than there are classes.
  package let limits: [Double]
  /// What the key writes at each limit.
  package var labels: [String]

  /// Classes between falling limits, at most as many as the theme has colors for.
  package init(title: String? = nil, limits: [Double], labels: [String]? = nil) {
    self.title = title
    self.limits = Array(limits.prefix(Theme.heatClasses - 1))
    self.labels = labels ?? self.limits.map(NumberText.value)
  }

  /// Classes a round number of decades apart that cover the values, the lowest being best.
  package static func decades(of values: [Double], title: String? = nil) -> HeatScale {
    let logarithms = values.filter { $0 > 0 && $0.isFinite }.map(\.decimalLogarithm)
    guard let low = logarithms.min(), let high = logarithms.max() else {
      return HeatScale(title: title, limits: [])
    }
    let top = Int(high.rounded(.down))
    let bottom = Int(low.rounded(.up))
    let step = max(1, (top - bottom + Theme.heatClasses - 1) / (Theme.heatClasses - 1))
    let exponents = Array(stride(from: top, through: min(bottom, top), by: -step))
    return HeatScale(
      title: title, limits: exponents.map(Double.powerOfTen),
      labels: exponents.map(NumberText.power))
  }

  var classCount: Int { limits.count + 1 }

  /// The class of a value, from 0 for the worst; nil for what is no number.
  func heatClass(of value: Double) -> Int? {
    guard value.isFinite else { return nil }
    return limits.firstIndex { value >= $0 } ?? limits.count
  }

  /// The place of a class on the theme's scale, spread over all of it.
  func role(of heatClass: Int) -> Int {
    guard classCount > 1 else { return Theme.heatClasses - 1 }
    return heatClass * (Theme.heatClasses - 1) / (classCount - 1)
  }

  /// The room that the key takes right of the frame.
  var keyWidth: Double {
    let widest = labels.map { TextMetrics.width(of: $0, size: 12) }.max() ?? 0
    return max(18 + 14 + 7 + widest, 18 + (title.map { TextMetrics.width(of: $0, size: 12) } ?? 0))
  }

  /// The key: a column of colors with the limits beside it.
  func key(right frame: Box) -> [Element] {
    let left = frame.right + 18
    let titleHeight = title == nil ? 0.0 : 20
    let height = min((frame.height - titleHeight) / Double(classCount), 26).rounded(.down)
    var elements: [Element] = []
    if let title {
      elements.append(.text(Text(title, at: Point(left, frame.top + 10))))
    }
    for index in 0..<classCount {
      let top = frame.top + titleHeight + Double(index) * height
      let box = Box(left: left, top: top, right: left + 14, bottom: top + height)
      elements.append(.box(box, radius: 0, .filled(.heat(role(of: index)))))
      guard index < labels.count else { continue }
      elements.append(.text(Text(labels[index], at: Point(left + 21, box.bottom + 4.4))))
    }
    return elements
  }
}
