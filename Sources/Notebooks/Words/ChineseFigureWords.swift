import Charting

/// What figures say in Simplified Chinese.
package struct ChineseFigureWords: FigureWords {
  package let colon = "："
  package let finalExcess = "最终超额损失 J − J*"
  package let epoch = "轮数"
  package let train = "训练"
  package let test = "测试"
  package let predictedRate = "虚线：理论渐近收敛率，以最后一点为准"
  package let predicted = "虚线：理论噪声下限"
  package let residual = "残差 y − ŷ"
  package let residuals = "残差"
  package let distribution = "残差的分布"
  package let fitted = "拟合值 ŷ"
  package let count = "个数"
  package let mode = "模态 i"
  package let eigenvalue = "特征值 λᵢ"
  package let share = "占超额损失的份额（%）"
  package let position = "位置"
  package let velocity = "速度"
  package let run = "运行"
  package let motion = "运动方式"
  package let farthestVelocity = "最大速度"
  package let stabilityLimit = "虚线：稳定极限"
  package let normalCurve = "正态曲线"
  package let controls = "显示"
  package let linearScale = "线性坐标"
  package let bestRun = "最佳"

  package func limit(_ value: String) -> String { "点线：稳定极限 \(value)" }
  package func best(_ value: String, at place: String) -> String { "最佳 \(value)（\(place)）" }
  package func ringed(_ value: String, at places: [String]) -> String {
    "圆圈：最佳 \(value)（" + places.joined(separator: "，") + "）"
  }
  package func bestAt(_ option: String, _ value: String) -> String {
    "测试误差最小处：" + (option == epoch ? "第 \(value) 轮" : "\(option) \(value)")
  }
  package func floor(_ measured: String, predicted: String) -> String {
    "\(measured)（理论 \(predicted)）"
  }
  package func seeds(_ count: Int, isMiddle: Bool) -> String {
    "\(count) 个种子：均值与\(isMiddle ? " 10–90 % 区间" : "最小–最大区间")"
  }
  package var rowName: String { "名称" }
  package var meanAndDeviation: String { "均值 ± 标准差" }
  package func repetitions(_ counts: [Int], isMiddle: Bool) -> String {
    let first = counts.first ?? 1
    let last = counts.last ?? 1
    let count = first == last ? "\(last)" : "\(first)–\(last)"
    return "\(count) 次重复：均值与\(isMiddle ? " 10–90 % 区间" : "最小–最大区间")"
  }
  package func bars(_ value: String, _ entries: [(name: String, value: String)]) -> String {
    AlternativeText.sentences(
      "\(value)：", entries.map { "\($0.name) \($0.value)" }, separator: "，", end: "。")
  }
  package func after(_ event: String, excess: String) -> String {
    "\(event)后的超额损失 \(excess)"
  }

  package func modeNumber(_ numbers: String) -> String { "模态 \(numbers)" }
  package func lastMode(_ facts: ModeFacts) -> String {
    "最后剩下\(facts.last)（λ \(facts.eigenvalue)），占剩余损失的 \(facts.share)"
  }
  package func runningMean(of count: Int) -> String { "\(count) 点滑动平均" }
  package func tolerance(_ value: String) -> String { "容差 \(value)" }
  package var arrivals: String { "圆圈：此后一直在最优值的容差之内" }

  package func arrival(after count: Int, _ unit: HistoryUnit) -> String {
    switch unit {
    case .epoch: "\(NumberText.count(count)) 轮"
    case .step: "\(NumberText.count(count)) 步"
    case .update: "\(NumberText.count(count)) 次更新"
    case .sampleGradient: "\(NumberText.count(count)) 个样本梯度"
    }
  }

  package func within(tolerance share: String) -> String {
    "点线：容差，初始超额损失的 \(share)；圆圈：此后一直在容差之内"
  }
  package func above(optimum: String) -> String { "损失高出最优值 \(optimum) 的部分" }
  package let flatAtOptimum = "损失本身在最优值处变平，要看超额损失才能区分这些运行"

  package func description(ofArrival event: String) -> String { "，\(event)后进入容差" }
  package func residual(binsOf width: String) -> String { "\(residual)（区间宽度 \(width)）" }
  package func damping(_ damping: Damping) -> String {
    switch damping {
    case .over: "过阻尼"
    case .critical: "临界阻尼"
    case .under: "欠阻尼"
    case .alternating: "交替变号"
    }
  }

  package func allDiverged(_ count: Int) -> String { "\(count) 次运行全部发散" }
  package func allEqual(_ count: Int, _ value: String) -> String {
    "\(count) 次运行的结果都是 \(value)"
  }
  package func allResidualsEqual(_ count: Int, _ value: String) -> String {
    "\(count) 个残差都是 \(value)"
  }
  package let constant = "所有曲线都是平的：没有运行离开初始值"
  package let noExcess = "所有运行都从最优点出发，没有超额损失可画"
  package let onlyEnds = "起点之后只有一次测量"
  package func below(_ value: String) -> String { "三角：小于 \(value) 或等于 0" }
  package func fallsAtOnce(_ name: String, decades: Int) -> String {
    "\(name)一次下降 \(decades) 个数量级"
  }

  package func modes(_ runs: [ModeFacts]) -> String {
    AlternativeText.sentences(
      "堆叠面积图：每个特征模态在超额损失中所占的份额随轮数的变化，最慢的模态在最下面。最后剩下：",
      runs.map { "\($0.name)：\($0.last)（λ \($0.eigenvalue)）占 \($0.share)" }, separator: "；",
      end: "。")
  }

  package func phases(_ portraits: [PhaseFacts]) -> String {
    AlternativeText.sentences(
      "相图：沿各个特征模态的速度随位置的变化，每幅是一次运行的一个特征值，圆圈是起点，十字是最优点。",
      portraits.map { "\($0.run)，λ \($0.eigenvalue)：\($0.damping ?? "无固定方式")" }, separator: "；",
      end: "。")
  }

  package func validation(_ facts: ValidationFacts) -> String {
    "折线图：训练和测试的\(facts.metric)随\(facts.option)的变化，共 \(facts.places) 个取值，"
      + "从 \(facts.first) 到 \(facts.last)。测试误差在 \(facts.best) 处最小，为 \(facts.test)；"
      + "此处的训练误差为 \(facts.train)。"
  }

  package func sweep(_ metric: String, over option: String, _ runs: [SweepFacts]) -> String {
    let parts = runs.map { run in
      let best = run.best.map { "最佳值 \($0.value) 位于 \($0.place)" } ?? "没有有限值"
      return "\(run.name)：\(best)" + (run.diverged > 0 ? "，其中 \(run.diverged) 个发散" : "")
    }
    return AlternativeText.sentences(
      "扫描折线图：\(metric)随\(option)的变化，双对数坐标，每个方法一条曲线，圆圈标出最佳点。", parts,
      separator: "；", end: "。")
  }

  package func seeds(_ count: Int, isMiddle: Bool, _ runs: [SeedFacts]) -> String {
    let parts = runs.map { run in
      "\(run.name)：\(run.first) → \(run.last)" + (run.predicted.map { "（理论 \($0)）" } ?? "")
    }
    return AlternativeText.sentences(
      "双对数折线图：\(count) 个种子的平均超额损失随单样本梯度次数的变化，阴影为"
        + "\(isMiddle ? " 10–90 % " : "最小–最大")区间。", parts, separator: "；", end: "。")
  }

  package func heatMap(_ facts: HeatMapFacts) -> String {
    let best = facts.best.map { best in
      "最佳值 \(best.value) 位于\(facts.x) \(best.x)、\(facts.y) \(best.y)。"
    }
    let diverged = facts.diverged > 0 ? "其中 \(facts.diverged) 格发散。" : ""
    return "热图：\(facts.metric)随\(facts.x)和\(facts.y)的变化，"
      + "共 \(facts.columns) × \(facts.rows) 格，颜色越亮越好。" + (best ?? "") + diverged
  }

  package func contours(x: String, y: String, _ runs: [PathFacts]) -> String {
    let parts = runs.map { run in
      run.last.map { "\(run.name)：\(run.first) → \($0)，到 \(run.after) 为止" }
        ?? "\(run.name)：在 \(run.after) 处发散，离开图面"
    }
    return AlternativeText.sentences(
      "损失函数在\(x)和\(y)平面上的等高线图，以及每个方法从起点到终点走过的路径。超额损失：", parts, separator: "；",
      end: "。")
  }

  package func spectrum(
    _ count: Int, from least: String, to largest: String, condition: String
  ) -> String {
    "海森矩阵的谱：共 \(count) 个特征值，按从大到小排列，从 \(largest) 到 \(least)，条件数为 \(condition)。"
  }

  package func fit(_ samples: Int, _ runs: [FitFacts]) -> String {
    AlternativeText.sentences(
      "散点图：\(samples) 个样本的 y 随 x 的变化，以及每个方法拟合出的直线和它的决定系数。",
      runs.map { "\($0.name)：R² \($0.score)" }, separator: "；", end: "。")
  }

  package func residuals(_ samples: Int, deviation: String, largest: String) -> String {
    "散点图：\(samples) 个样本的残差随拟合值的变化，以及残差的滑动平均。标准差为 \(deviation)，最大残差为 \(largest)。"
  }

  package func histogram(_ samples: Int, width: String, deviation: String) -> String {
    "直方图：\(samples) 个样本的残差的分布，每个区间的宽度为 \(width)，虚线为标准差 \(deviation) 的正态曲线。"
  }
}
