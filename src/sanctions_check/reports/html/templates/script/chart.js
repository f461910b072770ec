// The chart of verdicts: one bar each, told apart by pattern as well as by colour, with the number beside it.
function tallied(chosen) {
  const counts = new Map(VERDICTS.map((verdict) => [verdict, 0]));
  for (const row of chosen) counts.set(row.verdict, counts.get(row.verdict) + 1);
  return counts;
}

// The patterns that every drawing refers to; in the page once.
function patterns() {
  const tile = (verdict, size, ...marks) => svg("pattern", { id: `p-${verdict}`, width: size, height: size, patternUnits: "userSpaceOnUse", class: `v-${verdict}` },
    svg("rect", { width: size, height: size, class: "ground" }), ...marks);
  return svg("svg", { class: "patterns", width: 0, height: 0, "aria-hidden": "true", focusable: "false" }, svg("defs", {},
    tile("violation", 6, svg("rect", { width: 6, height: 6, class: "ink" })),
    tile("possible_violation", 6, svg("path", { d: "M-1 7L7 -1M-1 1L1 -1M5 7L7 5", class: "stroke" })),
    tile("undetermined", 5, svg("circle", { cx: 2.5, cy: 2.5, r: 1.3, class: "ink" })),
    tile("not_a_violation", 5, svg("path", { d: "M0 2.5H5", class: "stroke thin" })),
    tile("out_of_scope", 6),
  ));
}

// `counts` has a number for each verdict.
function verdictChart(counts, hrefOf) {
  const numbers = VERDICTS.map((verdict) => counts[verdict]);
  const most = Math.max(1, ...numbers);
  const all = Math.max(1, numbers.reduce((sum, number) => sum + number, 0));
  return h("ul", { class: "bars", "aria-label": "Records by verdict" }, VERDICTS.map((verdict) => {
    const count = counts[verdict];
    const share = Math.round((100 * count) / all);
    return h("li", {}, h("a", { class: "bar-row", href: hrefOf(verdict) },
      verdictBadge(verdict),
      svg("svg", { class: "bar", viewBox: "0 0 400 18", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
        count > 0 && svg("rect", { x: 0.5, y: 0.5, width: Math.max(2, (399 * count) / most), height: 17, rx: 2, fill: `url(#p-${verdict})`, class: `outlined v-${verdict}` })),
      h("span", { class: "bar-count" }, count.toLocaleString("en")),
      h("span", { class: "bar-share" }, `${share}%`)));
  }));
}
