import TestSupport
import Testing

@testable import Charting

struct LogTicksTests {
  @Test func `labels of one axis have one style`() {
    let ticks = LogTicks(320, 16_000, count: 8).choices[0]
    #expect(
      ticks.majors.map(\.label) == [
        "500", "1000", "2000", "5000", "10 000",
      ])
  }

  @Test func manyDecadesAreLabelledInEvenSteps() {
    let ticks = LogTicks(1e-18, 1, count: 8).choices[0]
    #expect(
      ticks.majors.map(\.label) == ["10⁻¹⁸", "10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1"])
    #expect(ticks.minors.count == 12)
  }

  @Test func labelledDecadesAreMultiplesOfTheirDistance() {
    let ticks = LogTicks(3e-9, 200, count: 7).choices[0]
    #expect(ticks.majors.map(\.label) == ["10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "1", "10²"])
    #expect(ticks.minors == [1e-7, 1e-5, 1e-3, 0.1, 10])
  }

  @Test func aFewDecadesHaveMarksBetweenThem() {
    let ticks = LogTicks(3e-5, 1, count: 8).choices[0]
    #expect(ticks.majors.map(\.label) == ["10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "1"])
    #expect(ticks.minors.count == 39)
  }

  @Test func twoDecadesAreHelpedByTwosAndFives() {
    let ticks = LogTicks(0.04, 5, count: 8).choices[0]
    #expect(ticks.majors.map(\.label) == ["0.05", "0.1", "0.2", "0.5", "1", "2", "5"])
  }

  @Test func oneDecadeIsHelpedByThreesToo() {
    let ticks = LogTicks(15, 700, count: 8).choices[0]
    #expect(ticks.majors.map(\.label) == ["20", "30", "50", "100", "200", "300", "500"])
  }

  @Test func whatHasNoRoomLosesItsTwosAndFivesBeforeItsDecades() {
    let choices = LogTicks(200, 16_000, count: 4).choices.map { $0.majors.map(\.label) }
    #expect(
      choices == [
        ["200", "500", "1000", "2000", "5000", "10 000"], ["300", "1000", "3000", "10 000"],
        ["1000", "10 000"],
      ])
    #expect(LogTicks(1e-9, 1, count: 4).choices.count == 1)
  }

  @Test func lessThanADecadeHasPlainNumbers() {
    let ticks = LogTicks(12, 95, count: 5).choices[0]
    #expect(ticks.majors.map(\.label) == ["25", "50", "75"])
  }

  @Test(arguments: [-12, -3, 0, 2, 9])
  func aDecadeThatIsTheLimitButForRoundingIsLabelled(exponent: Int) throws {
    let decade = Double.powerOfTen(exponent)
    let far = 1e4
    for hair in [decade, decade.nextDown, decade * (1 - 1e-12)] {
      let ticks = LogTicks(decade / far, hair, count: 8).choices[0]
      #expect(ticks.majors.last?.value == decade, "below \(decade)")
    }
    for hair in [decade, decade.nextUp, decade * (1 + 1e-12)] {
      let ticks = LogTicks(hair, decade * far, count: 8).choices[0]
      #expect(ticks.majors.first?.value == decade, "above \(decade)")
    }
    // What is really beyond the limit has no label.
    let short = LogTicks(decade / far, decade * (1 - 1e-6), count: 8).choices[0]
    #expect(short.majors.last?.value != decade)
    let late = LogTicks(decade * (1 + 1e-6), decade * far, count: 8).choices[0]
    #expect(late.majors.first?.value != decade)
  }

  @Test(arguments: 0..<200)
  func ticksKeepTheirPromises(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let first = Int.random(in: -300...280, using: &random)
    let last = first + Int.random(in: 1...min(300, 300 - first), using: &random)
    let lower = Double.powerOfTen(first) * Double.random(in: 1...9, using: &random)
    let upper = Double.powerOfTen(last) * Double.random(in: 9.1...9.9, using: &random)
    let ticks = LogTicks(lower, upper, count: 8).choices[0]
    let all = ticks.majors.map(\.value) + ticks.minors
    #expect(all.allSatisfy { $0 >= lower * 0.999 && $0 <= upper * 1.001 })
    #expect(ticks.majors.map(\.value) == ticks.majors.map(\.value).sorted())
    #expect(ticks.majors.count <= 16)
    #expect(Set(all).count == all.count)
  }
}
