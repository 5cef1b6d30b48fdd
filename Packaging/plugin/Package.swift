// swift-tools-version: 6.0
import PackageDescription

// A release holds this package with the bundle beside it: see docs/releases.md.
let package = Package(
  name: "tangent-plugin",
  products: [
    .plugin(name: "Tangent", targets: ["Tangent"]),
    .plugin(name: "TangentCheck", targets: ["TangentCheck"]),
  ],
  targets: [
    .binaryTarget(name: "tangent", path: "tangent.artifactbundle"),
    .plugin(
      name: "Tangent",
      capability: .command(
        intent: .custom(
          verb: "tangent", description: "Any command of tangent on this package's documents."),
        permissions: [
          .writeToPackageDirectory(reason: "It writes reports and corrected numbers.")
        ]),
      dependencies: ["tangent"]),
    .plugin(
      name: "TangentCheck",
      capability: .command(
        intent: .custom(
          verb: "tangent-check",
          description: "Verify the numbers in this package's documents; never writes.")),
      dependencies: ["tangent"]),
  ]
)
