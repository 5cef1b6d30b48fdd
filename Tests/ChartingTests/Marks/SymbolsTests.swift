import Testing

@testable import Charting

struct SymbolsTests {
  private let x = (0...100).map { Double($0) / 10 }

  @Test func fiveSignsStandOnTheLine() {
    #expect(Symbols(x: x, y: x, series: 0).scene().points.count == 5)
  }

  @Test func theSevenSeriesAllLookDifferent() {
    let signs = (0..<7).map { Symbols(x: x, y: x, series: $0).scene().points.count }
    #expect(signs[0] == 5 && signs[6] == 20 && signs[1] == 20 && signs[2] == 15)
  }
}
