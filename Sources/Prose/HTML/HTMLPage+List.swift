extension HTMLPage {
  mutating func write(_ list: Block.List) {
    let isTasks = list.items.contains { $0.isDone != nil }
    let kind = list.start == nil ? "ul" : "ol"
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    add("<\(kind)\(start)\(isTasks ? " class=\"tasks\"" : "")>\n")
    for item in list.items {
      add("<li>")
      write(item, isTight: list.isTight)
      add("</li>\n")
    }
    add("</\(kind)>\n")
  }

  /// Writes the blocks of an item, in a tight list its paragraphs without their own space.
  private mutating func write(_ item: Block.List.Item, isTight: Bool) {
    let box = item.isDone.map(box) ?? ""
    if item.blocks.isEmpty { add(box) }
    for (index, block) in item.blocks.enumerated() {
      let box = index == 0 ? box : ""
      guard case .paragraph(let paragraph) = block, writer.block(block) == nil else {
        if index == 0 { add("\(box)\n") }
        write(block)
        continue
      }
      if !isTight, index == 0 { add("\n") }
      add(isTight ? box : "<p>\(box)")
      write(paragraph.inlines)
      if !isTight { add("</p>") }
      if !isTight || index + 1 < item.blocks.count { add("\n") }
    }
  }

  private func box(_ isDone: Bool) -> String {
    let label = HTMLWriter.escape(isDone ? writer.words.done : writer.words.open)
    return "<input type=\"checkbox\" disabled\(isDone ? " checked" : "") aria-label=\"\(label)\"> "
  }
}
