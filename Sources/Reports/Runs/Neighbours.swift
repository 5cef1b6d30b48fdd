/// The reports around one: the one before and the one after it in its folder, and the list of all.
package struct Neighbours: Sendable, Equatable {
  /// Another report, by its title and by the path of its folder from this one's.
  package struct Link: Sendable, Equatable {
    package var title: String
    package var folder: String

    package init(title: String, folder: String) {
      self.title = title
      self.folder = folder
    }
  }

  package var previous: Link?
  package var next: Link?
  /// The path of the folder of all reports: `..`; nil for a report that is in no list.
  package var root: String?

  package init(previous: Link? = nil, next: Link? = nil, root: String? = nil) {
    self.previous = previous
    self.next = next
    self.root = root
  }

  /// Of a report that stands alone.
  package static let none = Neighbours()
}
