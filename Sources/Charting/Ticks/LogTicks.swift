/// The ticks of a logarithmic axis: decades, or plain numbers where it spans less than one.
struct LogTicks {
  /// Distances between labelled decades, in decades.
  private static let spacings = [1, 2, 3, 5, 6, 9, 10, 12, 15, 20, 25, 50, 100, 200, 300]

  /// From the fullest to the sparsest: with a few digits between the decades, where there are few
  /// of these, and without.
  let choices: [Ticks]

  init(_ lower: Double, _ upper: Double, count: Int) {
    let low = lower.decimalLogarithm
    let high = upper.decimalLogarithm
    guard high - low >= 1 else {
      choices = [LinearTicks(lower, upper, count: max(3, count)).ticks]
      return
    }
    // A hair of tolerance keeps a decade that is the limit itself but for rounding.
    let decades = Array(Int((low - 1e-9).rounded(.up))...Int((high + 1e-9).rounded(.down)))
    let spacing = LogTicks.spacing(of: decades, count: count)
    let majors = decades.filter { $0 % spacing == 0 }
    let minors = LogTicks.minors(lower, upper, decades: decades, spacing: spacing)
    guard majors.count <= 2, spacing == 1 else {
      choices = [LogTicks.ticks(majors, minors, labelling: [], plain: -3...3)]
      return
    }
    // Few labels have room for all digits.
    choices = [majors.count == 2 ? [2, 5] : [2, 3, 5], [3], []].map {
      LogTicks.ticks(majors, minors, labelling: $0, plain: -4...4)
    }
  }

  /// Labels at the decades and at some digits of each; plain numbers within these decades.
  private static func ticks(
    _ decades: [Int], _ minors: [Minor], labelling digits: [Int], plain: ClosedRange<Int>
  ) -> Ticks {
    let isPlain = decades.allSatisfy(plain.contains)
    let labelled = minors.filter { digits.contains($0.mantissa) }
    var labels = decades.map {
      Ticks.Major(.powerOfTen($0), label(1, $0, isPlain: isPlain))
    }
    labels += labelled.map {
      Ticks.Major($0.value, label($0.mantissa, $0.exponent, isPlain: isPlain))
    }
    labels.sort { $0.value < $1.value }
    return Ticks(
      majors: labels, minors: minors.filter { !digits.contains($0.mantissa) }.map(\.value))
  }

  private static func spacing(of decades: [Int], count: Int) -> Int {
    spacings.first { spacing in
      decades.count { $0 % spacing == 0 } <= max(count, 1)
    } ?? 300
  }

  private struct Minor {
    let mantissa: Int
    let exponent: Int
    let value: Double
  }

  /// Marks at 2…9 within few decades, at the skipped decades otherwise.
  private static func minors(
    _ lower: Double, _ upper: Double, decades: [Int], spacing: Int
  ) -> [Minor] {
    guard let first = decades.first, let last = decades.last else { return [] }
    if spacing > 1 {
      return decades.filter { $0 % spacing != 0 }
        .map { Minor(mantissa: 1, exponent: $0, value: .powerOfTen($0)) }
    }
    guard decades.count <= 9 else { return [] }
    return (first - 1...last).flatMap { exponent in
      (2...9).map { mantissa in
        let value = ShortestDecimal(mantissa, exponent: exponent).value
        return Minor(mantissa: mantissa, exponent: exponent, value: value)
      }
    }.filter { $0.value >= lower && $0.value <= upper }
  }

  private static func label(_ mantissa: Int, _ exponent: Int, isPlain: Bool) -> String {
    if isPlain {
      return NumberText.plain(
        ShortestDecimal(mantissa, exponent: exponent), decimals: max(0, -exponent))
    }
    let power = NumberText.power(exponent)
    return mantissa == 1 ? power : "\(mantissa) × \(power)"
  }
}
