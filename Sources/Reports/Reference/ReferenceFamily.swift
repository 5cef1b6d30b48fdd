import Optimization
import Options

/// A family of things that notebooks can name, as `tangent list` and the documentation show it.
package struct ReferenceFamily: Sendable {
  /// The word after `tangent list`.
  package var name: String
  package var summary: String
  package var entries: [ReferenceEntry]
  /// What an option's type calls a member: `optimizer`; nil where no option takes one.
  var kind: String?

  /// What one of them is called: `optimizer`.
  package var member: String {
    kind ?? (name.hasSuffix("s") ? String(name.dropLast()) : "\(name) entry")
  }

  init(_ name: String, _ summary: String, _ entries: [ReferenceEntry]) {
    self.name = name
    self.summary = summary
    self.entries = entries
  }

  init<Member>(_ name: String, _ summary: String, _ catalogue: Catalogue<Member>) {
    self.init(name, summary, catalogue.entries.map(ReferenceEntry.init))
    kind = catalogue.kind
  }

  /// All families, in the order in which a reader meets them.
  package static let all: [ReferenceFamily] = [
    ReferenceFamily("directives", "what a fenced block with {.kind #id} asks for", directives),
    ReferenceFamily("data", "where samples come from: `data:` of a run", .dataSources),
    ReferenceFamily("models", "what is fitted: `model:` of a run", .models),
    ReferenceFamily(
      "objectives", "functions to minimize: `objective:` in place of data", .objectives),
    ReferenceFamily("optimizers", "how it is fitted: `optimizers:` of a run", .optimizers),
    ReferenceFamily("loops", "beside a method's options, or in place of a value", loops),
    ReferenceFamily(
      "schedules", "learning rates that change: in place of a number", .schedules),
    ReferenceFamily(
      "estimators", "scikit-learn's own, run as it runs them: `estimators:`", .estimators),
    ReferenceFamily("figures", "pictures of runs: `kind:` of a figure", .figures),
    ReferenceFamily("metrics", "values of a run and of its data, to quote", metrics),
    ReferenceFamily("history", "values of every epoch, such as `sgd.loss[50]`", history),
    ReferenceFamily(
      "statistics", "what values over seeds are summed up by: `sgd.mse.mean`", statistics),
    ReferenceFamily("expressions", "what pins and claims are written with", expressions),
  ]

  private static var directives: [ReferenceEntry] {
    DirectiveKind.all.map {
      ReferenceEntry(name: $0.name, summary: $0.summary, details: "", options: $0.options)
    }
  }
}
