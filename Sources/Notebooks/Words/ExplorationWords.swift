/// What a page says of a figure that its reader can change, in one language.
package struct ExplorationWords: Sendable {
  /// The name of the group.
  package var title: String
  package var method: String
  package var step: String
  /// What a step is called that passes over the data.
  package var epoch: String
  package var play: String
  package var pause: String
  package var reset: String
  /// The name of the point that can be moved, and how.
  package var start: String
  /// What to do, in one sentence.
  package var hint: String
  /// What the map's colors mean; `%` is the count of steps, as `200 steps`.
  package var map: String
  package var diverged: String
  package var excess: String
}

extension ExplorationWords {
  /// The name of what the steps are counted in.
  package func name(of unit: HistoryUnit) -> String { unit == .epoch ? epoch : step }
}

extension ReportWords {
  package var exploration: ExplorationWords { EnglishWords.explorationWords }
}

extension EnglishWords {
  static let explorationWords = ExplorationWords(
    title: "Explore", method: "method", step: "step", epoch: "epoch", play: "Play", pause: "Pause",
    reset: "As checked", start: "start: arrow keys move it",
    hint: "Drag the start, move the sliders, or click the map.",
    map: "excess after %: brighter is better", diverged: "grey: diverged",
    excess: "excess loss")
}

extension ChineseWords {
  package var exploration: ExplorationWords {
    ExplorationWords(
      title: "动手试试", method: "方法", step: "步数", epoch: "轮数", play: "播放", pause: "暂停", reset: "恢复原图",
      start: "起点：可用方向键移动", hint: "拖动起点，移动滑块，或点击参数图。",
      map: "%后的超额损失：越亮越好", diverged: "灰色：发散", excess: "超额损失")
  }
}

extension GermanWords {
  package var exploration: ExplorationWords {
    ExplorationWords(
      title: "Ausprobieren", method: "Verfahren", step: "Schritt", epoch: "Epoche",
      play: "Abspielen",
      pause: "Anhalten", reset: "Wie geprüft", start: "Start: Pfeiltasten bewegen ihn",
      hint: "Start ziehen, Regler bewegen oder in die Karte klicken.",
      map: "Überschuss nach %: je heller, desto besser", diverged: "grau: divergiert",
      excess: "überschüssiger Verlust")
  }
}
