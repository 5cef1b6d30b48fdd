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

  /// Classes by round factors that cover the values, the lowest being best: as many as there are
  /// colors for, by 1, 2, 5, by 1, 3 or by whole decades.
  package static func decades(of values: [Double], title: String? = nil) -> HeatScale {
    let positive = values.filter { $0 > 0 && $0.isFinite }
    guard let low = positive.min(), let high = positive.max() else {
      return HeatScale(title: title, limits: [])
    }
    for digits in [[1.0, 2, 5], [1, 3]] {
      let limits = limits(digits, from: low, to: high)
      if !limits.isEmpty && limits.count < Theme.heatClasses {
        return HeatScale(title: title, limits: limits, labels: limits.map(NumberText.chosen))
      }
    }
    let top = Int(high.decimalLogarithm.rounded(.down))
    let bottom = Int(low.decimalLogarithm.rounded(.up))
    let step = max(1, (top - bottom + Theme.heatClasses - 1) / (Theme.heatClasses - 1))
    let exponents = Array(stride(from: top, through: min(bottom, top), by: -step))
    return HeatScale(
      title: title, limits: exponents.map(Double.powerOfTen),
      labels: exponents.map(NumberText.power))
  }

  /// The numbers with one of the digits between two others, falling; none where there are many.
  private static func limits(_ digits: [Double], from low: Double, to high: Double) -> [Double] {
    let bottom = Int(low.decimalLogarithm.rounded(.down))
    let top = Int(high.decimalLogarithm.rounded(.down))
    guard top - bottom < Theme.heatClasses else { return [] }
    return (bottom...top).flatMap { exponent in
      // A quotient is the number that is written so; a product with 0.1 is beside it.
      digits.map { digit in
        exponent < 0
          ? digit / Double.powerOfTen(-exponent) : digit * Double.powerOfTen(exponent)
      }
    }.filter { $0 > low && $0 <= high }.reversed()
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

  /// The room between the frame and the key, and the side of a color in it.
  private static let gap = 18.0
  private static let side = 14.0
  /// The room for an entry that is no color, below them.
  private static let restHeight = 26.0

  /// The room that an entry of the key takes right of the frame.
  static func width(ofEntry text: String) -> Double {
    gap + side + 7 + TextMetrics.width(of: text, size: 12)
  }

  /// The room that the key takes right of the frame.
  var keyWidth: Double {
    let title = title.map { TextMetrics.width(of: $0, size: 12) } ?? 0
    return max(labels.map(Self.width).max() ?? Self.width(ofEntry: ""), Self.gap + title)
  }

  private var titleHeight: Double { title == nil ? 0 : 20 }

  private func height(in frame: Box, hasRest: Bool) -> Double {
    let room = frame.height - titleHeight - (hasRest ? Self.restHeight : 0)
    return min(room / Double(classCount), 26).rounded(.down)
  }

  /// The key: a column of colors with the limits beside it, with room below for one more entry.
  func key(right frame: Box, hasRest: Bool = false) -> [Element] {
    let left = frame.right + Self.gap
    let height = height(in: frame, hasRest: hasRest)
    var elements: [Element] = []
    if let title {
      elements.append(.text(Text(title, at: Point(left, frame.top + 10))))
    }
    for index in 0..<classCount {
      let top = frame.top + titleHeight + Double(index) * height
      let box = Box(left: left, top: top, right: left + Self.side, bottom: top + height)
      elements.append(.box(box, radius: 0, .filled(.heat(role(of: index)))))
      guard index < labels.count else { continue }
      elements.append(.text(Text(labels[index], at: Point(box.right + 7, box.bottom + 4.4))))
    }
    return elements
  }

  /// The place of the entry below the colors, or at the top where there are none.
  func restBox(right frame: Box, belowColors: Bool) -> Box {
    let colors = titleHeight + Double(classCount) * height(in: frame, hasRest: true)
    let top = frame.top + (belowColors ? colors + Self.restHeight - Self.side : 0)
    let left = frame.right + Self.gap
    return Box(left: left, top: top, right: left + Self.side, bottom: top + Self.side)
  }
}
