/// max(0, θ − p·y): the support vector machine's loss with θ = 1, the perceptron's with θ = 0.
struct Hinge: PointLoss {
  let threshold: Double

  func value(_ y: Double, _ p: Double) -> Double {
    let margin = p * y
    return margin <= threshold ? threshold - margin : 0
  }

  func derivative(_ y: Double, _ p: Double) -> Double { p * y <= threshold ? -y : 0 }

  func direction(_ y: Double, _ p: Double) -> Double { y }
}
