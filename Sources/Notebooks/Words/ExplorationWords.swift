/// What a page says of a figure that its reader can change, in one language.
package struct ExplorationWords: Sendable {
  /// The name of the group.
  package var title: String
  package var method: String
  package var step: String
  package var play: String
  package var pause: String
  package var reset: String
  /// The name of the point that can be moved, and how.
  package var start: String
  /// What to do, in one sentence.
  package var hint: String
  /// What the map's colors mean; `%` is the count of steps.
  package var map: String
  package var diverged: String
  package var excess: String
}

extension ReportWords {
  package var exploration: ExplorationWords { EnglishWords.explorationWords }
}

extension EnglishWords {
  static let explorationWords = ExplorationWords(
    title: "Explore", method: "method", step: "step", play: "Play", pause: "Pause",
    reset: "As checked", start: "start: arrow keys move it",
    hint: "Drag the start, move the sliders, or click the map.",
    map: "excess after % steps: brighter is better", diverged: "grey: diverged",
    excess: "excess loss")
}

extension ChineseWords {
  package var exploration: ExplorationWords {
    ExplorationWords(
      title: "动手试试", method: "方法", step: "步", play: "播放", pause: "暂停", reset: "恢复原图",
      start: "起点：可用方向键移动", hint: "拖动起点，移动滑块，或点击参数图。",
      map: "% 步后的超额损失：越亮越好", diverged: "灰色：发散", excess: "超额损失")
  }
}

extension GermanWords {
  package var exploration: ExplorationWords {
    ExplorationWords(
      title: "Ausprobieren", method: "Verfahren", step: "Schritt", play: "Abspielen",
      pause: "Anhalten", reset: "Wie geprüft", start: "Start: Pfeiltasten bewegen ihn",
      hint: "Start ziehen, Regler bewegen oder in die Karte klicken.",
      map: "Überschuss nach % Schritten: je heller, desto besser", diverged: "grau: divergiert",
      excess: "überschüssiger Verlust")
  }
}
