import CCairo

/// A Pango context over one private set of fonts, with the layout that texts take turns in.
final class FontContext {
  let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  let layout: OpaquePointer

  /// A context that smooths in gray and hints nothing, so that shapes don't depend on the machine.
  init?(_ config: OpaquePointer) {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else { return nil }
    let isFontconfig = map.withMemoryRebound(to: GTypeInstance.self, capacity: 1) {
      g_type_check_instance_is_a($0, pango_fc_font_map_get_type())
    }
    guard isFontconfig != 0 else {
      g_object_unref(map)
      return nil
    }
    pango_fc_font_map_set_config(OpaquePointer(map), config)
    self.map = map
    context = pango_font_map_create_context(map)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("en"))
    pango_cairo_context_set_resolution(context, 96)
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    layout = pango_layout_new(context)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }
}
