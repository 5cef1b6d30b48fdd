import Options
import Testing

@testable import Optimization

/// PyTorch's RMSprop has no buffer in a step without momentum: the old one waits.
@Suite struct MomentumCycleTests {
  @Test func aStepWithoutMomentumLeavesTheBufferAlone() {
    var rule = RMSprop()
    rule.smoothing = 0
    rule.epsilon = 0
    var point = [0.0]
    var state = rule.initialState(at: point)
    // With α = 0 each scaled gradient is its sign.
    var expected = 0.0
    var buffer = 0.0
    for (momentum, gradient) in [(0.5, 2.0), (0, -3), (0.5, 4), (0, 1), (0.25, 1)] {
      rule.setMomentum(momentum)
      rule.update(&point, gradient: [gradient], rate: 1, state: &state)
      let sign = gradient < 0 ? -1.0 : 1.0
      if momentum > 0 { buffer = momentum * buffer + sign }
      expected -= momentum > 0 ? buffer : sign
      #expect(point == [expected])
      #expect(state.buffer == [buffer])
    }
  }
}
