/// Where the outcomes of an experiment's tasks are kept: what is there need not be run.
package protocol TaskStore: Sendable {
  /// What became of the task at a place: its outcome without a history, or why it has none; nil
  /// where it has to be run.
  func outcome(ofTask place: Int) -> Result<Outcome, ExperimentFailure>?
  /// The history of the task at a place; nil where it has to be made again.
  func history(ofTask place: Int) -> History?
  /// What is known of the point at a place; nil where its problem has to be made.
  func facts(ofPoint place: Int) -> PointFacts?
  /// Keeps what became of a task.
  func keep(_ outcome: Result<Outcome, ExperimentFailure>, ofTask place: Int)
  /// Keeps what is known of a point.
  func keep(_ facts: PointFacts, ofPoint place: Int)
  /// Keeps the history of a task's outcome whole, where outcomes come without.
  func keepHistory(_ history: History, ofTask place: Int)
}

/// A store that forgets everything.
struct NoTaskStore: TaskStore {
  func outcome(ofTask place: Int) -> Result<Outcome, ExperimentFailure>? { nil }
  func history(ofTask place: Int) -> History? { nil }
  func facts(ofPoint place: Int) -> PointFacts? { nil }
  func keep(_ outcome: Result<Outcome, ExperimentFailure>, ofTask place: Int) {}
  func keep(_ facts: PointFacts, ofPoint place: Int) {}
  func keepHistory(_ history: History, ofTask place: Int) {}
}
