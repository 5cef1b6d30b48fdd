import CCairo

/// Sets texts in Pango layouts and reads back which characters no font has.
enum PangoText {
  /// Puts the text with its font, size and raised runs on the layout.
  static func set(_ text: Text, on layout: OpaquePointer) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, FontLibrary.families)
    pango_font_description_set_absolute_size(font, text.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      font, text.weight == .semibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL)
    pango_layout_set_font_description(layout, font)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    var string = ""
    for run in text.runs {
      let start = string.utf8.count
      string += run.string
      guard run.script != .normal else { continue }
      let size = Int32((text.size * run.script.scale * Double(PANGO_SCALE)).rounded())
      let rise = Int32((text.size * run.script.rise * Double(PANGO_SCALE)).rounded())
      for attribute in [pango_attr_size_new_absolute(size), pango_attr_rise_new(rise)] {
        attribute?.pointee.start_index = UInt32(start)
        attribute?.pointee.end_index = UInt32(string.utf8.count)
        pango_attr_list_insert(attributes, attribute)
      }
    }
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_text(layout, string, Int32(string.utf8.count))
  }

  /// The characters of the layout that are drawn as boxes.
  static func unknownCharacters(in layout: OpaquePointer) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    guard let line = pango_layout_get_line_readonly(layout, 0) else { return [] }
    var node = line.pointee.runs
    while let current = node {
      if let run = current.pointee.data?.assumingMemoryBound(to: PangoLayoutRun.self),
        let glyphs = run.pointee.glyphs
      {
        for index in 0..<Int(glyphs.pointee.num_glyphs) {
          let glyph = glyphs.pointee.glyphs[index].glyph
          // Pango marks a missing glyph by this bit and keeps its character in the others.
          guard glyph & 0x1000_0000 != 0, let scalar = Unicode.Scalar(glyph & 0x0FFF_FFFF)
          else { continue }
          scalars.append(scalar)
        }
      }
      node = current.pointee.next
    }
    return scalars
  }
}
