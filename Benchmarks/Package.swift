// swift-tools-version: 6.2
import PackageDescription

// Its own package, so that nobody who builds the tool builds this; the modules that are measured
// are linked into it, since their interface is theirs alone.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-numerics", from: "1.1.1")],
  targets: [
    .target(name: "Options"),
    .target(
      name: "Optimization",
      dependencies: ["Options", .product(name: "RealModule", package: "swift-numerics")]),
    .executableTarget(
      name: "Speed", dependencies: ["Optimization", "Options"],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
