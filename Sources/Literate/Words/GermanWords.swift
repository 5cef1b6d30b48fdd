import Charting

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
      best: "bester Wert %", decimalMark: decimalMark.text)
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

  package func dataBehind(_ thing: String, shown: Int, of total: Int) -> String {
    let all = total == 1 ? "1 Zeile" : "\(total) Zeilen"
    let rows = shown == total ? all : "\(shown) von \(all)"
    return "Daten zu \(thing) (\(rows))"
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
  ]
}

/// What figures say in German.
package struct GermanFigureWords: FigureWords {
  package let finalExcess = "Überschuss am Ende J − J*"
  package let epoch = "Epoche"
  package let train = "Training"
  package let test = "Test"
  package let predictedRate =
    "gestrichelt: vorhergesagte asymptotische Rate, am letzten Punkt angelegt"
  package let predicted = "gestrichelt: vorhergesagter Rauschboden"
  package let residual = "Residuum y − ŷ"
  package let fitted = "angepasster Wert ŷ"
  package let count = "Anzahl"
  package let mode = "Mode i"
  package let eigenvalue = "Eigenwert λᵢ"
  package let share = "Anteil am Überschuss (%)"
  package let position = "Ort"
  package let velocity = "Geschwindigkeit"
  package let run = "Lauf"
  package let motion = "Bewegung"
  package let farthestVelocity = "größte Geschwindigkeit"
  package let stabilityLimit = "gestrichelt: Stabilitätsgrenze"
  package let normalCurve = "Normalverteilung"
  package let controls = "Anzeigen"
  package let linearScale = "lineare Skala"
  package let bestRun = "bester"

  package func limit(_ value: String) -> String { "gepunktet: Stabilitätsgrenze \(value)" }
  package func best(_ value: String, at place: String) -> String {
    "bester Wert \(value) bei \(place)"
  }
  package func bestAt(_ option: String, _ value: String) -> String {
    "kleinster Testfehler bei \(option) \(value)"
  }
  package func floor(_ measured: String, predicted: String) -> String {
    "\(measured) (vorhergesagt \(predicted))"
  }
  package func seeds(_ count: Int, isMiddle: Bool) -> String {
    "\(count) Startwerte: Mittel und Band \(isMiddle ? "10–90 %" : "Minimum–Maximum")"
  }
  package func after(_ count: String, excess: String) -> String {
    "nach \(count): Überschuss \(excess)"
  }

  package func modeNumber(_ numbers: String) -> String {
    (numbers.contains("–") ? "Moden " : "Mode ") + numbers
  }
  package func lastMode(_ facts: ModeFacts) -> String {
    "\(facts.last), λ \(facts.eigenvalue), bleibt zuletzt: \(facts.share) des Rests"
  }
  package func runningMean(of count: Int) -> String { "gleitendes Mittel über \(count)" }
  package func tolerance(_ value: String) -> String { "Toleranz \(value)" }
  package var arrivals: String { "Ringe: ab dort innerhalb der Toleranz um das Optimum" }

  package func arrival(after count: Int, _ unit: HistoryUnit) -> String {
    let noun =
      switch unit {
      case .epoch: count == 1 ? "Epoche" : "Epochen"
      case .step, .update: count == 1 ? "Schritt" : "Schritte"
      case .sampleGradient: count == 1 ? "Einzelgradient" : "Einzelgradienten"
      }
    return "\(NumberText.count(count)) \(noun)"
  }

  package func within(tolerance share: String) -> String {
    "gepunktet: Toleranz, \(share) des ersten Überschusses; Ringe: ab dort darunter"
  }
  package func above(optimum: String) -> String { "der Verlust über seinem Optimum \(optimum)" }
  package var flatAtOptimum: String {
    "der Verlust selbst, flach an seinem Optimum; erst sein Überschuss trennt diese Läufe"
  }

  package var residuals: String { "Residuen" }
  package var distribution: String { "Verteilung der Residuen" }
  package func allDiverged(_ count: Int) -> String { "alle \(count) Läufe divergieren" }
  package func allEqual(_ count: Int, _ value: String) -> String {
    "alle \(count) Läufe ergeben \(value)"
  }
  package func allResidualsEqual(_ count: Int, _ value: String) -> String {
    "alle \(count) Residuen sind \(value)"
  }
  package var constant: String { "jede Linie ist flach: kein Lauf verlässt seinen ersten Wert" }
  package var noExcess: String { "jeder Lauf beginnt am Optimum: es gibt keinen Überschuss" }
  package var onlyEnds: String { "eine Messung nach dem Start" }
  package func below(_ value: String) -> String { "Dreiecke: unter \(value), oder 0" }
  package func fallsAtOnce(_ name: String, decades: Int) -> String {
    "\(name) fällt um \(decades) Zehnerpotenzen auf einmal"
  }
  package func description(ofArrival event: String) -> String {
    ", innerhalb der Toleranz nach \(event)"
  }
  package func residual(binsOf width: String) -> String { "\(residual) (Klassenbreite \(width))" }
  package func damping(_ damping: Damping) -> String {
    switch damping {
    case .over: "überdämpft"
    case .critical: "aperiodischer Grenzfall"
    case .under: "gedämpfte Schwingung"
    case .alternating: "wechselndes Vorzeichen"
    }
  }

  package func modes(_ runs: [ModeFacts]) -> String {
    AlternativeText.sentences(
      "Gestapelte Säulen: Anteil jeder Eigenmode am Überschuss über den Epochen. Zuletzt bleibt: ",
      runs.map { "\($0.name) \($0.last) (λ \($0.eigenvalue)) mit \($0.share)" }, separator: "; ",
      end: ".")
  }

  package func phases(_ portraits: [PhaseFacts]) -> String {
    AlternativeText.sentences(
      "Phasenporträts, Geschwindigkeit über dem Ort entlang der Eigenmoden. ",
      portraits.map { "\($0.run), λ \($0.eigenvalue): \($0.damping ?? "keine feste Bewegung")" },
      separator: "; ", end: ".")
  }

  package func validation(_ facts: ValidationFacts) -> String {
    "Liniendiagramm: \(facts.metric) in Training und Test über \(facts.option), \(facts.places) "
      + "Werte von \(facts.first) bis \(facts.last). Der Testfehler ist am kleinsten bei "
      + "\(facts.best): \(facts.test), mit einem Trainingsfehler von \(facts.train)."
  }

  package func sweep(_ metric: String, over option: String, _ runs: [SweepFacts]) -> String {
    let parts = runs.map { run in
      let best = run.best.map { "bester Wert \($0.value) bei \($0.place)" } ?? "kein Wert"
      return "\(run.name) \(best)" + (run.diverged > 0 ? ", \(run.diverged) divergiert" : "")
    }
    return AlternativeText.sentences(
      "Liniendiagramm: \(metric) über \(option). ", parts, separator: "; ", end: ".")
  }

  package func seeds(_ count: Int, isMiddle: Bool, _ runs: [SeedFacts]) -> String {
    let parts = runs.map { run in
      "\(run.name) \(run.first) → \(run.last)"
        + (run.predicted.map { " (vorhergesagt \($0))" } ?? "")
    }
    return AlternativeText.sentences(
      "Liniendiagramm, doppelt logarithmisch: mittlerer Überschuss über \(count) Startwerte gegen "
        + "Einzelgradienten, mit Band \(isMiddle ? "10–90 %" : "Minimum–Maximum"). ", parts,
      separator: "; ", end: ".")
  }

  package func heatMap(_ facts: HeatMapFacts) -> String {
    let best = facts.best.map { best in
      " Bester Wert \(best.value) bei \(facts.x) \(best.x), \(facts.y) \(best.y)."
    }
    let diverged = facts.diverged > 0 ? " \(facts.diverged) Felder divergieren." : ""
    return "Heatmap: \(facts.metric) über \(facts.x) und \(facts.y), "
      + "\(facts.columns) × \(facts.rows) Felder." + (best ?? "") + diverged
  }

  package func contours(x: String, y: String, _ runs: [PathFacts]) -> String {
    let parts = runs.map { run in
      run.last.map { "\(run.name) \(run.first) → \($0) nach \(run.after)" }
        ?? "\(run.name) verlässt die Ebene, divergiert bei \(run.after)"
    }
    return AlternativeText.sentences(
      "Höhenlinien des Verlusts über \(x) und \(y) mit dem Weg jedes Laufs. Überschuss: ", parts,
      separator: "; ", end: ".")
  }

  package func spectrum(
    _ count: Int, from least: String, to largest: String, condition: String
  ) -> String {
    "Spektrum der Hesse-Matrix: \(count) Eigenwerte von \(least) bis \(largest), "
      + "Konditionszahl \(condition)."
  }

  package func fit(_ samples: Int, _ runs: [FitFacts]) -> String {
    AlternativeText.sentences(
      "Streudiagramm von \(samples) Stichproben, y über x, mit angepassten Geraden. ",
      runs.map { "\($0.name): R² \($0.score)" }, separator: "; ", end: ".")
  }

  package func residuals(_ samples: Int, deviation: String, largest: String) -> String {
    "Streudiagramm: Residuen von \(samples) Stichproben über den angepassten Werten, mit "
      + "gleitendem Mittel. Standardabweichung \(deviation), größtes Residuum \(largest)."
  }

  package func histogram(_ samples: Int, width: String, deviation: String) -> String {
    "Histogramm der Residuen von \(samples) Stichproben in Klassen der Breite \(width), mit der "
      + "Normalverteilung der Standardabweichung \(deviation)."
  }
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
