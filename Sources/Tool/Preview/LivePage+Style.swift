extension LivePage {
  /// The looks of a preview's own pages.
  package static let style = """
    :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--muted:#59636e;--rule:#d1d9e0;
    --bad:#b42318;--warn:#8a5a00;--panel:#fff8f6}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--muted:#9198a1;
    --rule:#3d444d;--bad:#ff7b72;--warn:#e3b341;--panel:#1c1614}}
    body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
    .index main{max-width:46rem;margin:2rem auto;padding:0 1rem}
    .index li{margin:.5rem 0}.index code,.index span{color:var(--muted);font-size:.875rem}
    .index .faulty span,.index .missing span{color:var(--bad)}.index .stale span{color:var(--warn)}
    .shell{display:flex;flex-direction:column;height:100vh;overflow:hidden}
    #pages{position:relative;flex:1;min-height:0}
    iframe{position:absolute;inset:0;width:100%;height:100%;border:0;background:var(--paper)}
    iframe.next{visibility:hidden}
    .dimmed iframe{opacity:.35}
    #waiting{position:fixed;padding:1rem;color:var(--muted)}
    #problems{max-height:45vh;overflow:auto;background:var(--panel);
    border-top:3px solid var(--warn);box-shadow:0 -4px 24px #0003}
    #problems.faulty,#problems.missing{position:fixed;left:0;right:0;bottom:0;max-height:70vh;
    border-color:var(--bad)}
    summary{padding:.6rem 1rem;cursor:pointer;font-weight:600}
    pre{margin:0;padding:0 1rem 1rem;overflow:auto;font:13px/1.45 ui-monospace,monospace}
    #lost{position:fixed;top:0;left:0;right:0;margin:0;padding:.6rem 1rem;background:var(--panel);
    border-bottom:3px solid var(--bad)}
    [hidden]{display:none!important}

    """
}
