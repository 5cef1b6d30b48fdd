import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

struct PlanePathTests {
  @Test func `a way has a point for each step, of mini-batches too`() throws {
    let subject = try SmallExperiments.subject(of: SmallExperiments.batched, EnglishWords())
    let series = try #require(subject.series.first)
    let path = try PlanePath(series)
    #expect(path.x.count == 12 * 24 / 6 + 1)
    #expect(path.x.last == series.run.history.points.last?[0])
    #expect(PlanePath.table(of: [path], EnglishWords()).total == 13)
  }

  @Test func `a step an epoch needs no points between`() throws {
    let subject = try SmallExperiments.subject(of: SmallExperiments.plain, EnglishWords())
    let series = try #require(subject.series.first)
    #expect(series.run.history.steps.isEmpty)
    #expect(try PlanePath(series).x.count == 13)
  }
}
