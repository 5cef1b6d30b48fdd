import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// What the explanation of a number calls its value.
struct ValueOriginTests {
  private static let run = """
    ```yaml {.run #line}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    seeds: 3
    optimizers:
      gradient_descent: {learning_rate: [0.1, 0.2]}
      sgd: {learning_rate: 0.01, batch_size: 5}
    ```

    """

  private func name(_ address: String, _ language: String) throws -> String? {
    let report = try TextProject().report("---\nlang: \(language)\n---\n\n" + Self.run)
    return ValueOrigin(report).name(of: try Expression(parsing: Array(address.utf8)[...]))
  }

  @Test(
    arguments: [
      (
        "line.gradient_descent.best.final_loss.max", "greatest final loss of gradient descent",
        "梯度下降最终损失的最大值", "Endverlust (Maximum) von Gradientenabstieg"
      ),
      ("line.sgd.final_loss.median", "median final loss of SGD", "随机梯度下降最终损失的中位数", nil),
      ("line.sgd.final_loss.min", "least final loss of SGD", "随机梯度下降最终损失的最小值", nil),
      (
        "line.sgd.final_loss.std", "standard deviation of final loss of SGD",
        "随机梯度下降最终损失的标准差", nil
      ),
      (
        "line.sgd.epochs_to_tolerance.p90", "90th percentile of epochs to tolerance of SGD",
        "随机梯度下降达到容差的轮数的第 90 百分位数", "Epochen bis zur Toleranz (90. Perzentil) von SGD"
      ),
      (
        "line.sgd.final_loss.seed[2]", "final loss (seed 2) of SGD", "随机梯度下降的最终损失（种子 2）", nil
      ),
      ("line.sgd.final_loss", "final loss of SGD", "随机梯度下降的最终损失", "Endverlust von SGD"),
      (
        "line.gradient_descent.sweep[1].final_loss.mean", "mean final loss of gradient descent",
        nil, nil
      ),
      ("line.theory.sgd.rate", "theoretical rate of SGD", "随机梯度下降的理论速率", nil),
      (
        "line.theory.sgd.noise_floor", "noise floor of SGD", "随机梯度下降的理论噪声下限", "Rauschgrenze von SGD"
      ),
      ("line.data.n_samples", "samples", "样本数", "Stichproben"),
    ] as [(String, String, String?, String?)])
  func `a quantity is named with its statistic`(
    _ address: String, _ english: String, _ chinese: String?, _ german: String?
  ) throws {
    #expect(try name(address, "en") == english)
    if let chinese { #expect(try name(address, "zh") == chinese) }
    if let german { #expect(try name(address, "de") == german) }
  }
}
