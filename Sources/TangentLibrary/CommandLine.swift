// A user's file needs this import alone.
@_exported import Optimization
@_exported import Options
@_exported import Reports
internal import Serving
internal import Tool

/// The command line `tangent` with your own types added to what notebooks can name.
///
/// ```swift
/// import Tangent
/// @main struct Mine { static func main() async { await Tangent.main(adding: [Sophia.self]) } }
/// ```
///
/// A type is an `Optimizer` (or `GradientRule`), `Schedule`, `DataSource`, `Model`, `TestFunction`,
/// `Estimator`, `RunMetric` or `RunFigure`, and is listed after the built-in ones of its kind. The function never
/// returns: it ends the program with the exit status of the command. A name that is there already,
/// or that is added twice, ends it with status 70 and an error that says so.
///
/// - Parameters:
///   - types: The types to add.
///   - name: What `results.json` calls them together; nil for the name of the first type's module.
///   - version: Their version, stated beside the engine's; a new one has results computed anew.
public func main(
  adding types: [any Named.Type], name: String? = nil, version: String = "0.0.0"
) async {
  let module = types.first.map { String(reflecting: $0).prefix { $0 != "." } } ?? "none"
  await main(adding: Extension(name ?? String(module), version: version, adding: types))
}

/// The command line `tangent` with the extensions of other packages.
///
/// Each of them has a name and a version of its own in `results.json` and on pages. Otherwise as
/// `main(adding:name:version:)`.
public func main(adding extensions: Extension...) async {
  await CommandLineTool.main(previewing: LiveServer.self, adding: extensions)
}
