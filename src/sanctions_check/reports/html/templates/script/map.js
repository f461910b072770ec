// The map: all States around the DPRK, or one State with its parties. A table says the same in words.
const NODES_SHOWN = 40;
const TABLE_SHOWN = 300;

function mapView(route) {
  const bar = h("div", {});
  const body = h("div", { class: "map-body" });
  const unknown = h("div", {});
  let filter = readFilter(route.query);
  let focus = route.query.get("of");

  const hashOf = (next, of) => {
    const query = filterQuery(next);
    return `#/map${query}${of === null ? "" : `${query ? "&" : "?"}of=${encodeURIComponent(of)}`}`;
  };
  const changed = (next, typing, clear) => {
    if (typing) replaceHash(hashOf(next, focus));
    else location.hash = hashOf(next, focus);
    if (clear) drawBar(next);
  };
  const drawBar = (next) => bar.replaceChildren(filterBar(next, changed, false));
  function draw() {
    const chosen = filtered(filter);
    unknown.replaceChildren(...[unknownWords(filter)].filter(Boolean));
    announce(plural(chosen.length, "record"));
    const open = (of) => hashOf(filter, of);
    const listed = (more) => `#/records${filterQuery({ ...filter, ...more })}`;
    body.replaceChildren(...(focus === null ? worldMap(chosen, open, listed) : stateMap(chosen, focus, open, listed)).filter(Boolean));
  }
  drawBar(filter);
  draw();
  return {
    title: "Map of parties",
    node: h("div", { class: "map" }, h("div", { class: "page-head" }, h("h1", { tabindex: "-1" }, "Map of parties"), h("p", { class: "lead" }, "Who supplied, sent or went to whom, by the roles, the direction, the persons and the journey that records state.")), bar, unknown, mapKey(), body),
    update(next) {
      filter = readFilter(next.query);
      focus = next.query.get("of");
      if (!bar.contains(document.activeElement) || document.activeElement.id === "f-clear") drawBar(filter);
      draw();
    },
  };
}

const mapKey = () => h("ul", { class: "map-key", "aria-label": "Key" }, h("li", { class: "hint" }, "Number of records, and the worst verdict among them:"), VERDICTS.map((verdict) => h("li", {},
  svg("svg", { width: 46, height: 10, "aria-hidden": "true" }, svg("g", { class: `link v-${verdict}` }, svg("path", { d: "M1 5H45", "stroke-width": 3, class: "link-line" }))), verdictBadge(verdict))));

function worldMap(chosen, open, listed) {
  const flows = stateFlows(chosen);
  if (!flows.length) return [h("p", { class: "empty" }, "No record in this selection says who gave, sent or went to whom.")];
  const giving = flows.filter((flow) => flow.to === DPRK && flow.from !== DPRK);
  const taking = flows.filter((flow) => flow.from === DPRK && flow.to !== DPRK);
  const node = (flow, key, state) => ({ key, label: stateName(state), count: flow.records.length, worst: flow.worst, href: open(state) });
  const shown = { giving: giving.slice(0, NODES_SHOWN), taking: taking.slice(0, NODES_SHOWN) };
  const all = [...giving, ...taking];
  const centre = { key: "KP", label: "DPRK", count: new Set(all.flatMap((flow) => flow.records)).size, worst: all.reduce((found, flow) => worst(found, flow.worst), null), href: open(DPRK) };
  const columns = [
    { x: 270, anchor: "end", title: "to the DPRK", nodes: shown.giving.map((flow) => node(flow, `from ${flow.from}`, flow.from)) },
    { x: 540, anchor: "middle", title: "", nodes: all.length ? [centre] : [] },
    { x: 810, anchor: "start", title: "from the DPRK", nodes: shown.taking.map((flow) => node(flow, `to ${flow.to}`, flow.to)) },
  ];
  const links = [
    ...shown.giving.map((flow) => linkOf(flow, `from ${flow.from}`, "KP")),
    ...shown.taking.map((flow) => linkOf(flow, "KP", `to ${flow.to}`)),
  ];
  const hidden = giving.length + taking.length - links.length;
  return [
    all.length > 0 && linksDrawing(columns, links, "States and the DPRK"),
    hidden > 0 && h("p", { class: "note" }, `${plural(hidden, "smaller link")} ${hidden === 1 ? "is" : "are"} only in the table.`),
    flowTable(flows.map((flow) => ({ ...flow, fromWords: h("a", { href: open(flow.from) }, stateName(flow.from)), toWords: h("a", { href: open(flow.to) }, stateName(flow.to)) })), listed, "All links between States"),
  ];
}

