/// What stands between the tags of a page's body, in its order.
package struct PageParts {
  /// The button that switches between light and dark.
  var button = ""
  /// Title, subtitle, authors and the verdict on the numbers.
  package var header = ""
  /// The table of contents.
  var contents = ""
  /// Prose and outputs, with footnotes.
  package var text = ""
  /// The works that are cited.
  var references = ""
  /// The way to other reports.
  var navigation = ""
  /// Every checked number and claim.
  var checks = ""
  /// How to make the page again.
  var provenance = ""

  package init(
    button: String = "", header: String = "", contents: String = "", text: String = "",
    references: String = "", navigation: String = "", checks: String = "", provenance: String = ""
  ) {
    self.button = button
    self.header = header
    self.contents = contents
    self.text = text
    self.references = references
    self.navigation = navigation
    self.checks = checks
    self.provenance = provenance
  }

  /// All of it as a page has it.
  var body: String {
    """
    \(button)<main>
    \(header)\(contents)\(text)\(references)</main>
    \(navigation)\(checks)\(provenance)
    """
  }
}
