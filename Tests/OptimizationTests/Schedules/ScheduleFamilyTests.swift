import Options
import Testing

@testable import Optimization

/// What every schedule promises.
@Suite struct ScheduleFamilyTests {
  /// A schedule of the catalogue with its required options.
  static func schedule(_ name: String) throws -> any Schedule {
    let constant = OptionValue.string("constant")
    let values: [String: OptionValue] = [
      "milestones": .list([.integer(4)]), "schedules": .list([constant, constant]),
      "gamma": .number(0.9), "max_lr": .number(0.5),
    ]
    let entry = Catalogue.schedules[name]
    let required = (entry?.options ?? []).filter(\.isRequired).map {
      OptionEntry($0.name, values[$0.name] ?? .integer($0.name.hasPrefix("warm") ? 5 : 10))
    }
    return try Catalogue.schedules.member(named: name, options: .mapping(required))
  }

  @Test(arguments: Catalogue.schedules.names)
  func `every rate is a size`(_ name: String) throws {
    var schedule = try Self.schedule(name)
    for step in 0..<100 {
      let rate = schedule.rate(at: step)
      #expect(rate.isFinite && rate >= 0)
      schedule.observe(1)
    }
  }

  @Test(arguments: Catalogue.schedules.names)
  func `what it writes of itself it reads back`(_ name: String) throws {
    let schedule = try Self.schedule(name)
    let written = Catalogue.schedules.value(of: schedule)
    let read = try Catalogue.schedules.member(written)
    #expect(Catalogue.schedules.value(of: read) == written)
  }

  @Test(arguments: Catalogue.schedules.names.filter { $0 != "one_cycle" })
  func `rates are in proportion to the base rate`(_ name: String) throws {
    var schedule = try Self.schedule(name)
    schedule.base = 0.25
    let small = (0..<30).map { schedule.rate(at: $0) }
    schedule.base = 0.5
    #expect((0..<30).map { schedule.rate(at: $0) } == small.map { 2 * $0 })
  }

  @Test(arguments: Catalogue.schedules.names)
  func `an optimizer runs with it`(_ name: String) throws {
    var optimizer = GradientDescent()
    var schedule = try Self.schedule(name)
    schedule.base = 0.01
    optimizer.learningRate = .schedule(schedule, per: .step)
    var loop = Minimize()
    loop.epochs = 20
    let objective = QuadraticObjective(eigenvalues: [1, 2], basis: nil)
    let trace = try loop.run(optimizer, on: objective)
    #expect(trace.learningRate.dropFirst() == (0..<20).map { schedule.rate(at: $0) }[...])
    #expect(trace.loss[20] < trace.loss[0])
  }

  @Test func `a part of a sequence may not follow the loss`() throws {
    let value = OptionValue.mapping([
      OptionEntry("schedules", .list([.string("constant"), .string("reduce_on_plateau")])),
      OptionEntry("milestones", .list([.integer(5)])),
    ])
    #expect(throws: OptionErrors.self) {
      try Catalogue.schedules.member(named: "sequential", options: value)
    }
  }
}
