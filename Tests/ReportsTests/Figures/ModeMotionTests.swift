import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

struct ModeMotionTests {
  /// What the heavy ball does along a mode of eigenvalue 1: `c⁺ = (1 + β − α)c − βc⁻`.
  private func heavyBall(step: Double, momentum: Double) -> [Double] {
    var way = [1.0, 1 - step]
    for k in 2..<20 { way.append((1 + momentum - step) * way[k - 1] - momentum * way[k - 2]) }
    return way
  }

  @Test(arguments: [
    (0.1, 0.0, Damping.over), (1.5, 0, .alternating), (0.1, 0.2, .over),
    (0.1, 0.9, .under), (0.25, 0.25, .critical), (3.26, 0.64, .alternating),
  ])
  func `the roots of the recurrence decide`(step: Double, momentum: Double, damping: Damping) {
    let motion = ModeMotion(heavyBall(step: step, momentum: momentum))
    #expect(motion?.damping == damping)
  }

  @Test func `places are shares of the start, velocities the steps between them`() {
    let motion = ModeMotion([-2, -1, 1])
    #expect(motion?.position == [1, 0.5, -0.5])
    #expect(motion?.velocity == [0, -0.5, -1])
  }

  @Test func `a motion without a fixed rule has no name`() {
    #expect(ModeMotion([1, 0.9, 0.3, 0.8, 0.1, 0.7])?.damping == nil)
  }

  @Test func `what begins at the optimum does not move`() {
    #expect(ModeMotion([0, 0, 0]) == nil)
    #expect(ModeMotion([1]) == nil)
  }
}
