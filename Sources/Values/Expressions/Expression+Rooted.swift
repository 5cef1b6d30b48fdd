extension Expression {
  /// The same with names before each address that begins with a column.
  package func rooted(at names: [String], where isColumn: (String) -> Bool) -> Expression {
    func rooted(_ part: Expression) -> Expression { part.rooted(at: names, where: isColumn) }
    let kind: Kind =
      switch self.kind {
      case .number, .boolean, .file, .text: self.kind
      case .address(let placed):
        isColumn(placed.address.segments.first?.name ?? "")
          ? .address(placed.rooted(at: names)) : self.kind
      case .negative(let part): .negative(rooted(part))
      case .not(let part): .not(rooted(part))
      case .every(let part, let repetition): .every(rooted(part), over: repetition)
      case .count(let part, let repetition): .count(rooted(part), over: repetition)
      case .arithmetic(let operation, let a, let b): .arithmetic(operation, rooted(a), rooted(b))
      case .and(let a, let b): .and(rooted(a), rooted(b))
      case .or(let a, let b): .or(rooted(a), rooted(b))
      case .call(let name, let arguments): .call(name: name, arguments.map(rooted))
      case .comparison(let first, let links):
        .comparison(
          rooted(first), links.map { Link(relation: $0.relation, right: rooted($0.right)) })
      }
    return Expression(kind, at: range)
  }
}

extension PlacedAddress {
  /// The same address below others' names.
  fileprivate func rooted(at names: [String]) -> PlacedAddress {
    var placed = self
    placed.address = Address(names.map { Address.Segment($0) } + address.segments)
    placed.segmentRanges = names.map { _ in range } + segmentRanges
    return placed
  }
}
