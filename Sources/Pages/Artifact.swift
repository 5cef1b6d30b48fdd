import Charting
import Values

/// A file of a report, not yet written.
package struct Artifact: Sendable {
  /// What the file holds.
  package enum Content: Sendable {
    case text(String)
    /// A page, which is the same where it says the same, whatever typeset it.
    case page(SealedPage)
    /// A picture that is drawn only if the file with this digest isn't there already.
    case picture(Scene, Theme, digest: String)
    /// A record that is written only if a value or what it was made from has changed.
    case record(WrittenRecord)
    /// A file with pictures or printed pages in it, made only where it would say something else.
    case made(MadeFile)
  }

  /// The path below the report's folder, such as `figures/loss.png`.
  package var path: String
  package var content: Content

  package init(_ path: String, _ content: Content) {
    self.path = path
    self.content = content
  }
}
