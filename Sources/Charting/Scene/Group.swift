/// Elements that belong together: to one series, or below one clip.
package struct Group: Hashable, Sendable {
  /// The series that a reader can switch off as a whole, counted from 0.
  package var series: Int?
  /// The version of the picture that a reader switches to.
  package var version: Version?
  /// The outline outside of which nothing is drawn.
  package var clip: Path?
  package var elements: [Element]

  package init(
    series: Int? = nil, version: Version? = nil, clip: Path? = nil, _ elements: [Element]
  ) {
    self.series = series
    self.version = version
    self.clip = clip
    self.elements = elements
  }
}
