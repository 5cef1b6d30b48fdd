import Tangent

@main struct MyTangent {
  static func main() async {
    await Tangent.main(
      adding: [
        Yogi.self, Triangular.self, MakeCounts.self, PoissonRegression.self, Booth.self, Rises.self,
        LossChange.self,
      ], name: "examples", version: "1.0.0")
  }
}
