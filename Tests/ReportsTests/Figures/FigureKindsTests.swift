import Charting
import Optimization
import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Every kind of figure, each on the smallest experiment that suits it.
struct FigureKindsTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    var name: String
    var experiment: OptionValue
    var testDescription: String { name }
  }

  static let kinds = [
    Kind(name: "loss", experiment: SmallExperiments.plain),
    Kind(name: "convergence", experiment: SmallExperiments.plain),
    Kind(name: "validation", experiment: SmallExperiments.tested),
    Kind(name: "sweep", experiment: SmallExperiments.swept),
    Kind(name: "seeds", experiment: SmallExperiments.repeated),
    Kind(name: "heatmap", experiment: SmallExperiments.sweptTwice),
    Kind(name: "contour", experiment: SmallExperiments.plain),
    Kind(name: "spectrum", experiment: SmallExperiments.plain),
    Kind(name: "modes", experiment: SmallExperiments.plain),
    Kind(name: "phase", experiment: SmallExperiments.swept),
    Kind(name: "fit", experiment: SmallExperiments.plain),
    Kind(name: "gradient_norm", experiment: SmallExperiments.plain),
    Kind(name: "residuals", experiment: SmallExperiments.plain),
    Kind(name: "histogram", experiment: SmallExperiments.plain),
  ]

  /// Those that draw tables of files have tests of their own, on files.
  static let kindsOfValues: Set = ["line", "bars", "dots"]

  @Test func everyKindIsTested() {
    let kinds = Self.kindsOfValues.union(Self.kinds.map(\.name))
    #expect(kinds == Set(Catalogue<any Figure>.figures.names))
  }

  @Test(arguments: kinds, ["en", "zh"])
  func drawsAndDescribesWhatItShows(_ kind: Kind, language: String) throws {
    let words = Languages.words(for: language)
    let picture = try SmallExperiments.picture(kind.name, of: kind.experiment, words)
    #expect(picture.chart.scene().elements.count > 5)
    #expect((40...250).contains(picture.alternativeText.count), "\(picture.alternativeText)")
    #expect(!picture.data.rows.isEmpty)
    #expect(picture.data.rows.allSatisfy { $0.count == picture.data.columns.count })
    #expect(picture.data.total >= picture.data.rows.count)
  }

  @Test(arguments: kinds) func isTheSameEachTime(_ kind: Kind) throws {
    let words = EnglishWords()
    let first = try SmallExperiments.picture(kind.name, of: kind.experiment, words)
    let second = try SmallExperiments.picture(kind.name, of: kind.experiment, words)
    #expect(first.chart.scene().canonicalBytes == second.chart.scene().canonicalBytes)
    #expect(first.data == second.data)
  }

  @Test func aToleranceIsALineWithARingWhereItIsMet() throws {
    let tolerance = [OptionEntry("tolerance", .number(1))]
    let words = EnglishWords()
    let plain = try SmallExperiments.picture("gradient_norm", of: SmallExperiments.plain, words)
    let marked = try SmallExperiments.picture(
      "gradient_norm", of: SmallExperiments.plain, words, options: tolerance)
    #expect(marked.chart.panels[0].marks.count == plain.chart.panels[0].marks.count + 3)
  }

  @Test(arguments: [
    ("en", "ring: best ", " at learning rate 1, momentum 0"), ("de", "Ring: bester Wert ", ""),
    ("zh", "圆圈：最佳 ", "（学习率 1，动量 0"),
  ])
  func aHeatMapSaysAboveItsFrameWhatItsRingMarks(
    _ language: String, _ start: String, _ place: String
  ) throws {
    let picture = try SmallExperiments.picture(
      "heatmap", of: SmallExperiments.sweptTwice, Languages.words(for: language))
    let text = try #require(picture.chart.panels[0].subheading)
    #expect(text.hasPrefix(start) && (place.isEmpty || text.contains(place)), "\(text)")
  }

  @Test(arguments: [
    ("en", "after 12 epochs: excess "), ("de", "12 Epochen: Überschuss "), ("zh", "12 轮后的超额损失 "),
  ])
  func aPathSaysHowLongItIs(_ language: String, _ start: String) throws {
    let picture = try SmallExperiments.picture(
      "contour", of: SmallExperiments.plain, Languages.words(for: language))
    let text = try #require(picture.chart.panels[0].subheading?.split(separator: "\n").last)
    #expect(text.hasPrefix(start), "\(text)")
  }

  @Test(arguments: [
    ("en", "learning rate 0.1, momentum 0.5"), ("zh", "学习率 0.1，动量 0.5"),
  ])
  func aPathSaysItsConstantStep(_ language: String, _ expected: String) throws {
    let words = Languages.words(for: language)
    let subject = try SmallExperiments.subject(of: SmallExperiments.heavyBall(.number(0.5)), words)
    let path = try PlanePath(try #require(subject.series.first))
    #expect(path.settings(words) == expected)
  }

  @Test func aPathDoesNotRepeatTheOptionThatItsNameSays() throws {
    let swept = OptionValue.list([.number(0.2), .number(0.5)])
    let words = EnglishWords()
    let subject = try SmallExperiments.subject(of: SmallExperiments.heavyBall(swept), words)
    let path = try PlanePath(try #require(subject.series.first))
    #expect(path.settings(words) == "learning rate 0.1")
  }

  @Test func aPathOfManyStepSizesSaysNone() throws {
    let subject = try SmallExperiments.subject(of: SmallExperiments.decaying, EnglishWords())
    #expect(try PlanePath(try #require(subject.series.first)).settings(EnglishWords()) == nil)
  }

  @Test(arguments: ["spectrum", "histogram"])
  func figuresOfAFewValuesAreLow(_ kind: String) throws {
    let experiment = Self.kinds.first { $0.name == kind }?.experiment
    let picture = try SmallExperiments.picture(
      kind, of: try #require(experiment), EnglishWords())
    #expect(picture.data.rows.count > 12 || picture.chart.size == Chart.lowSize)
  }

  @Test func phasesNameTheirAxesAtTheEdgesAlone() throws {
    let picture = try SmallExperiments.picture("phase", of: SmallExperiments.swept, EnglishWords())
    let panels = picture.chart.panels
    let columns = try #require(picture.chart.columns)
    #expect(columns == 4 && panels.count > columns)
    for (index, panel) in panels.enumerated() {
      #expect(panel.shared.contains(.yTitle) == (index % columns > 0))
      #expect(panel.shared.contains(.xTitle) == (index < panels.count - columns))
      #expect(panel.shared.contains(.remarks) == (index % columns > 0 && index >= columns))
    }
    #expect(picture.chart.narrowColumns == 2)
  }

  struct Misfit: CustomTestStringConvertible, Sendable {
    var kind: String
    var experiment: OptionValue
    var options: [OptionEntry] = []
    var path: [String]
    var message: String
    var testDescription: String { "\(kind): \(message)" }
  }

  static let misfits = [
    Misfit(
      kind: "sweep", experiment: SmallExperiments.plain, path: ["of"],
      message: "run 'gradient_descent' has no sweep"),
    Misfit(
      kind: "heatmap", experiment: SmallExperiments.swept, path: ["of"],
      message: "run 'gradient_descent' has a sweep of 1 option"),
    Misfit(
      kind: "validation", experiment: SmallExperiments.plain, path: ["of"],
      message: "run 'gradient_descent' has no test part"),
    Misfit(
      kind: "seeds", experiment: SmallExperiments.plain, path: ["of"],
      message: "run 'gradient_descent' is not repeated over three seeds or more"),
    Misfit(
      kind: "contour", experiment: SmallExperiments.wide, path: ["of"],
      message: "run 'gradient_descent' has 4 parameters"),
    Misfit(
      kind: "fit", experiment: SmallExperiments.wide, path: ["of"],
      message: "run 'gradient_descent' has 3 features"),
    Misfit(
      kind: "convergence", experiment: SmallExperiments.withoutOptimum, path: ["of"],
      message: "the optimum of run 'gradient_descent' is not known"),
    Misfit(
      kind: "sweep", experiment: SmallExperiments.swept,
      options: [OptionEntry("value", .string("final_los"))], path: ["value"],
      message: "run 'gradient_descent' has no value 'final_los'"),
    Misfit(
      kind: "sweep", experiment: SmallExperiments.swept,
      options: [OptionEntry("over", .string("momentum"))], path: ["over"],
      message: "run 'gradient_descent' has no sweep over 'momentum'"),
  ]

  @Test(arguments: misfits) func saysWhatARunLacks(_ misfit: Misfit) throws {
    let error = try #require(throws: OptionErrors.self) {
      try SmallExperiments.picture(
        misfit.kind, of: misfit.experiment, EnglishWords(), options: misfit.options)
    }
    #expect(error.errors.map(\.message) == [misfit.message])
    #expect(error.errors.map(\.path) == [misfit.path])
  }
}
