import Options
import Synchronization

/// Where tasks of many experiments are run: the problems that they share are made once.
package final class Workbench: Sendable {
  private typealias Made = Memo<Result<Problem, ExperimentFailure>>

  private struct State {
    var problems: [String: Made] = [:]
    /// The names of the problems, the one that was wanted last at the end.
    var order: [String] = []
  }

  private let state = Mutex(State())
  /// Problems that are held at a time.
  private let capacity: Int

  package init(capacity: Int = 8) {
    self.capacity = capacity
  }

  /// The outcome of a task, and what is known of its point; `data` names the contents of its files.
  package func run(
    _ task: RunTask, data: String, _ settings: RunSettings, readFile: FileReader
  ) -> Result<(outcome: Outcome, facts: PointFacts?), ExperimentFailure> {
    Result { () throws(ExperimentFailure) in
      let problem = try problem(of: task, data: data, readFile).get()
      try check(task, problem, settings)
      let outcome = try task.run(on: problem, settings).get()
      let facts = task.isFirstOfPoint ? PointFacts(task.point, on: problem) : nil
      return (outcome, facts)
    }
  }

  /// What only the data could show.
  private func check(
    _ task: RunTask, _ problem: Problem, _ settings: RunSettings
  ) throws(ExperimentFailure) {
    do throws(OptionErrors) {
      try task.point.setup.check(problem)
    } catch {
      throw .options(error)
    }
    guard let budget = settings.budget else { return }
    let estimate = Estimate(
      runs: 1, operations: task.work(problem.size) + problem.size.setupOperations,
      bytes: problem.size.bytes)
    guard budget.allows(estimate) else { throw .overBudget(estimate, at: []) }
  }

  private func problem(
    of task: RunTask, data: String, _ readFile: FileReader
  ) -> Result<Problem, ExperimentFailure> {
    let name = data + task.point.problemText
    let made = state.withLock { state in
      let made = state.problems[name] ?? Made()
      state.problems[name] = made
      state.order.removeAll { $0 == name }
      state.order.append(name)
      if state.order.count > capacity {
        state.problems[state.order.removeFirst()] = nil
      }
      return made
    }
    return made.value {
      let setup = task.point.setup
      do throws(DataError) {
        return .success(
          try setup.problem(
            on: setup.objective == nil ? setup.preparedData(readFile: readFile) : nil))
      } catch {
        return .failure(.data(error))
      }
    }
  }
}
