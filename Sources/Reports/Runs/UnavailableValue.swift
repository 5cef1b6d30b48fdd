import Values

/// A name that runs can have a value of, and that this one has none of: the name, and why.
package struct UnavailableValue {
  /// The place of the name among those of the address, counted from the run's id.
  var place: Int
  var reason: String
  /// Whether the options say so, whatever the data are.
  package var isCertain = true

  init(at place: Int, because reason: String) {
    self.place = place
    self.reason = reason
  }

  /// What is wrong with an address that names it.
  package func error(for placed: PlacedAddress) -> ValueError {
    let range =
      placed.segmentRanges.indices.contains(place) ? placed.segmentRanges[place] : placed.range
    return ValueError(
      "missing-value", "'\(placed.address)' has no value", at: range, hint: reason)
  }
}
