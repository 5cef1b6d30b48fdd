import Values

extension ReportWords {
  /// The words for a value by the names behind its run: `best.final_loss.mean`, `excess[10]`.
  package func heading(for names: some Collection<Address.Segment>) -> String {
    let places = ["best", "sweep"]
    let seeds = names.filter { $0.name == "seed" && $0.index != nil }.compactMap(\.index)
    let all = names.filter { $0.name != "seed" || $0.index == nil }
    let inner = all.filter { !places.contains($0.name) }
    var named = inner.isEmpty ? Array(all) : inner
    let last = named.last.flatMap { $0.index == nil ? ColumnStatistic(rawValue: $0.name) : nil }
    let statistic = named.count > 1 ? last : nil
    if statistic != nil { named.removeLast() }
    var text = named.last.map { heading(for: $0.name) + ($0.index.map { " [\($0)]" } ?? "") } ?? ""
    if let statistic { text = self.statistic(statistic, of: text) }
    return seeds.isEmpty ? text : qualified(text, seeds.map { claimWords.place("seed", $0) })
  }

  /// What stands between a name and what it has.
  package var colon: String { figures.colon }

  package var claimWords: ClaimWords { .english }

  package func statistic(_ statistic: ColumnStatistic, of quantity: String) -> String {
    switch statistic {
    case .mean, .median, .first, .last: "\(statistic.rawValue) \(quantity)"
    case .min: "least \(quantity)"
    case .max: "greatest \(quantity)"
    case .std: "standard deviation of \(quantity)"
    case .sum: "sum of \(quantity)"
    case .count: "number of values of \(quantity)"
    default: "\(statistic.percent)th percentile of \(quantity)"
    }
  }
}

extension ChineseWords {
  package var claimWords: ClaimWords {
    ClaimWords(
      margin: { "相差 \($0)" },
      place: { word, number in
        "\(["seed": "种子", "point": "点"][word] ?? word) \(number)"
      },
      exceptions: { word, numbers in
        let name = ["seed": "种子", "point": "点"][word] ?? word
        return "\(name) \(numbers.joined(separator: "、")) 不成立"
      }, placed: { "\($0)（\($1)）" }, comma: comma, semicolon: semicolon)
  }

  package func statistic(_ statistic: ColumnStatistic, of quantity: String) -> String {
    switch statistic {
    case .mean: "\(quantity)的均值"
    case .median: "\(quantity)的中位数"
    case .min: "\(quantity)的最小值"
    case .max: "\(quantity)的最大值"
    case .std: "\(quantity)的标准差"
    case .sum: "\(quantity)的总和"
    case .count: "\(quantity)的个数"
    case .first: "\(quantity)的第一个值"
    case .last: "\(quantity)的最后一个值"
    default: "\(quantity)的第 \(statistic.percent) 百分位数"
    }
  }
}

extension GermanWords {
  package var claimWords: ClaimWords {
    ClaimWords(
      margin: { "um \($0)" },
      place: { word, number in
        "\(["seed": "Startwert", "point": "Punkt"][word] ?? word) \(number)"
      },
      exceptions: { word, numbers in
        let one = ["seed": "Startwert", "point": "Punkt"][word]
        let name = one.map { numbers.count == 1 ? $0 : $0 + "e" } ?? word
        return "nicht für \(name) \(numbers.joined(separator: ", "))"
      })
  }

  package func statistic(_ statistic: ColumnStatistic, of quantity: String) -> String {
    let name =
      switch statistic {
      case .mean: "Mittelwert"
      case .median: "Median"
      case .min: "Minimum"
      case .max: "Maximum"
      case .std: "Standardabweichung"
      case .sum: "Summe"
      case .count: "Anzahl"
      case .first: "erster Wert"
      case .last: "letzter Wert"
      default: "\(statistic.percent). Perzentil"
      }
    return "\(quantity) (\(name))"
  }
}

extension ColumnStatistic {
  /// The percent of a percentile.
  fileprivate var percent: Substring { rawValue.dropFirst() }
}
