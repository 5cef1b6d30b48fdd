import Charting
import Options

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
  package func ringed(_ value: String, at places: [String]) -> String {
    "Ring: bester Wert \(value) bei " + places.joined(separator: ", ")
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
  package func after(_ event: String, excess: String) -> String {
    "\(event): Überschuss \(excess)"
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
      "Gestapelte Flächen: Anteil jeder Eigenmode am Überschuss über den Epochen. Zuletzt bleibt: ",
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
