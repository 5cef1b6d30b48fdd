import Options

/// How many centers `make_blobs` draws, or where they are.
public enum BlobCenters: Sendable, Equatable {
  /// As many as there are sizes of clusters, or three.
  case automatic
  /// As many, drawn in the box of `center_box`.
  case count(Int)
  /// One point a cluster, all of the same dimension.
  case points([[Double]])
}

extension BlobCenters: OptionConvertible {
  public static var optionType: OptionType {
    .form(
      "an integer or a list of points",
      .optional(.either([.integer, .list(.list(.number))])))
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .null: self = .automatic
    case .list(let values): self = .points(try Self.points(values))
    default:
      _ = try Double(value, in: .count)
      self = .count(try Int(value))
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .automatic: .null
    case .count(let count): .integer(count)
    case .points(let points): points.optionValue
    }
  }

  private static func points(_ values: [OptionValue]) throws(OptionErrors) -> [[Double]] {
    let text = OptionValue.list(values).text
    let isListOfLists = values.allSatisfy { if case .list = $0 { true } else { false } }
    guard isListOfLists, !values.isEmpty else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(text)'",
          hint: "expected a number of clusters, or points such as '[[0, 0], [3, 3]]'; a sweep is "
            + "'centers: {values: \(text)}'"))
    }
    let points = try [[Double]](.list(values))
    for (index, point) in points.enumerated() {
      guard !point.isEmpty, point.count == points[0].count, point.allSatisfy(\.isFinite) else {
        throw OptionErrors(
          OptionError(
            "invalid-value", "invalid value '\(point.optionValue.text)'",
            hint: "expected \(max(1, points[0].count)) finite numbers, as of the first point",
            at: ["\(index)"]))
      }
    }
    return points
  }
}
