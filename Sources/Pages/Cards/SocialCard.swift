import Prose

/// What other sites show where somebody links to a page: only a published page has an address.
package struct SocialCard {
  /// The name of a page's picture, beside it.
  static let picture = "card.png"

  private let address: String
  private let image: String
  private let isArticle: Bool

  /// The card of a page by its path below the output folder; nil without a site.
  init?(_ home: HomePage, path: String, isArticle: Bool = true) {
    guard let address = home.address(of: path) else { return nil }
    self.address = address
    let folder = address.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    image = (folder + [Self.picture[...]]).joined(separator: "/")
    self.isArticle = isArticle
  }

  /// The elements for the head of a page with a title and a description.
  func html(title: String, description: String?) -> String {
    let entries: [(String, String?)] = [
      ("og:type", isArticle ? "article" : "website"), ("og:title", title),
      ("og:description", description), ("og:url", address), ("og:image", image),
      ("og:image:width", "1200"), ("og:image:height", "630"), ("og:image:alt", title),
    ]
    let tags = entries.compactMap { name, content in
      content.map { "<meta property=\"\(name)\" content=\"\(HTMLWriter.escape($0))\">\n" }
    }
    return "<link rel=\"canonical\" href=\"\(HTMLWriter.escape(address))\">\n" + tags.joined()
      + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
  }
}
