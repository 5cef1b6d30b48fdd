import Testing

@testable import Projects

@Suite struct WorkOrderTests {
  private static let shapes = [
    (1, 1), (12, 1), (12, 5), (13, 5), (3, 8), (0, 4), (1000, 7), (64, 64),
  ]

  @Test(arguments: shapes)
  func takesEachPieceOnce(total: Int, shares: Int) {
    for share in 0..<shares {
      for copy in 0..<3 {
        let order = WorkOrder(share: share, of: shares, copy: copy, total: total)
        let ranks = (0..<total).map(order.rank)
        #expect(ranks.sorted() == Array(0..<total), "share \(share), copy \(copy)")
        #expect((0..<total).allSatisfy { order.step(of: order.rank(at: $0)) == $0 })
        #expect(ranks.prefix(order.ownCount).allSatisfy(order.owns))
      }
    }
  }

  @Test func theFirstBeginsWithItsDearest() {
    let order = WorkOrder(share: 1, of: 3, total: 10)
    #expect((0..<3).map(order.rank) == [1, 4, 7])
    #expect((0...10).filter(order.entersShare) == [3, 6])
    #expect(order.ownCount == 3)
  }

  /// Nine who come to help the tenth begin in nine parts of its share.
  @Test func helpersBeginApart() {
    let total = 1000
    let orders = (1..<10).map { WorkOrder(share: $0, of: 10, total: total) }
    let places = orders.map { order in
      (order.rank(at: (0..<total).first { order.rank(at: $0) % 10 == 0 } ?? 0)) / 10
    }
    #expect(places.sorted() == (1..<10).map { $0 * 10 })
  }

  @Test func copiesOfAShareBeginApart() {
    let places = (0..<4).map { WorkOrder(share: 0, of: 1, copy: $0, total: 1000).rank(at: 0) }
    #expect(places.first == 0)
    for (place, other) in zip(places.sorted(), places.sorted().dropFirst()) {
      #expect(other - place > 100)
    }
  }
}
