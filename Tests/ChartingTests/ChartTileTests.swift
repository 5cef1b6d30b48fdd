import Testing

@testable import Charting

/// The small picture that stands for a figure in a list.
struct ChartTileTests {
  private func chart(_ names: [String]) -> Chart {
    let curves = names.enumerated().map { index, name in
      Curve(
        name, x: [0, 1, 2], y: [8, 4, Double(index) + 1], series: index, value: "100 epochs")
    }
    let panel = Panel(subheading: "a remark", x: Axis("epoch"), y: Axis("loss"), marks: curves)
    return Chart(title: "Title", panels: [panel, panel])
  }

  @Test func itIsDrawnForItsPlace() {
    let tile = chart(["small", "large"]).tile
    #expect(tile.size == Chart.tileSize)
    #expect(tile.texts.allSatisfy { $0.size >= 12 })
    #expect(tile.strings.filter { $0 == "small" }.count == 1)
    #expect(!tile.strings.contains("a remark") && !tile.strings.contains("Title"))
    for box in tile.textBoxes {
      #expect(box.left >= 0 && box.right <= tile.size.width && box.bottom <= tile.size.height)
    }
  }

  @Test func valuesThatNeedAThirdRowStayAway() {
    let values = { (names: [String]) in
      self.chart(names).tile.strings.filter { $0 == "100 epochs" }.count
    }
    #expect(values(["small", "large"]) == 2)
    #expect(values(["gradient descent", "momentum", "heavy ball", "Nesterov"]) == 0)
  }
}
