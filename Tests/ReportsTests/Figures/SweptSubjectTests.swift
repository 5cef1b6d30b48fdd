import Charting
import Optimization
import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

struct SweptSubjectTests {
  private func subject(_ experiment: OptionValue) throws -> FigureSubject {
    try SmallExperiments.subject(of: experiment, EnglishWords())
  }

  @Test func `each point of a sweep is a subject with a name and a result`() throws {
    let sweep = try #require(try SweptSubject(subject(SmallExperiments.swept)))
    #expect(sweep.axis == "learning rate")
    #expect(
      sweep.subjects.map { $0.series[0].name }
        == [0.1, 0.5, 1, 4].map { rate in
          "learning rate \(SweptRun.text(ofPlace: rate))"
        })
    #expect(sweep.labels.last == "learning rate 4: diverged")
    #expect(sweep.labels[0].hasPrefix("learning rate 0.1: "))
    #expect(sweep.subjects.indices.contains(sweep.best))
  }

  @Test(arguments: [SmallExperiments.plain, SmallExperiments.repeated])
  func `a run without a sweep has no slider`(_ experiment: OptionValue) throws {
    #expect(try SweptSubject(subject(experiment)) == nil)
  }

  @Test(
    arguments: Set(Catalogue<any Figure>.figures.names).subtracting(FigureKindsTests.kindsOfValues))
  func `a kind that follows a sweep draws all its points in one frame`(_ kind: String) throws {
    let figure = try Catalogue<any Figure>.figures.member(named: kind, options: .mapping([]))
    guard figure.followsSweep else { return }
    let sweep = try #require(try SweptSubject(subject(SmallExperiments.swept)))
    let pictures = try sweep.subjects.map { try figure.picture(of: $0) }
    let output = FigureOutput(pictures, of: sweep, caption: nil, alternativeText: nil)
    let runs = output.drawing.elements.compactMap { element -> Version? in
      if case .group(let group) = element { group.version } else { nil }
    }
    #expect(runs.count == 4)
    #expect(runs.count { if case .run(_, isShown: true) = $0 { true } else { false } } == 1)
    #expect(output.controls.runs?.best == sweep.best)
  }
}
