import Charting
import Notebooks

/// What has to be said of curves that show little: flat ones, short ones, and ones cut off.
struct HistoryRemarks {
  /// This many decades without a value leave an axis empty, as a fall from one entry to the next does.
  static let emptyDecades = 8

  private let curves: [HistoryCurve]
  private let isLogarithmic: Bool
  private let words: any FigureWords

  init(_ curves: [HistoryCurve], isLogarithmic: Bool, _ words: any FigureWords) {
    self.curves = curves
    self.isLogarithmic = isLogarithmic
    self.words = words
  }

  /// The remarks, for the line above the frame.
  var texts: [String] {
    let all = [shortness, flatness, isLogarithmic ? depth : nil]
    return all.compactMap(\.self) + (isLogarithmic ? falls : [])
  }

  /// What stands in the frame where nothing can be drawn in it; nil otherwise.
  var message: Charting.Annotation? {
    guard isLogarithmic, !curves.isEmpty,
      curves.allSatisfy({ $0.y.allSatisfy { !($0 > 0) } })
    else { return nil }
    return Charting.Annotation(words.noExcess, at: .share(0.5, 0.5), anchor: .middle)
  }

  private var shortness: String? {
    let longest = curves.map(\.x.count).max() ?? 0
    return longest == 2 && curves.allSatisfy { $0.divergedAt == nil } ? words.onlyEnds : nil
  }

  private var flatness: String? {
    let isFlat = curves.allSatisfy { curve in
      curve.y.count > 1 && curve.y.allSatisfy { $0 == curve.y[0] }
    }
    return isFlat && !curves.isEmpty && message == nil ? words.constant : nil
  }

  /// That values lie below the decades that an axis shows; down to a band of rounding it shows all.
  private var depth: String? {
    let values = curves.flatMap { $0.drawnValues }
    guard let largest = values.max(), largest > 0 else { return nil }
    let floors = curves.compactMap { curve in
      curve.mark(floor: curve.floor).ending == .rounding ? curve.floor : nil
    }
    let foot = min(largest * .powerOfTen(-Limits.mostDecades), floors.max() ?? .infinity)
    return values.contains { $0 < foot } ? words.below(NumberText.value(foot)) : nil
  }

  private var falls: [String] {
    curves.compactMap { curve in
      let values = curve.drawnValues
      let falls = zip(values, values.dropFirst()).filter { $0 > 0 && $1 > 0 }.map {
        $0.decimalLogarithm - $1.decimalLogarithm
      }
      guard let largest = falls.max(), largest >= Double(Self.emptyDecades) else { return nil }
      return words.fallsAtOnce(curve.name, decades: Int(largest.rounded()))
    }
  }
}

extension HistoryCurve {
  /// The values of the drawn line down to its end at rounding.
  fileprivate var drawnValues: [Double] { mark(floor: floor).y.filter(\.isFinite) }
}
