const all = (selector, from = document) => from.querySelectorAll(selector);

// Hover opens a badge, a click pins it.
for (const button of all("[popovertarget]")) {
  const tip = button.popoverTargetElement;
  let timer, pinned;
  button.onpointerenter = (event) => {
    if (event.pointerType == "mouse") timer = setTimeout(() => tip.showPopover({ source: button }), 150);
  };
  button.onpointerleave = () => { clearTimeout(timer); pinned || tip.hidePopover(); };
  button.onclick = () => { pinned = true; };
  tip.ontoggle = (event) => { pinned &&= event.newState == "open"; };
}

onhashchange = () => {
  let box = document.getElementById(decodeURI(location.hash.slice(1)));
  while (box = box?.parentElement.closest("details")) box.open = true;
};
onhashchange();

for (const box of all(".readout")) {
  const [range, output, json] = box.children;
  const { px, x, top, bottom, narrow: [factor, offset, head, foot] = [], names, y } = JSON.parse(json.textContent);
  // The second drawing is that for phones: its places are a factor and an offset away.
  const drawings = [...all("svg.chart", box.closest("figure"))].map((svg, second) => {
    svg.insertAdjacentHTML("beforeend", '<path stroke="var(--ink)"/>');
    const at = second ? (place) => factor * place + offset : (place) => place;
    svg.onpointermove = (move) => {
      const { x: left, width } = svg.getBoundingClientRect();
      const here = (move.x - left) / width * svg.viewBox.baseVal.width;
      range.value = px.findLastIndex((edge) => at(edge) <= here);
      range.oninput();
    };
    return [svg.lastChild, at, second ? `${head}V${foot}` : `${top}V${bottom}`];
  });
  const boxes = all("input[class^=t]", box.closest("figure")), isShown = (i) => boxes[i]?.checked ?? true;
  boxes.forEach((series) => series.addEventListener("change", () => range.oninput()));
  range.max = x.length - 1;
  range.oninput = () => {
    const k = range.value;
    for (const [rule, at, ends] of drawings) rule.setAttribute("d", `M${at(px[k])} ${ends}`);
    range.ariaValueText = output.value = [x[k], ...names.map((name, i) => name + (y[i][k] ?? "—")).filter((_, i) => isShown(i))].join(" · ");
  };
  box.hidden = false;
}

// The same values beside the pointer; the first ones stand below the figure from the start.
for (const box of all(".readout")) {
  const [range, output] = box.children, figure = box.closest("figure"), tip = document.createElement("div");
  tip.className = "read";
  tip.hidden = tip.ariaHidden = true;
  figure.append(tip);
  range.oninput();
  for (const svg of all("svg.chart", figure)) {
    svg.lastChild.removeAttribute("d");
    svg.addEventListener("pointermove", (move) => {
      tip.hidden = false;
      tip.textContent = output.value.replaceAll(" · ", "\n");
      tip.style.left = Math.min(move.x + 16, innerWidth - tip.offsetWidth - 8) + "px";
      tip.style.top = Math.min(move.y + 16, innerHeight - tip.offsetHeight - 8) + "px";
    });
    svg.addEventListener("pointerleave", () => { tip.hidden = true; });
  }
}

for (const box of all(".runs")) {
  const [range, output, best] = box.children;
  const runs = all(".run", box.closest("figure"));
  const count = all(".run", runs[0].closest("svg")).length;
  range.max = count - 1;
  range.oninput = () => {
    runs.forEach((run, k) => run.style.display = k % count == range.value ? "inline" : "none");
    range.ariaValueText = output.value = runs[range.value].dataset.label;
  };
  if (best) best.onclick = () => { range.value = best.value; range.oninput(); };
  box.hidden = false;
  range.oninput();
}
