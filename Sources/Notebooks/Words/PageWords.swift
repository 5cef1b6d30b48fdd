/// What pages say around their text, in one language.
package struct PageWords: Sendable {
  /// The states of the theme: as the system has it, light, dark.
  package var themes: [String]
  package var hideChecks: String
  package var showsSource: String
  /// Where a value comes from; `%` is a run.
  package var fromRun: String
  /// Where a number stands; `#` is the file, `%` the line.
  package var atLine: String
  package var alsoIn: String
  package var otherReports: String
  package var nothingFound: String
  /// A value of a run: `epochs to tolerance of gradient descent`.
  package var valueOfRun: @Sendable (_ value: String, _ run: String) -> String
  /// What was checked: `37 numbers and 11 claims checked`.
  package var checked: @Sendable (_ counts: String) -> String
  /// All checks of a folder; numbers, claims, reports.
  package var allChecked: @Sendable (_ numbers: Int, _ claims: Int, _ reports: Int) -> String
}

extension ReportWords {
  package var page: PageWords { EnglishWords.pageWords }
}

extension EnglishWords {
  static let pageWords = PageWords(
    themes: ["Auto", "Light", "Dark"], hideChecks: "hide checks", showsSource: "As it is written",
    fromRun: "from run %", atLine: "#, line %", alsoIn: "Also in", otherReports: "More reports",
    nothingFound: "Nothing found. Try fewer or shorter words.",
    valueOfRun: { "\($0) of \($1)" }, checked: { "\($0) checked" },
    allChecked: { numbers, claims, reports in
      "\(numbers) numbers and \(claims) claims checked in \(reports) reports"
    })
}

extension ChineseWords {
  package var page: PageWords {
    PageWords(
      themes: ["自动", "浅色", "深色"], hideChecks: "隐藏核对标记", showsSource: "写法",
      fromRun: "来自运行 %", atLine: "#，第 % 行", alsoIn: "其他语言", otherReports: "更多报告",
      nothingFound: "没有找到。请换用更少或更短的词。",
      valueOfRun: { $0.contains("的" as Character) ? "\($1)\($0)" : "\($1)的\($0)" },
      checked: { "已核对：\($0)" },
      allChecked: { numbers, claims, reports in
        "\(reports) 篇报告中核对了 \(numbers) 个数字和 \(claims) 条论断"
      })
  }
}

extension GermanWords {
  package var page: PageWords {
    PageWords(
      themes: ["Auto", "Hell", "Dunkel"], hideChecks: "Prüfzeichen ausblenden",
      showsSource: "So geschrieben", fromRun: "aus Lauf %", atLine: "#, Zeile %",
      alsoIn: "Auch auf",
      otherReports: "Weitere Berichte",
      nothingFound: "Nichts gefunden. Weniger oder kürzere Wörter helfen.",
      valueOfRun: { "\($0) von \($1)" }, checked: { "\($0) geprüft" },
      allChecked: { numbers, claims, reports in
        "\(numbers) Zahlen und \(claims) Aussagen in \(reports) Berichten geprüft"
      })
  }
}
