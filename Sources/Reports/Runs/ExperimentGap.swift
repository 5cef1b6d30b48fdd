import Optimization
import Options
import Values

/// A name that the runs of an experiment can have a value of, and that has none there.
struct ExperimentGap {
  /// What is said of it: the place of the name, and why.
  private(set) var value = UnavailableValue(at: 1, because: "")
  private let experiment: Experiment
  /// What the experiment gave, once it has run.
  private let results: ExperimentResult?

  /// Nil for a name that no run has.
  init?(_ segments: [Address.Segment], of experiment: Experiment, results: ExperimentResult?) {
    self.experiment = experiment
    self.results = results
    guard segments.count > 1 else { return nil }
    switch segments[1].name {
    case "data": guard explainData(segments) else { return nil }
    case "theory": guard explainTheory(segments) else { return nil }
    default:
      guard let run = experiment[segments[1].name], explain(segments, of: run) else {
        return nil
      }
    }
  }

  private mutating func say(_ reason: String, at place: Int) -> Bool {
    value.place = place
    value.reason = reason
    return true
  }

  private mutating func sayPerhaps(_ reason: String, at place: Int) -> Bool {
    value.isCertain = false
    return say(reason, at: place)
  }

  private mutating func explainData(_ segments: [Address.Segment]) -> Bool {
    guard segments.count == 3, Metrics.data.contains(where: { $0.name == segments[2].name }) else {
      return false
    }
    let name = segments[2].name
    if segments[2].index != nil { return say("'\(name)' has no such entry", at: 2) }
    if experiment.setup.objective != nil, !Metrics.ofOptimum.contains(name) {
      return say("a test function has no data", at: 2)
    }
    if ["n_train", "n_test"].contains(name), experiment.setup.split == nil {
      return say("it needs 'split'", at: 2)
    }
    return sayPerhaps(Self.manual(name), at: 2)
  }

  private mutating func explainTheory(_ segments: [Address.Segment]) -> Bool {
    guard segments.count == 4, experiment[segments[2].name] != nil,
      TheoryNames.all.contains(where: { $0.name == segments[3].name })
    else { return false }
    return sayPerhaps(
      "theory does not predict it for '\(segments[2].name)' on these data: "
        + Self.manual(segments[3].name), at: 3)
  }

  private static func manual(_ name: String) -> String {
    "'tangent list metrics \(name)' says when there is none"
  }
}

extension ExperimentGap {
  private mutating func explain(_ segments: [Address.Segment], of run: PlannedRun) -> Bool {
    guard segments.count > 2 else { return false }
    var next = 2
    let first = segments[2]
    if ["best", "sweep"].contains(first.name) {
      guard !run.axes.isEmpty else {
        return say(
          "run '\(run.label)' has no sweep: give an option several values, such as "
            + "'learning_rate: [0.1, 0.2]'", at: 2)
      }
      if first.name == "sweep", let index = first.index, index >= run.points.count {
        return say("the points of the sweep go from 0 to \(run.points.count - 1)", at: 2)
      }
      next = 3
    } else if !run.axes.isEmpty {
      guard isKnown(first.name, of: run) else { return false }
      return say("'\(run.label)' is a sweep: write '.best.\(first.name)'", at: 2)
    }
    if next < segments.count, segments[next].name == "seed" {
      let seeds = experiment.setup.seeds
      if let seeds, (segments[next].index ?? 0) < seeds {
        next += 1
      } else {
        return say(
          seeds.map { "seeds go from 0 to \($0 - 1)" }
            ?? "run '\(run.label)' has no seeds: give it 'seeds: 20'", at: next)
      }
    }
    guard next < segments.count, isKnown(segments[next].name, of: run) else { return false }
    return explain(segments, nameAt: next, of: run)
  }

  private mutating func explain(
    _ segments: [Address.Segment], nameAt place: Int, of run: PlannedRun
  ) -> Bool {
    let name = segments[place]
    let isStatistic =
      place + 2 == segments.count && Statistic(rawValue: segments[place + 1].name) != nil
    guard isStatistic || place + 1 == segments.count else { return false }
    if isStatistic, experiment.setup.seeds == nil {
      return say(
        "run '\(run.label)' has no seeds, over which there would be a statistic: give it "
          + "'seeds: 20'", at: place + 1)
    }
    if let reason = reason(for: name, of: run) { return say(reason, at: place) }
    return sayPerhaps(Self.manual(name.name), at: place)
  }

  /// Whether runs have a value, an option or a history of that name.
  private func isKnown(_ name: String, of run: PlannedRun) -> Bool {
    Metrics.run.contains { $0.name == name } || Metrics.isHistory(name)
      || run.points.first?.method.optionEntries.contains { $0.key == name } ?? false
      || Self.optionNames.contains(name)
  }

  /// The options of all methods.
  private static let optionNames = Set(
    Catalogue.optimizers.entries.flatMap { $0.options.map(\.name) }
      + Catalogue.estimators.entries.flatMap { $0.options.map(\.name) })

  private mutating func reason(for name: Address.Segment, of run: PlannedRun) -> String? {
    let setup = experiment.setup
    let text = name.name
    if Metrics.isHistory(text) {
      if let reason = historyReason(name, of: run) { return reason }
    } else if let index = name.index, ["coef", "intercept"].contains(text) {
      return "\(text) has no entry \(index)"
    }
    if text.hasPrefix("test_"), setup.split == nil { return "it needs 'split'" }
    let bare = text.hasPrefix("test_") ? String(text.dropFirst(5)) : text
    if let reason = scoreReason(bare) { return reason }
    if ["n_iter", "t"].contains(text) { return "only runs of 'estimators' have it" }
    let isOption = run.points.first?.method.optionEntries.contains { $0.key == text } ?? false
    let isOther =
      Metrics.run.contains { $0.name == text }
      || Metrics.isHistory(text)
    if !isOther, !isOption, Self.optionNames.contains(text) {
      return "'\(run.method)' has no option '\(text)'"
    }
    guard isOption, name.index == nil, !isOther else { return nil }
    value.isCertain = false
    return "option '\(text)' is no number"
  }

  /// Why there is no score of that name, which depends on what the targets are.
  private mutating func scoreReason(_ name: String) -> String? {
    let isRegression = ["mse", "rmse", "mae", "r2"].contains(name)
    guard isRegression || name == "accuracy" else { return nil }
    guard experiment.setup.objective == nil else { return "a test function has no data" }
    value.isCertain = false
    return isRegression
      ? "classes have 'accuracy' in its place" : "it needs classes: this is a regression"
  }

  /// Why a history has no such entry.
  private func historyReason(_ name: Address.Segment, of run: PlannedRun) -> String? {
    let unit = experiment.setup.objective == nil ? "epochs" : "steps"
    let last = entries(of: name.name, run).map { $0 - 1 } ?? experiment.setup.duration
    guard let index = name.index else {
      guard !Metrics.run.contains(where: { $0.name == name.name }) else { return nil }
      let near = NearMiss.hint(for: name.name, among: Metrics.run.map(\.name))
      return "write an entry of its history: '\(name.name)[\(max(last, 0))]'"
        + (near.map { "; or \($0)" } ?? "")
    }
    if last < 0 { return "there is no such history where the optimum is not known" }
    return index > last ? "\(unit) go from 0 to \(last)" : nil
  }

  /// How long the history of a run became; nil before it has run.
  private func entries(of name: String, _ run: PlannedRun) -> Int? {
    guard let history = results?[run.label]?.history else { return nil }
    if name == "excess", history.excess.isEmpty { return 0 }
    return history.epoch.last.map { $0 + 1 }
  }
}
