// swift-tools-version: 6.2
import PackageDescription

// Outside of Tangent's package, as yours is: only what is public can be used here.
let package = Package(
  name: "examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tangent", path: "..")],
  targets: [
    // The whole command line, with one type of each kind added to it.
    .executableTarget(
      name: "MyTangent", dependencies: [.product(name: "Tangent", package: "tangent")]),
    // The numerics alone, without notebooks.
    .executableTarget(
      name: "Fitting", dependencies: [.product(name: "Optimization", package: "tangent")]),
  ]
)
