import Options

/// A heading of the index with the reports below it.
package struct ReportGroup: Configurable, Equatable {
  package var title = ""
  /// The reports' folders, such as `quickstart`.
  package var reports: [String] = []

  package init() {}

  package static let options: [Option<ReportGroup>] = [
    Option("title", \.title, "the heading", required: true),
    Option("reports", \.reports, "the reports, by their folders, in their order", required: true),
  ]
}

/// The groups that `tangent.yaml` lists under `groups:`.
package struct ReportGroups: OptionConvertible, Equatable {
  package static var optionType: OptionType { .list(.options(ReportGroup.optionDescriptions)) }

  package var groups: [ReportGroup] = []

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    groups = try ReportGroup.list(
      decoding: value, example: "[{title: First steps, reports: [quickstart]}]")
    var errors: [OptionError] = []
    var seen: Set<String> = []
    for (place, group) in groups.enumerated() {
      for (index, report) in group.reports.enumerated() where !seen.insert(report).inserted {
        errors.append(
          OptionError(
            "duplicate-report", "duplicate report '\(report)'", hint: "a report has one place",
            at: ["\(place)", "reports", "\(index)"]))
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  package var optionValue: OptionValue { .list(groups.map { .mapping($0.optionEntries) }) }
}
