extension NotebookTemplate {
  /// Several methods on one problem, and whether the order holds for every seed.
  static let comparison = NotebookTemplate(
    "comparison", "several methods on one problem, and whether the order is an accident",
    english: #"""
      subtitle: Which method gets there first, and by how much
      ---

      Say what is compared, on what, and what decides. Here: four methods on one badly conditioned problem,
      by the epochs that they need to come within a millionth of the optimum. The first three have the
      best constants that theory knows.

      ```yaml {.run #compare}
      data:
        make_regression: {n_samples: 200, n_features: 4, noise: 5, random_state: 1}
      standardize: true
      scale_columns: [0.1, 1, 1, 1]
      model: linear_regression
      epochs: 600
      tolerance: 1.0e-6
      optimizers:
        gradient_descent: {learning_rate: optimal}
        nesterov: {learning_rate: optimal, momentum: optimal}
        heavy_ball: {learning_rate: optimal, momentum: optimal}
        adam: {learning_rate: 3}
      ```

      ```yaml {.figure #race}
      of: compare
      kind: convergence
      caption: "Excess loss of each epoch; dashed lines are what theory predicts. The heavy ball is there after ?<!--= compare.heavy_ball.epochs_to_tolerance --> epochs."
      ```

      ```yaml {.table #results}
      of: compare
      columns: [optimizer, learning_rate, epochs_to_tolerance, optimality_gap, mse]
      caption: "The same four runs in numbers."
      ```

      The valley is ?<!--= compare.data.condition_number as .0f --> times as steep across as it is along.
      Gradient descent needs ?<!--= compare.gradient_descent.epochs_to_tolerance --> epochs, Nesterov's
      method ?<!--= compare.nesterov.epochs_to_tolerance -->, and the heavy ball
      ?<!--= compare.heavy_ball.epochs_to_tolerance -->: it is
      ?<!--= compare.gradient_descent.epochs_to_tolerance / compare.heavy_ball.epochs_to_tolerance as .1f -->
      times as fast as gradient
      descent.<!--? compare.heavy_ball.epochs_to_tolerance < compare.nesterov.epochs_to_tolerance < compare.gradient_descent.epochs_to_tolerance -->

      ## Is it an accident?

      One run proves little where a method draws random numbers: repeat it with several seeds, and claim
      only what holds for every one of them.

      ```yaml {.run #batches}
      data:
        make_regression: {n_samples: 200, n_features: 4, noise: 5, random_state: 1}
      standardize: true
      model: {linear_regression: {fit_intercept: false}}
      epochs: 30
      seeds: 10
      optimizers:
        small_batches: {optimizer: sgd, learning_rate: 0.05, batch_size: 5}
        large_batches: {optimizer: sgd, learning_rate: 0.05, batch_size: 50}
      ```

      ```yaml {.figure #spread}
      of: batches
      kind: seeds
      caption: "Mean and spread over ten seeds, against the cost in gradients of single samples."
      ```

      After one pass the small batches are closer to the optimum with every
      seed.<!--? every seed: batches.small_batches.excess[1] < batches.large_batches.excess[1] -->

      """#,
    chinese: #"""
      subtitle: 哪种方法先到，领先多少
      ---

      先说明比较什么、在什么问题上比、以什么为准。这里是：四种方法，同一个病态问题，比的是误差降到最初的百万分之一所需的轮数。
      前三种方法使用理论上最好的常数。

      ```yaml {.run #compare}
      data:
        make_regression: {n_samples: 200, n_features: 4, noise: 5, random_state: 1}
      standardize: true
      scale_columns: [0.1, 1, 1, 1]
      model: linear_regression
      epochs: 600
      tolerance: 1.0e-6
      optimizers:
        gradient_descent: {learning_rate: optimal}
        nesterov: {learning_rate: optimal, momentum: optimal}
        heavy_ball: {learning_rate: optimal, momentum: optimal}
        adam: {learning_rate: 3}
      ```

      ```yaml {.figure #race}
      of: compare
      kind: convergence
      caption: "每轮的超额损失，虚线为理论预测。重球法在 ?<!--= compare.heavy_ball.epochs_to_tolerance --> 轮后到达。"
      ```

      ```yaml {.table #results}
      of: compare
      columns: [optimizer, learning_rate, epochs_to_tolerance, optimality_gap, mse]
      caption: "同样四次运行的数值。"
      ```

      山谷横向的陡度是纵向的 ?<!--= compare.data.condition_number as .0f --> 倍。梯度下降需要
      ?<!--= compare.gradient_descent.epochs_to_tolerance --> 轮，Nesterov 方法需要
      ?<!--= compare.nesterov.epochs_to_tolerance --> 轮，重球法需要
      ?<!--= compare.heavy_ball.epochs_to_tolerance --> 轮，比梯度下降快
      ?<!--= compare.gradient_descent.epochs_to_tolerance / compare.heavy_ball.epochs_to_tolerance as .1f -->
      倍。<!--? compare.heavy_ball.epochs_to_tolerance < compare.nesterov.epochs_to_tolerance < compare.gradient_descent.epochs_to_tolerance -->

      ## 是偶然吗？

      方法用到随机数时，一次运行说明不了什么：要用多个种子重复，只断言对每个种子都成立的事。

      ```yaml {.run #batches}
      data:
        make_regression: {n_samples: 200, n_features: 4, noise: 5, random_state: 1}
      standardize: true
      model: {linear_regression: {fit_intercept: false}}
      epochs: 30
      seeds: 10
      optimizers:
        小批量: {optimizer: sgd, learning_rate: 0.05, batch_size: 5}
        大批量: {optimizer: sgd, learning_rate: 0.05, batch_size: 50}
      ```

      ```yaml {.figure #spread}
      of: batches
      kind: seeds
      caption: "十个种子的均值和范围，横轴是单样本梯度的计算次数。"
      ```

      遍历一遍数据之后，对每个种子，小批量都离最优点更近。<!--? every seed: batches.小批量.excess[1] < batches.大批量.excess[1] -->

      """#)
}
