import Charting
import Notebooks
import Optimization
import Options

/// A kind of picture that a `.figure` directive can draw of runs.
package protocol Figure: Named {
  /// The picture of what the runs gave, or which option can't be met.
  func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture
  /// Whether the runs have to keep the point at each epoch.
  var needsPoints: Bool { get }
  /// Whether a page lets its reader slide over the points of a single swept run.
  var followsSweep: Bool { get }
  /// Whether it draws tables of values, and no runs.
  var drawsValues: Bool { get }
  /// The columns that tables need to be drawn as histories of runs; none where it draws runs alone.
  var historyColumns: [String] { get }
  /// Whether it draws tables whose rows are named by numbers as sweeps.
  var drawsSweeps: Bool { get }
  /// Whether it can draw several repetitions of a history.
  var drawsRepetitions: Bool { get }
  /// Whether it draws all rows of a repetition, as curves are drawn.
  var drawsAllRows: Bool { get }
}

extension Figure {
  package var needsPoints: Bool { false }
  package var followsSweep: Bool { false }
  package var drawsValues: Bool { false }
  package var drawsAllRows: Bool { !historyColumns.isEmpty }
  package var historyColumns: [String] { [] }
  package var drawsSweeps: Bool { false }
  package var drawsRepetitions: Bool { false }
}

/// A chart with what it says in words and in numbers.
package struct Picture: Sendable {
  package var chart: Chart
  package var alternativeText: String
  package var data: DataTable
  /// The data of the other panels, where several pictures became one.
  package var moreData: [DataTable] = []
  /// What a reader can read off it; nil where there are no lines.
  package var readout: Readout?
  /// Whether the other scale of y shows something too.
  package var offersOtherScale = false
  /// What its reader can move; nil where nothing can be.
  package var exploration: Exploration?
}

/// What a figure shows: runs with their results, in the words of the report.
package struct FigureSubject: Sendable {
  /// One curve or point cloud: a run of an experiment.
  package struct Series: Sendable {
    package var name: String
    /// Its place in the palette, the same in all figures of a report.
    package var color: Int
    package var run: RunResult
    package var experiment: ExperimentResult
    /// The id of the experiment; empty outside of notebooks.
    package var id = ""
    /// The id where it belongs to the name, since another experiment has the label too.
    var shownID: String?
    /// Where its results come from; nil where only they are known.
    package var source: (any ResultSource)?

    package init(
      name: String, color: Int, run: RunResult, experiment: ExperimentResult, id: String = "",
      shownID: String? = nil, source: (any ResultSource)? = nil
    ) {
      self.name = name
      self.color = color
      self.run = run
      self.experiment = experiment
      self.id = id
      self.shownID = shownID
      self.source = source
    }

    /// What the experiment was to be; nil where its results come from elsewhere.
    package var planned: Experiment? { source as? Experiment }

    /// Whether it is of runs of ours, whose metrics have names that are known.
    var isOfRuns: Bool { run.points.contains { $0.outcomes.contains { $0["final_loss"] != nil } } }

    /// The metric that decides which point of a sweep is best.
    var bestBy: String { planned?.setup.bestBy.name ?? BestMetric().name }
  }

  package var series: [Series]
  package var words: any ReportWords
  /// Rows of tables of files, where no runs are shown.
  var values: [Values] = []
}

extension Catalogue where Member == any Figure {
  /// All kinds of figures.
  package static var figures: Catalogue {
    Catalogue(
      "figure", written: { $0.namedOptionValue },
      [
        .init(LossFigure.self) { $0 },
        .init(ConvergenceFigure.self) { $0 },
        .init(ValidationFigure.self) { $0 },
        .init(SweepFigure.self) { $0 },
        .init(SeedsFigure.self) { $0 },
        .init(HeatMapFigure.self) { $0 },
        .init(ContourFigure.self) { $0 },
        .init(SpectrumFigure.self) { $0 },
        .init(ModesFigure.self) { $0 },
        .init(PhaseFigure.self) { $0 },
        .init(FitFigure.self) { $0 },
        .init(GradientNormFigure.self) { $0 },
        .init(ResidualsFigure.self) { $0 },
        .init(HistogramFigure.self) { $0 },
        .init(LineFigure.self) { $0 },
        .init(BarsFigure.self) { $0 },
        .init(DotsFigure.self) { $0 },
      ], adding: Entry.drawn)
  }
}
