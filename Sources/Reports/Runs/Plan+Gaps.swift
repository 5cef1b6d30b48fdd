import Files
import Notebooks

extension Plan {
  /// What is said of experiments whose results have gaps: nobody may take them for whole.
  package func gaps(in results: RunResults) -> [Diagnostic] {
    sources.compactMap { named in
      let (id, cell) = (named.id, named.cell)
      guard let words = Self.gap(of: id, in: results) else { return nil }
      return Diagnostic(
        .run, "missing-runs", words, severity: .warning, in: cell.file, at: cell.place.name,
        hint: "the report has gaps in their places")
    }
  }

  /// How many runs of an experiment are missing, in words; nil where none is.
  private static func gap(of id: String, in results: RunResults) -> String? {
    let points = (results[id: id]?.runs ?? []).flatMap(\.points)
    let missing = points.reduce(0) { $0 + $1.outcomes.count(where: \.isGap) }
    let all = points.reduce(0) { $0 + $1.outcomes.count }
    return missing == 0 ? nil : "\(missing) of \(all) runs are missing"
  }

  /// The output of a step, or what is wrong with it; what gaps keep from being shown says so itself.
  func collect(
    into problems: inout Diagnostics, of step: Step, _ results: RunResults,
    _ make: () throws(Diagnostics) -> CellOutput?
  ) -> CellOutput?? {
    do throws(Diagnostics) {
      return try make()
    } catch {
      let gaps = step.directive.references.compactMap { Self.gap(of: $0.id, in: results) }
      guard let gap = gaps.first else {
        problems.add(error)
        return nil
      }
      return .listing(
        ListingOutput(code: gap + "\n", language: "", caption: nil, isNumbered: false))
    }
  }
}
