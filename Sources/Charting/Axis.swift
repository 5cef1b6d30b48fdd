/// What an axis measures and how it is scaled.
package struct Axis: Hashable, Sendable {
  /// How the limits follow from the data.
  package enum Fit: Hashable, Sendable {
    /// From the least value to the largest.
    case tight
    /// With some room at both ends.
    case padded
    /// From zero where that shows the data well, with some room otherwise.
    case loose
  }

  /// The title without an arrow, which is drawn beside it.
  package var title: String?
  package var kind: Scale.Kind
  /// Only whole numbers are labelled, as for iterations and epochs.
  package var integersOnly: Bool
  package var fit: Fit
  /// Fixed limits in place of those of the data.
  package var lower: Double?
  package var upper: Double?
  /// Whether neither ticks nor labels are drawn, as where marks name themselves.
  package var isHidden = false
  /// The ticks that are wanted: they are drawn where their labels keep their distance.
  package var ticks: [Ticks.Major] = []
  /// Whether the axis has places for words alone: nothing lies between its ticks.
  package private(set) var isCategorical = false

  package init(
    _ title: String? = nil, _ kind: Scale.Kind = .linear, integersOnly: Bool = false,
    fit: Fit = .loose, lower: Double? = nil, upper: Double? = nil
  ) {
    self.title = title
    self.kind = kind
    self.integersOnly = integersOnly
    self.fit = fit
    self.lower = lower
    self.upper = upper
  }

  /// An axis of words, which stand at 0, 1, 2, …
  package init(_ title: String? = nil, categories: [String]) {
    self.init(title, fit: .tight, lower: -0.5, upper: Double(max(categories.count, 1)) - 0.5)
    ticks = categories.enumerated().map { Ticks.Major(Double($0), $1) }
    isCategorical = true
  }
}
