import Optimization
import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite struct WorkPlanTests {
  private let plan: WorkPlan = {
    var plan = WorkPlan(notebooks: ["notebooks/a b.md"], parameters: ["noise=0.5"], budget: 2.5)
    plan.parts = [
      WorkPlan.Part(
        run: "notebooks/a b.md#x",
        options: .mapping([
          .init("epochs", .integer(3)),
          .init("rates", .list([.number(1e-5), .number(1), .integer(2)])),
        ]),
        keepsPoints: true, data: [.init("d.csv", .string("ab"))], tasks: [0...4, 7...7],
        keys: "12")
    ]
    return plan
  }()

  @Test func itComesBackFromItsText() throws {
    let read = try WorkPlan(Array(plan.text.utf8), shown: "plan.jsonl")
    #expect(read == plan)
    #expect(read.taskCount == 6)
    #expect(read.digest == plan.digest)
    try read.checkBuild()
  }

  @Test func anotherBuildIsRefused() {
    var other = plan
    other.build = "x" + other.build.dropFirst()
    let problem = #expect(throws: FileProblem.self) { try other.checkBuild() }
    #expect(problem?.id == "another-build")
    #expect(problem?.diagnostic().exitStatus == 4)
  }

  @Test(arguments: [
    "", "[]", "{\"tangent\": \"plan 2\"}", "x: [", "{\"tangent\": \"plan 1\"}\n{\"run\": 1}",
  ])
  func anythingElseIsNoPlan(text: String) {
    let problem = #expect(throws: FileProblem.self) {
      try WorkPlan(Array(text.utf8), shown: "plan.jsonl")
    }
    #expect(problem?.id == "damaged-plan")
  }

  @Test func numbersAreRanges() {
    #expect([0, 1, 2, 5, 7, 8].ranges == [0...2, 5...5, 7...8])
    #expect([Int]().ranges.isEmpty)
  }

  @Test func aMarkComesBackFromItsText() {
    var mark = WorkerMark(WorkOrder(share: 3, of: 40, copy: 1, total: 1000))
    mark.steps = 2
    mark.keys = [RecordKey(of: ["a"]), RecordKey(of: ["b"])]
    #expect(WorkerMark(mark.text) == mark)
    mark.isAlone = true
    #expect(WorkerMark(mark.text) == mark)
    #expect(WorkerMark("something else\na\nb\n") == nil)
    for numbers in ["3 2 0 10 0", "0 0 0 10 0", "0 1 0 10", "0 1 0 10 -1", "0 9000000000 0 1 0"] {
      #expect(WorkerMark("tangent worker 2\n\(numbers)\nseveral\n") == nil)
    }
  }

  @Test func aMarkTellsWhatHasBeenTaken() {
    var mark = WorkerMark(WorkOrder(share: 1, of: 3, total: 10))
    #expect((0..<10).filter { mark.hasTaken($0, of: 10) } == [])
    mark.steps = 2
    #expect((0..<10).filter { mark.hasTaken($0, of: 10) } == [1, 4])
    // A mark of another plan says nothing.
    #expect((0..<10).filter { mark.hasTaken($0, of: 11) } == [])
  }
}
