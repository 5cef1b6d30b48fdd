import Charting
import Values

/// German, as Germany and Austria write it; Switzerland and Liechtenstein have decimal points.
package struct GermanWords: ReportWords {
  package let language = "de"
  package private(set) var decimalMark = DecimalMark.comma

  package init() {}

  package func adapted(to tag: LanguageTag) -> any ReportWords {
    var words = self
    if ["ch", "li"].contains(tag.region) { words.decimalMark = .point }
    return words
  }

  package let contents = "Inhalt"
  package let optimum = "Optimum"
  package let source = "Quelle"
  package let exactValue = "Genauer Wert"
  package let tolerance = "Toleranz"
  package let text = "Text"
  package let checked = "Geprüft"
  package let checkedNumbers = "Geprüfte Zahlen"
  package let claims = "Aussagen"
  package let claim = "Aussage"
  package let margin = "Abstand"
  package let provenance = "Herkunft"
  package let reproduce = "Diese Seite nachrechnen"
  package let engine = "Berechnet mit"
  package let typesetBy = "Gesetzt mit"
  package let pictures = "Bilder"
  package let remotePictures =
    "können von anderen Servern kommen, die erfahren, dass diese Seite geöffnet wird"
  package let specification = "Spezifikation"
  package let data = "Daten"
  package let platform = "Plattform"
  package let footnotes = "Fußnoten"
  package let footnote = "Fußnote"
  package let tableWord = "Tabelle"
  package let codeWord = "Code"
  package let formulaWord = "Formel"
  package let taskDone = "Erledigt"
  package let taskOpen = "Offen"
  package let ownDigits = "die eigenen Stellen"
  package let failing = "gilt nicht"
  package let unpinned = "nicht geprüft"
  package let diverged = "divergiert"
  package let yes = "ja"
  package let no = "nein"
  package let reports = "Berichte"
  package let report = "Bericht"
  package let notebook = "Notizbuch"
  package let searchReports = "Berichte durchsuchen"
  package let by = "von"
  package let showTheme = "Farbschema"
  package let permalink = "Link zu diesem Abschnitt"
  package let backToText = "Zurück zum Text"
  package let done = "gilt"

  package var chart: Charting.Words {
    Charting.Words(
      divergedAt: "divergiert bei %", diverged: "divergiert", atRounding: "Rundung ab %",
      belowRounding: "unter der Rundung der Differenz", optimum: "Optimum %", start: "Start",
      decimalMark: decimalMark.text)
  }
  package var figures: any FigureWords { GermanFigureWords() }
  package var references: any ReferenceWords { GermanReferenceWords() }

  package func callout(_ kind: String) -> String {
    [
      "note": "Hinweis", "tip": "Tipp", "important": "Wichtig", "warning": "Warnung",
      "caution": "Vorsicht",
    ][kind] ?? kind
  }

  package func figure(_ number: Int) -> String { "Abbildung \(number)" }
  package func table(_ number: Int) -> String { "Tabelle \(number)" }
  package func listing(_ number: Int) -> String { "Listing \(number)" }
  package func equation(_ name: String) -> String { "Gleichung \(name)" }
  package func section(_ number: String) -> String { "Abschnitt \(number)" }

  package func dataBehind(_ thing: String, _ extent: TableExtent) -> String {
    let (rows, columns) = (extent.rows, extent.columns)
    let all = rows.total == 1 ? "1 Zeile" : "\(rows.total) Zeilen"
    let parts = [
      rows.isWhole ? all : "\(rows.shown) von \(all)",
      columns.isWhole ? nil : "\(columns.shown) von \(columns.total) Spalten",
    ]
    return "Daten zu \(thing) (\(parts.compactMap(\.self).joined(separator: ", ")))"
  }

  package func checkedCounts(numbers: Int, claims: Int) -> String {
    let numberWords = numbers == 1 ? "1 Zahl" : "\(numbers) Zahlen"
    let claimWords = claims == 1 ? "1 Aussage" : "\(claims) Aussagen"
    return "\(numberWords) und \(claimWords)"
  }

  package func checkedSummary(numbers: Int, claims: Int) -> String {
    "\(checkedCounts(numbers: numbers, claims: claims)) auf dieser Seite sind gegen die Läufe geprüft."
  }

  package func sectionsFound(_ count: String) -> String { "Gefundene Abschnitte: \(count)" }
  package func runOf(_ id: String) -> String { "Experiment \(id)" }
  package func seeds(_ seeds: String) -> String {
    seeds.allSatisfy(\.isNumber) ? "Startwert \(seeds)" : "Startwerte \(seeds)"
  }
  package func best(of count: Int, at point: String?) -> String {
    "bester von \(count)" + (point.map { " bei \($0)" } ?? "")
  }

  package func heading(for value: String) -> String {
    Self.headings[value] ?? EnglishWords().heading(for: value)
  }

  package func name(ofRun label: String) -> String {
    Self.methods[label] ?? EnglishWords().name(ofRun: label)
  }

  private static let methods = [
    "gradient_descent": "Gradientenabstieg", "momentum": "Momentum", "heavy_ball": "Heavy Ball",
  ]

  package func lines(_ description: LineDescription) -> String {
    let scale = description.isLogarithmic ? "Liniendiagramm, logarithmisch" : "Liniendiagramm"
    let runs = description.lines.count == 1 ? "1 Lauf" : "\(description.lines.count) Läufe"
    let each = description.lines.map { line in
      let end =
        switch line.end {
        case .value(let last): "\(line.name) \(line.first) → \(last) nach \(line.after)"
        case .rounding: "\(line.name) \(line.first) → Rundung nach \(line.after)"
        case .diverged: "\(line.name) \(line.first), divergiert bei \(line.after)"
        }
      return end + (line.arrival.map(figures.description) ?? "")
    }
    return AlternativeText.sentences(
      "\(scale): \(description.y) über \(description.x), \(runs). ", each, separator: "; ", end: "."
    )
  }

  private static let headings = [
    "optimizer": "Verfahren", "estimator": "Schätzer", "run": "Lauf", "seed": "Startwert",
    "initial_loss": "Anfangsverlust", "final_loss": "Endverlust", "best_loss": "kleinster Verlust",
    "test_loss": "Testverlust", "loss": "Verlust J", "excess": "Überschuss J − J*",
    "epochs": "Epochen", "epoch": "Epoche (Durchlauf der Daten)", "updates": "Schritte",
    "step": "Schritt",
    "sample_gradients": "Einzelgradienten", "epochs_to_tolerance": "Epochen bis zur Toleranz",
    "updates_to_tolerance": "Schritte bis zur Toleranz",
    "sample_gradients_to_tolerance": "Einzelgradienten bis zur Toleranz",
    "converged": "konvergiert", "diverged": "divergiert", "diverged_at": "divergiert bei",
    "optimality_gap": "Abstand zum Optimum", "distance_to_optimum": "Entfernung vom Optimum",
    "gradient_norm": "Gradientennorm", "mse": "MSE", "rmse": "RMSE", "mae": "MAE", "r2": "R²",
    "test_mse": "Test-MSE", "test_rmse": "Test-RMSE", "test_mae": "Test-MAE", "test_r2": "Test-R²",
    "accuracy": "Genauigkeit", "test_accuracy": "Testgenauigkeit", "coef": "Koeffizient",
    "intercept": "Achsenabschnitt", "learning_rate": "Lernrate", "momentum": "Momentum",
    "batch_size": "Batchgröße", "n_samples": "Stichproben", "n_features": "Merkmale",
    "n_train": "Trainingsstichproben", "n_test": "Teststichproben", "n_parameters": "Parameter",
    "n_iter": "Epochen des Schätzers", "t": "Schrittzähler t", "condition_number": "Konditionszahl",
    "largest_eigenvalue": "größter Eigenwert", "smallest_eigenvalue": "kleinster Eigenwert",
    "optimal_loss": "kleinstmöglicher Verlust", "optimal_coef": "optimaler Koeffizient",
    "optimal_intercept": "optimaler Achsenabschnitt", "polynomial": "Polynomgrad",
    "degree": "Polynomgrad", "rate": "gemessene Rate", "rate_from": "Rate ab Epoche",
    "rate_to": "Rate bis Epoche", "random_state": "Startwert",
    "theoretical_rate": "theoretische Rate", "iterations_per_digit": "Schritte je Stelle",
    "stability_limit": "Stabilitätsgrenze", "optimal_learning_rate": "beste Lernrate",
    "optimal_momentum": "bestes Momentum", "optimal_rate": "beste Rate",
    "noise_floor": "Rauschgrenze",
  ]
}

/// How German texts cite.
struct GermanReferenceWords: ReferenceWords {
  let references = "Literatur"
  let noDate = "o. J."
  let editor = " (Hrsg.)"
  let editors = " (Hrsg.)"

  func twoPeople(_ first: String, _ second: String) -> String { "\(first) und \(second)" }
  func manyPeople(_ first: String) -> String { "\(first) u. a." }

  func listOfPeople(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " und " + last
  }

  func peopleAndOthers(_ names: [String]) -> String { names.joined(separator: ", ") + " u. a." }
  func volume(_ number: String) -> String { "Bd. \(number)" }
  func edition(_ text: String) -> String { Int(text).map { "\($0). Auflage" } ?? text }
}
