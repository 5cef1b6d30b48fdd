import Optimization

extension Case {
  /// Standardizing large data.
  static let scaling = [
    Case(name: "StandardScaler.fit") {
      let features = gaussians.features
      return try Clock.best(of: 3) { _ = try StandardScaler(fitting: features) }
    },
    Case(name: "StandardScaler.transform") {
      let features = gaussians.features
      let scaler = try StandardScaler(fitting: features)
      return Clock.best(of: 3) { _ = scaler.transform(features) }
    },
  ]
}
