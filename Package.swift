// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of ours with its dependencies; imports go down, never sideways.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module, with the fixtures that all tests share.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name.prefix(1).uppercased())\(name.dropFirst())Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: strict)
}

/// What the tests of reports, pages and projects look into.
let reading: [Target.Dependency] = [
  "Charting", "Files", "Notebooks", "Optimization", "Options", "Prose", "ReportSupport",
  "Typesetting", "Values",
]

/// A C library of the system, found through pkg-config.
func library(_ name: String, _ pkgConfig: String, apt: [String], brew: [String]) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(apt), .brew(brew)])
}

let package = Package(
  name: "tangent",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tangent", targets: ["TangentProgram"]),
    // For packages of others: the tool to add to, and the numerics alone.
    .library(name: "Tangent", targets: ["Tangent"]),
    .library(name: "Optimization", targets: ["Optimization"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The program: its target is named so that no two modules differ in case alone.
    .executableTarget(
      name: "TangentProgram", dependencies: ["Serving", "Tool"], swiftSettings: strict),

    // The library that others build on; its folder's name differs from the program's in more than case.
    .target(
      name: "Tangent", dependencies: ["Optimization", "Options", "Reports", "Serving", "Tool"],
      path: "Sources/TangentLibrary", swiftSettings: strict),

    // Floor 3: the words that the user types, and the server that a preview's browser talks to.
    module("Serving", ["Tool"]),
    module(
      "Tool",
      [
        "CSystem", "Charting", "Files", "Notebooks", "Optimization", "Options", "Pages", "Projects",
        "Reports", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Floor 2: a notebook becomes a report. From the top down: a folder of notebooks,
    module(
      "Projects",
      [
        "CSystem", "Charting", "Files", "Notebooks", "Optimization", "Options", "Pages", "Prose",
        "Reports", "Typesetting", "Values",
      ]),
    // pages in each format,
    module(
      "Pages",
      [
        "CSystem", "Charting", "Files", "Notebooks", "Optimization", "Options", "Prose", "Reports",
        "Typesetting", "Values", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        "HTML/page.css", "HTML/page.js", "HTML/theme.js", "HTML/Explored/stepper.js",
        "HTML/Explored/explore.js",
      ].map { .embedInCode($0) }),
    // directives that become runs, figures and tables, with pins and claims that are checked,
    module(
      "Reports",
      ["Charting", "Files", "Notebooks", "Optimization", "Options", "Prose", "Values"]),
    // a text that is taken apart, each part at its place,
    module(
      "Notebooks",
      ["Charting", "Files", "Optimization", "Options", "Prose", "Typesetting", "Values"]),
    // addresses, expressions, notations and what data files hold,
    module(
      "Values",
      [
        "CPCRE2", "Files", "Optimization", "Options",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    // diagnostics, YAML and the one way to the disk.
    module("Files", ["CLibYAML", "CSystem", "Optimization", "Options"]),

    // Floor 1: the leaves, which don't know each other.
    module("Prose", ["CCMarkGFM", "Options"]),
    module(
      "Optimization",
      ["CKernels", "Options", .product(name: "RealModule", package: "swift-numerics")]),
    module("Charting", ["CCairo", "CDeflate", "CSystem", "Options"]),
    module("Typesetting", ["CDuktape", "CSystem"]),

    // Floor 0: how an option is declared, and the system's libraries.
    module("Options"),
    // What Swift can't ask the system for itself: calls of any number of arguments.
    .target(name: "CSystem"),
    // Loops in which the processor's widest vectors count.
    .target(name: "CKernels"),
    library("CCairo", "pangocairo", apt: ["libcairo2-dev", "libpango1.0-dev"], brew: ["pango"]),
    library(
      "CCMarkGFM", "libcmark-gfm", apt: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"],
      brew: ["cmark-gfm"]),
    library("CDeflate", "libdeflate", apt: ["libdeflate-dev"], brew: ["libdeflate"]),
    library("CDuktape", "duktape", apt: ["duktape-dev"], brew: ["duktape"]),
    library("CLibYAML", "yaml-0.1", apt: ["libyaml-dev"], brew: ["libyaml"]),
    library("CPCRE2", "libpcre2-8", apt: ["libpcre2-dev"], brew: ["pcre2"]),

    .target(
      name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "ReportSupport", dependencies: ["Files", "Notebooks", "Options", "Reports", "Values"],
      path: "Tests/ReportSupport", swiftSettings: strict),
    tests(of: "Options"),
    tests(of: "Prose"),
    tests(of: "Optimization", ["CKernels", "Options"]),
    tests(of: "Charting"),
    tests(of: "Typesetting"),
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    tests(of: "Files", ["CSystem", "Options"]),
    tests(of: "Values", ["Files", "Optimization", "Options"]),
    tests(
      of: "Notebooks", ["Files", "Optimization", "Options", "Prose", "ReportSupport", "Values"]),
    tests(of: "Reports", reading),
    tests(of: "Pages", reading + ["Reports"]),
    tests(of: "Projects", reading + ["CAllocations", "Pages", "Reports"]),
    tests(
      of: "Tool",
      [
        "Files", "Optimization", "Options", "Projects", "Reports", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Documentation of what is public is made where somebody asks for it:
// TANGENT_DOCC=1 swift package generate-documentation --target Tangent
if Context.environment["TANGENT_DOCC"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// libFuzzer's targets are there for Scripts/fuzz-readers alone.
let readers = ["annotations", "bibtex", "csv", "expressions", "json", "markdown", "yaml"]
if Context.environment["TANGENT_FUZZ_READERS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-readers",
      dependencies: [
        "Files", "Notebooks", "Optimization", "Options", "Prose", "Reports", "Values",
      ],
      path: "Tests/FuzzReaders",
      exclude: ["seeds"] + readers.map { "\($0).dict" }, swiftSettings: strict))
}
