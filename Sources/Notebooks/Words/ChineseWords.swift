import Charting

/// Simplified Chinese.
package struct ChineseWords: ReportWords {
  package let language = "zh-CN"

  package let contents = "目录"
  package let optimum = "最优点"
  package let source = "来源"
  package let exactValue = "精确值"
  package let tolerance = "容差"
  package let text = "正文"
  package let checked = "已核对"
  package let checkedNumbers = "已核对的数字"
  package let claims = "论断"
  package let claim = "论断"
  package let margin = "余量"
  package let provenance = "出处"
  package let reproduce = "重现本页"
  package let engine = "计算程序"
  package let typesetBy = "排版程序"
  package let pictures = "图片"
  package let remotePictures = "可能来自其他服务器，打开本页时这些服务器会得知"
  package let specification = "实验定义"
  package let data = "数据"
  package let platform = "平台"
  package let footnotes = "脚注"
  package let footnote = "脚注"
  package let tableWord = "表格"
  package let codeWord = "代码"
  package let formulaWord = "公式"
  package let taskDone = "已完成"
  package let taskOpen = "待办"
  package let ownDigits = "按所写位数"
  package let failing = "不成立"
  package let unpinned = "未核对"
  package let diverged = "发散"
  package let yes = "是"
  package let no = "否"
  package let reports = "报告"
  package let report = "报告"
  package let notebook = "笔记本"
  package let searchReports = "搜索报告"
  package let by = "作者："
  package let showTheme = "主题"
  package let permalink = "本节链接"
  package let backToText = "返回正文"
  package let done = "成立"

  package var chart: Charting.Words { .chinese }
  package var figures: any FigureWords { ChineseFigureWords() }
  package var references: any ReferenceWords { ChineseReferenceWords() }

  package func callout(_ kind: String) -> String {
    ["note": "注意", "tip": "提示", "important": "重要", "warning": "警告", "caution": "小心"][kind] ?? kind
  }

  package func figure(_ number: Int) -> String { "图 \(number)" }
  package func table(_ number: Int) -> String { "表 \(number)" }
  package func listing(_ number: Int) -> String { "代码 \(number)" }
  package func equation(_ name: String) -> String { "式 \(name)" }
  package func section(_ number: String) -> String { "第 \(number) 节" }

  package func dataBehind(_ thing: String, _ extent: TableExtent) -> String {
    let (rows, columns) = (extent.rows, extent.columns)
    let parts = [
      rows.isWhole ? "共 \(rows.total) 行" : "\(rows.total) 行中的 \(rows.shown) 行",
      columns.isWhole ? nil : "\(columns.total) 列中的 \(columns.shown) 列",
    ]
    let shown = parts.compactMap(\.self).joined(separator: comma)
    // A figure's number and the word behind it are kept apart as elsewhere in the text.
    let gap = thing.last?.isASCII == true ? " " : ""
    return "\(thing)\(gap)的数据（\(shown)）"
  }

  package func checkedCounts(numbers: Int, claims: Int) -> String {
    "\(numbers) 个数字，\(claims) 条论断"
  }

  package func checkedSummary(numbers: Int, claims: Int) -> String {
    "本页有 \(numbers) 个数字和 \(claims) 条论断已与本页的实验核对。"
  }

  package func sectionsFound(_ count: String) -> String { "找到 \(count) 节" }
  package func runOf(_ id: String) -> String { "实验 \(id)" }
  package func seeds(_ seeds: String) -> String {
    "种子 \(seeds)"
  }

  package func heading(for value: String) -> String {
    Self.headings[value] ?? value.split(separator: "_").joined(separator: " ")
  }

  package func name(ofRun label: String) -> String {
    Self.methods[label] ?? EnglishWords().name(ofRun: label)
  }

  package func qualified(_ name: String, _ marks: [String]) -> String {
    "\(name)（\(marks.joined(separator: "，"))）"
  }

  package let comma = "，"
  package let semicolon = "；"

  package func best(of count: Int, at point: String?) -> String {
    "\(count) 个中最佳" + (point.map { "：\($0)" } ?? "")
  }

  private static let methods = [
    "gradient_descent": "梯度下降", "sgd": "随机梯度下降", "momentum": "动量法",
    "heavy_ball": "重球法",
  ]

  package func lines(_ description: LineDescription) -> String {
    let scale = description.isLogarithmic ? "对数折线图" : "折线图"
    let each = description.lines.map { line in
      let end =
        switch line.end {
        case .value(let last): "\(line.name)：\(line.first) → \(last)，共 \(line.after)"
        case .rounding: "\(line.name)：\(line.first)，在 \(line.after) 处到达舍入误差"
        case .diverged: "\(line.name)：\(line.first)，在 \(line.after) 处发散"
        }
      return end + (line.arrival.map(figures.description) ?? "")
    }
    return AlternativeText.sentences(
      "\(scale)：\(description.y) 随 \(description.x) 的变化，\(description.lines.count) 条曲线。", each,
      separator: "；", end: "。")
  }

  private static let headings = [
    "optimizer": "优化方法", "estimator": "估计器", "seed": "种子",
    "initial_loss": "初始损失", "final_loss": "最终损失", "best_loss": "最小损失",
    "epochs": "轮数", "updates": "更新次数", "epochs_to_tolerance": "达到容差的轮数",
    "converged": "是否收敛", "diverged": "是否发散", "diverged_at": "发散于",
    "optimality_gap": "与最优值之差", "gradient_norm": "梯度范数",
    "mse": "均方误差", "rmse": "均方根误差", "mae": "平均绝对误差", "r2": "R²",
    "test_mse": "测试均方误差", "test_rmse": "测试均方根误差", "test_mae": "测试平均绝对误差",
    "test_r2": "测试 R²", "coef": "系数", "intercept": "截距", "learning_rate": "学习率",
    "momentum": "动量", "batch_size": "批量", "n_samples": "样本数", "n_features": "特征数",
    "condition_number": "条件数", "optimal_loss": "最优损失", "sample_gradients": "单样本梯度次数",
    "excess": "超额损失 J − J*", "epoch": "训练轮数", "step": "步数", "loss": "损失 J", "n_iter": "迭代轮数",
    "accuracy": "准确率", "test_accuracy": "测试准确率", "run": "实验", "test_loss": "测试损失",
    "updates_to_tolerance": "达到容差的更新次数",
    "sample_gradients_to_tolerance": "达到容差的单样本梯度次数",
    "distance_to_optimum": "到最优点的距离", "t": "更新计数 t", "n_train": "训练样本数",
    "n_test": "测试样本数", "n_parameters": "参数个数", "largest_eigenvalue": "最大特征值",
    "smallest_eigenvalue": "最小特征值", "optimal_coef": "最优系数", "optimal_intercept": "最优截距",
    "polynomial": "多项式次数", "degree": "多项式次数", "rate": "实测速率",
    "rate_from": "速率读取起点", "rate_to": "速率读取终点", "theoretical_rate": "理论速率",
    "iterations_per_digit": "每位数字的步数", "stability_limit": "稳定极限",
    "optimal_learning_rate": "理论最优学习率", "optimal_momentum": "理论最优动量",
    "optimal_rate": "理论最优速率", "noise_floor": "理论噪声下限",
  ]
}
