import Options
import TestSupport
import Testing

@testable import Optimization

/// The rates of every schedule beside PyTorch's.
@Suite struct ScheduleReferenceTests {
  static let cases = Result { try Fixture.json("numerics/schedulers.json")["cases"].array }

  @Test(arguments: try cases.get()) func `every rate agrees`(_ reference: JSONValue) throws {
    let name = try #require(Self.names[try reference["kind"].string])
    var schedule = try Catalogue.schedules.member(named: name, options: options(reference))
    // A rate that one-cycle overwrites is no option of it.
    if name != "one_cycle" { schedule.base = try reference["lr"].double }
    let rates = try reference["lrs"].doubles
    let losses = try? reference["metrics"].doubles
    var actual: [Double] = []
    for step in rates.indices {
      actual.append(schedule.rate(at: step))
      if let losses { schedule.observe(losses[step]) }
    }
    #expect(distance(actual, from: rates) < 1e-12)
    if let momenta = try? reference["momenta"].doubles, schedule.momentum(at: 0) != nil {
      let actual = momenta.indices.map { schedule.momentum(at: $0) ?? .nan }
      #expect(distance(actual, from: momenta) < 1e-12)
    }
  }

  private static let names = [
    "StepLR": "step", "MultiStepLR": "multi_step", "ExponentialLR": "exponential",
    "CosineAnnealingLR": "cosine", "CosineAnnealingWarmRestarts": "cosine_restarts",
    "PolynomialLR": "polynomial", "LinearLR": "linear", "ConstantLR": "constant",
    "OneCycleLR": "one_cycle", "ReduceLROnPlateau": "reduce_on_plateau",
    "SequentialLR": "sequential", "WarmupInverseSqrt": "warmup_inverse_sqrt",
    "WarmupCosine": "warmup_cosine",
  ]

  /// PyTorch's parameters as a notebook would write them: parts of a sequence get our names.
  private func options(_ reference: JSONValue) throws -> OptionValue {
    .mapping(
      try reference["params"].members.map { member in
        guard member.key == "schedulers" else {
          return OptionEntry(member.key, OptionValue(member.value))
        }
        let parts = try member.value.array.map { part in
          let name = try #require(Self.names[try part["kind"].string])
          return OptionValue.mapping([OptionEntry(name, try options(part))])
        }
        return OptionEntry("schedules", .list(parts))
      })
  }
}
