import Files
import Projects

/// What starts workers on other machines, and does nothing else.
protocol Executor: Sendable {
  /// What it is given to start workers for a folder, as a person may read it before.
  func script(for folder: WorkFolder, workers: Int) throws(FileProblem) -> String
  /// Starts workers; gives the name by which it knows them.
  func submit(_ folder: WorkFolder, workers: Int) throws(FileProblem) -> String
  /// Whether any of them is waiting or at work; nil where it does not say.
  func isBusy(_ jobs: [String]) -> Bool?
  /// Ends them.
  func cancel(_ jobs: [String]) throws(FileProblem)
}

/// Where a notebook's runs are made.
enum ExecutorName: String, CaseIterable {
  case local, slurm
}
