extension NotebookTemplate {
  /// One option over many values, then two at a time.
  static let sweep = NotebookTemplate(
    "sweep", "one option over many values, then two at a time",
    english: #"""
      subtitle: One option, many values, and the best of them
      params:
        epochs: 60
      ---

      Say which option is swept over, and what makes one value better than another. Here: the learning rate of
      two methods, by the excess loss that is left at the end. How many epochs that is, the front matter
      says once; `tangent render -P epochs=30` tries another number.

      ```yaml {.run #steps}
      data:
        make_regression: {n_samples: 100, n_features: 3, noise: 5, random_state: 3}
      standardize: true
      scale_columns: [0.4, 1, 1]
      model: linear_regression
      epochs: ${epochs}
      optimizers:
        gradient_descent:
          learning_rate: {from: 0.02, to: 4, count: 48, scale: log}
        heavy_ball:
          learning_rate: {from: 0.02, to: 4, count: 48, scale: log}
          momentum: 0.3
      ```

      ```yaml {.figure #curve}
      of: steps
      kind: sweep
      caption: "Excess loss against the learning rate, the best ones ringed. The best step of gradient descent is ?<!--= steps.gradient_descent.best.learning_rate as .2f -->."
      ```

      Gradient descent does best with a step of
      ?<!--= steps.gradient_descent.best.learning_rate as .2f -->; theory says that it converges below
      ?<!--= steps.theory.gradient_descent.stability_limit as .2f -->, so the best step is close to the
      edge.<!--? steps.gradient_descent.best.learning_rate < steps.theory.gradient_descent.stability_limit -->
      With some momentum a smaller step is the best one, and leaves
      less.<!--? steps.heavy_ball.best.learning_rate < steps.gradient_descent.best.learning_rate and steps.heavy_ball.best.optimality_gap < steps.gradient_descent.best.optimality_gap -->

      ## Two options at a time

      A second list or range makes a plane: every step size with every momentum.

      ```yaml {.run #pairs}
      data:
        make_regression: {n_samples: 100, n_features: 3, noise: 5, random_state: 3}
      standardize: true
      scale_columns: [0.4, 1, 1]
      model: linear_regression
      epochs: ${epochs}
      optimizers:
        heavy_ball:
          learning_rate: {from: 0.1, to: 3.4, count: 34}
          momentum: {from: 0, to: 0.95, count: 20}
      ```

      ```yaml {.figure #plane}
      of: pairs
      kind: heatmap
      caption: "Learning rate and momentum together, bright where little is left."
      ```

      The best cell has a learning rate of ?<!--= pairs.heavy_ball.best.learning_rate as .1f --> and a momentum of
      ?<!--= pairs.heavy_ball.best.momentum as .2f -->.

      """#,
    chinese: #"""
      subtitle: 一个选项，许多取值，以及其中最好的
      params:
        epochs: 60
      ---

      先说明扫描哪个选项，以什么评判好坏。这里是：两种方法的学习率，比的是最后剩下的超额损失。轮数只在文件开头写一次，
      `tangent render -P epochs=30` 可以换一个数试试。

      ```yaml {.run #steps}
      data:
        make_regression: {n_samples: 100, n_features: 3, noise: 5, random_state: 3}
      standardize: true
      scale_columns: [0.4, 1, 1]
      model: linear_regression
      epochs: ${epochs}
      optimizers:
        gradient_descent:
          learning_rate: {from: 0.02, to: 4, count: 48, scale: log}
        heavy_ball:
          learning_rate: {from: 0.02, to: 4, count: 48, scale: log}
          momentum: 0.3
      ```

      ```yaml {.figure #curve}
      of: steps
      kind: sweep
      caption: "超额损失与学习率的关系，最好的点加了圆圈。梯度下降的最佳步长是 ?<!--= steps.gradient_descent.best.learning_rate as .2f -->。"
      ```

      梯度下降的最佳步长是 ?<!--= steps.gradient_descent.best.learning_rate as .2f -->；按照理论，步长小于
      ?<!--= steps.theory.gradient_descent.stability_limit as .2f --> 时收敛，可见最佳步长就在边缘附近。<!--? steps.gradient_descent.best.learning_rate < steps.theory.gradient_descent.stability_limit -->
      加上一点动量，最佳步长更小，剩下的误差也更小。<!--? steps.heavy_ball.best.learning_rate < steps.gradient_descent.best.learning_rate and steps.heavy_ball.best.optimality_gap < steps.gradient_descent.best.optimality_gap -->

      ## 同时扫描两个选项

      再给一个列表或范围，就得到一个平面：每种步长配每种动量。

      ```yaml {.run #pairs}
      data:
        make_regression: {n_samples: 100, n_features: 3, noise: 5, random_state: 3}
      standardize: true
      scale_columns: [0.4, 1, 1]
      model: linear_regression
      epochs: ${epochs}
      optimizers:
        heavy_ball:
          learning_rate: {from: 0.1, to: 3.4, count: 34}
          momentum: {from: 0, to: 0.95, count: 20}
      ```

      ```yaml {.figure #plane}
      of: pairs
      kind: heatmap
      caption: "学习率与动量的组合，越亮剩下的误差越小。"
      ```

      最好的一格学习率为 ?<!--= pairs.heavy_ball.best.learning_rate as .1f -->，动量为
      ?<!--= pairs.heavy_ball.best.momentum as .2f -->。

      """#)
}
