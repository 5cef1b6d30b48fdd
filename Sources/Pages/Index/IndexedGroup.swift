/// Parts of the index: a heading, none for what is in no group, with articles.
struct IndexedGroup {
  var title: String?
  var articles: [IndexedArticle]

  /// The groups in their order, then the articles that none of them names.
  static func groups(_ articles: [IndexedArticle], by home: HomePage, rest: String)
    -> [IndexedGroup]
  {
    var left = articles
    var groups = home.groups.groups.map { group in
      let members = group.reports.compactMap { folder -> IndexedArticle? in
        left.firstIndex { $0.has(folder) }.map { left.remove(at: $0) }
      }
      return IndexedGroup(title: group.title, articles: members)
    }.filter { !$0.articles.isEmpty }
    guard !left.isEmpty else { return groups }
    groups.append(IndexedGroup(title: groups.isEmpty ? nil : rest, articles: left))
    return groups
  }
}
