// The theme: as the system has it, or the other one, or the same one whatever the system says.
for (const button of document.querySelectorAll(".theme")) {
  const root = document.documentElement, states = ["", "light", "dark"], names = button.dataset.names.split("|");
  let theme = "";
  try { theme = localStorage.theme ?? ""; } catch {}
  const show = () => {
    const place = Math.max(states.indexOf(theme), 0);
    if (place) root.dataset.theme = theme;
    else delete root.dataset.theme;
    button.textContent = "◐☀☾"[place] + " " + names[place];
  };
  button.onclick = () => {
    const [own, other] = matchMedia("(prefers-color-scheme:dark)").matches ? ["dark", "light"] : ["light", "dark"];
    theme = theme == other ? own : theme == own ? "" : other;
    try { localStorage.theme = theme; } catch {}
    show();
  };
  show();
  button.hidden = false;
}