function linkOf(flow, from, to) {
  return { from, to, worst: flow.worst, count: flow.records.length, words: `${stateName(flow.from)} to ${stateName(flow.to)}: ${plural(flow.records.length, "record")}, worst verdict ${words(flow.worst)}` };
}

function stateMap(chosen, state, open, listed) {
  const flows = partyFlows(chosen, state);
  const head = h("div", { class: "map-head" }, h("h2", {}, `Parties of: ${stateName(state)}`), h("p", {}, h("a", { href: open(null) }, "All States"), state && [" · ", h("a", { href: listed({ state }) }, `Records that name ${stateName(state)}`)]));
  if (!flows.length) return [head, h("p", { class: "empty" }, "In this selection no party of this State gives, sends or receives.")];
  const ownOf = (flow) => (flow.mine === "gives" ? flow.from : flow.to);
  const facingOf = (flow) => (flow.mine === "gives" ? flow.to : flow.from);
  const drawn = flows.slice(0, 60);
  const nodes = (nameOf, side) => {
    const found = new Map();
    for (const flow of drawn) {
      const name = nameOf(flow);
      const entry = found.get(name) ?? { key: `${side} ${name}`, label: name, worst: null, records: new Set() };
      entry.worst = worst(entry.worst, flow.worst);
      flow.records.forEach((row) => entry.records.add(row));
      found.set(name, entry);
    }
    return [...found.values()].map((entry) => ({ ...entry, count: entry.records.size, href: entry.records.size === 1 ? recordPath([...entry.records][0]) : null })).slice(0, NODES_SHOWN);
  };
  const columns = [
    { x: 390, anchor: "end", title: stateName(state), nodes: nodes(ownOf, "own") },
    { x: 690, anchor: "start", title: "the other side", nodes: nodes(facingOf, "facing") },
  ];
  const known = new Set(columns.flatMap((column) => column.nodes.map((node) => node.key)));
  const links = drawn.map((flow) => {
    const own = `own ${ownOf(flow)}`;
    const facing = `facing ${facingOf(flow)}`;
    const [from, to] = flow.mine === "gives" ? [own, facing] : [facing, own];
    return { from, to, worst: flow.worst, count: flow.records.length, words: `${flow.from} to ${flow.to}: ${plural(flow.records.length, "record")}, worst verdict ${words(flow.worst)}` };
  }).filter((link) => known.has(link.from) && known.has(link.to));
  return [
    head,
    linksDrawing(columns, links, `Parties of ${stateName(state)}`),
    links.length < flows.length && h("p", { class: "note" }, `${plural(flows.length - links.length, "smaller link")} ${flows.length - links.length === 1 ? "is" : "are"} only in the table.`),
    flowTable(flows.map((flow) => ({ ...flow, fromWords: said(flow.from), toWords: said(flow.to) })), listed, "All links of these parties"),
  ];
}

function flowTable(flows, listed, caption) {
  const recordsOf = (flow) => {
    const first = flow.records.slice(0, 6).map((row) => h("li", {}, h("a", { href: recordPath(row) }, verdictMark(row.verdict), h("span", { class: "unseen" }, words(row.verdict)), said(row.id))));
    const rest = flow.records.length - first.length;
    return h("ul", { class: "inline" }, first, rest > 0 && h("li", {}, `and ${rest.toLocaleString("en")} more`));
  };
  const rest = flows.length - TABLE_SHOWN;
  return h("section", { class: "panel", "aria-label": caption }, h("h2", {}, caption), scrolled(`${caption}, as a table`, h("table", { class: "plain" },
    h("thead", {}, h("tr", {}, ["From", "To", "Records", "Worst verdict", "Which"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, flows.slice(0, TABLE_SHOWN).map((flow) => h("tr", {},
      h("th", { scope: "row" }, flow.fromWords), h("td", {}, flow.toWords), h("td", { class: "number" }, flow.records.length.toLocaleString("en")),
      h("td", {}, verdictBadge(flow.worst)), h("td", {}, recordsOf(flow))))))),
    rest > 0 && h("p", { class: "note" }, `${plural(rest, "more link")} left out here; narrow the filters to see ${rest === 1 ? "it" : "them"}.`));
}
