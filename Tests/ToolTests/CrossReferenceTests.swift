import Testing

@Suite struct CrossReferenceTests {
  private static let notebook = """
    ---
    title: Referring
    lang: zh
    ---

    见[](#loss)和[](#values)。

    > [!WARNING]
    > 步长太大会发散。

    > 平常的引文。

    ```yaml {.run #steps}
    data: {make_regression: {n_samples: 20, n_features: 1}}
    epochs: 5
    optimizers: {gradient_descent: {}}
    ```

    ```yaml {.figure #loss}
    of: steps
    ```

    ```yaml {.table #values}
    of: steps
    columns: [optimizer, final_loss]
    ```

    """

  @Test func `a link without words reads as what it leads to, and a callout has its heading`()
    throws
  {
    let project = try TangentProcess(["notebooks/referring.md": Self.notebook])
    #expect(try project.run("render").status == 0)
    let page = try project.text("output/referring/report.html")
    #expect(page.contains("<p>见<a href=\"#loss\">图 1</a>和<a href=\"#values\">表 1</a>。</p>"))
    #expect(
      page.contains("<aside class=\"callout warning\" role=\"note\">\n<p class=\"kind\">警告</p>"))
    #expect(page.contains("<blockquote>\n<p>平常的引文。</p>"))
    #expect(try project.text("output/referring/report.md").contains("见图 1和表 1。"))
  }

  @Test func `a link to nothing is a finding`() throws {
    let project = try TangentProcess([
      "notebooks/referring.md": Self.notebook.replacing("](#loss)", with: "](#lost)")
    ])
    let result = try project.run("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("no heading, figure or table 'lost' [dead-link]"))
    #expect(result.errors.contains("did you mean 'loss'?"))
  }
}
