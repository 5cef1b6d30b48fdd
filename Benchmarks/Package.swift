// swift-tools-version: 6.2
import PackageDescription

// Its own package, so that nobody who builds the tool builds this. It measures the product that
// others link, through what is public of it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tangent", path: "..")],
  targets: [
    .executableTarget(
      name: "Speed", dependencies: [.product(name: "Optimization", package: "tangent")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
