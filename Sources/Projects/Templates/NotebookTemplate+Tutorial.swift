extension NotebookTemplate {
  /// A method explained: problem, formulas, experiment, results, reasons, exercises.
  static let tutorial = NotebookTemplate(
    "tutorial", "a method explained, run and measured",
    english: #"""
      subtitle: A method explained, run and measured
      toc: true
      ---

      One paragraph that says what the reader will know at the end. Here: what gradient descent does, how
      fast it is on a straight line, and what the learning rate has to do with it. It gets there in
      ?<!--= fit.gradient_descent.epochs_to_tolerance --> epochs.

      ## The problem

      We look for the parameters $\theta$ of a straight line $h_\theta(x) = \theta_0 + \theta_1 x$ that
      comes closest to the data. How close is measured by the loss

      $$J(\theta) = \frac{1}{2m} \sum_{i=1}^{m} \bigl(h_\theta(x_i) - y_i\bigr)^2.$$

      ## The method

      Gradient descent repeats one step, with the learning rate $\alpha$:

      $$\theta \leftarrow \theta - \alpha \nabla J(\theta).$$

      The experiment below is all that the results depend on. Change an option, and `tangent update`
      rewrites the numbers.

      ```yaml {.run #fit}
      data:
        make_regression: {n_samples: 100, n_features: 1, noise: 10, random_state: 0}
      standardize: true
      model: linear_regression
      epochs: 100
      tolerance: 1.0e-6
      optimizers:
        gradient_descent: {learning_rate: 0.1}
        larger_step: {optimizer: gradient_descent, learning_rate: 0.5}
      ```

      ## What came out

      [](#loss) shows the loss $J$ epoch by epoch, [](#line) the data with the line that was found.

      ```yaml {.figure #loss}
      of: fit
      kind: loss
      y: log
      caption: "The loss of each epoch. The larger step is there after ?<!--= fit.larger_step.epochs_to_tolerance --> epochs."
      ```

      ```yaml {.figure #line}
      of: fit.gradient_descent
      kind: fit
      caption: "The samples and the fitted line, which explains ?<!--= fit.gradient_descent.r2 as .1% --> of their variance."
      ```

      ```yaml {.table #results}
      of: fit
      columns: [optimizer, learning_rate, epochs_to_tolerance, final_loss, mse]
      caption: "Both runs end at the same line; they differ in how long they take."
      ```

      The larger step needs fewer
      epochs.<!--? fit.larger_step.epochs_to_tolerance < fit.gradient_descent.epochs_to_tolerance -->
      Where they end is the same to a
      millionth.<!--? abs(fit.larger_step.final_loss - fit.gradient_descent.final_loss) < 1e-6 * fit.larger_step.final_loss -->

      ## Why

      Gradient descent converges if its step is smaller than $2/L$, where $L$ is the largest curvature of
      the loss. Here $L$ is ?<!--= fit.data.largest_eigenvalue as .2f -->, so the limit is
      ?<!--= 2 / fit.data.largest_eigenvalue as .2f -->, and both steps are below
      it.<!--? fit.larger_step.learning_rate < 2 / fit.data.largest_eigenvalue -->

      ## Exercises

      1. Set the learning rate of `larger_step` above the limit. What does `tangent check` say?
      2. Add `momentum: {learning_rate: 0.1, momentum: 0.9}` to the optimizers, and a sentence about it
         with a number of its own: write `?` and let `tangent update` fill it in.

      """#,
    chinese: #"""
      subtitle: 讲清一种方法，运行它，再量一量
      toc: true
      ---

      用一段话说明读者最后会学到什么。这里是：梯度下降做什么，在一条直线上有多快，学习率起什么作用。它用了
      ?<!--= fit.gradient_descent.epochs_to_tolerance --> 轮达到目标。

      ## 问题

      要找一条直线 $h_\theta(x) = \theta_0 + \theta_1 x$ 的参数 $\theta$，使它最接近数据。接近的程度用损失函数衡量：

      $$J(\theta) = \frac{1}{2m} \sum_{i=1}^{m} \bigl(h_\theta(x_i) - y_i\bigr)^2.$$

      ## 方法

      梯度下降重复同一步，学习率为 $\alpha$：

      $$\theta \leftarrow \theta - \alpha \nabla J(\theta).$$

      下面的实验就是结果所依赖的全部内容。改动一个选项，`tangent update` 会改写文中的数字。

      ```yaml {.run #fit}
      data:
        make_regression: {n_samples: 100, n_features: 1, noise: 10, random_state: 0}
      standardize: true
      model: linear_regression
      epochs: 100
      tolerance: 1.0e-6
      optimizers:
        gradient_descent: {learning_rate: 0.1}
        larger_step: {optimizer: gradient_descent, learning_rate: 0.5}
      ```

      ## 结果

      [](#loss) 是每轮的损失 $J$，[](#line) 是数据和找到的直线。

      ```yaml {.figure #loss}
      of: fit
      kind: loss
      y: log
      caption: "每轮的损失。步长较大的一次在 ?<!--= fit.larger_step.epochs_to_tolerance --> 轮后到达。"
      ```

      ```yaml {.figure #line}
      of: fit.gradient_descent
      kind: fit
      caption: "样本和拟合的直线，它解释了方差的 ?<!--= fit.gradient_descent.r2 as .1% -->。"
      ```

      ```yaml {.table #results}
      of: fit
      columns: [optimizer, learning_rate, epochs_to_tolerance, final_loss, mse]
      caption: "两次运行得到同一条直线，不同的是所用的时间。"
      ```

      步长较大的一次所需轮数更少。<!--? fit.larger_step.epochs_to_tolerance < fit.gradient_descent.epochs_to_tolerance -->
      两者的终点相差不到百万分之一。<!--? abs(fit.larger_step.final_loss - fit.gradient_descent.final_loss) < 1e-6 * fit.larger_step.final_loss -->

      ## 原因

      步长小于 $2/L$ 时梯度下降收敛，其中 $L$ 是损失函数的最大曲率。这里 $L$ 等于
      ?<!--= fit.data.largest_eigenvalue as .2f -->，界限是 ?<!--= 2 / fit.data.largest_eigenvalue as .2f -->，
      两种步长都在界限之内。<!--? fit.larger_step.learning_rate < 2 / fit.data.largest_eigenvalue -->

      ## 练习

      1. 把 `larger_step` 的学习率调到界限以上。`tangent check` 会说什么？
      2. 在优化器中加入 `momentum: {learning_rate: 0.1, momentum: 0.9}`，再写一句带数字的话：数字写作 `?`，
         由 `tangent update` 填上。

      """#)
}
