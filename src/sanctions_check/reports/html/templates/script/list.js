// A list that draws only the rows in sight, however many there are. The row that has the focus is always kept.
const MARGIN_ROWS = 6;
const PRINTED_ROWS = 500;

function recordList(opened) {
  const box = h("ol", { class: "rows", "aria-label": "Records" });
  const state = { found: [], active: -1, drawn: new Map(), height: 0 };

  const measured = () => Number.parseFloat(getComputedStyle(box).getPropertyValue("--row")) || 76;

  function draw() {
    const top = box.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(-top / state.height) - MARGIN_ROWS);
    const last = Math.min(state.found.length, Math.ceil((window.innerHeight - top) / state.height) + MARGIN_ROWS);
    for (const [place, node] of state.drawn) {
      if ((place < first || place >= last) && place !== state.active) {
        node.remove();
        state.drawn.delete(place);
      }
    }
    for (let place = first; place < last; place += 1) drawRow(place);
  }

  function drawRow(place) {
    if (state.drawn.has(place)) return state.drawn.get(place);
    const node = listRow(state.found[place], place, state.found.length, opened);
    node.style.top = `${place * state.height}px`;
    const after = [...state.drawn.keys()].filter((each) => each > place);
    box.insertBefore(node, after.length ? state.drawn.get(Math.min(...after)) : null);
    state.drawn.set(place, node);
    node.firstChild.addEventListener("focus", () => { state.active = place; });
    return node;
  }

  function show(found, active = -1) {
    state.found = found;
    state.active = Math.min(active, found.length - 1);
    state.height = measured();
    state.drawn.clear();
    box.replaceChildren();
    box.style.height = `${found.length * state.height}px`;
    draw();
  }

  function go(place) {
    if (!state.found.length) return;
    state.active = Math.max(0, Math.min(place, state.found.length - 1));
    const link = drawRow(state.active).firstChild;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "nearest" });
    draw();
  }

  const redraw = () => { state.height = measured(); show(state.found, state.active); };
  function print() {
    for (let place = 0; place < Math.min(state.found.length, PRINTED_ROWS); place += 1) drawRow(place);
  }
  let waiting = false;
  const scrolled = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  };
  window.addEventListener("scroll", scrolled, { passive: true });
  window.addEventListener("resize", redraw);
  return {
    box, show, go, draw, print,
    move: (by) => go(state.active < 0 ? (by > 0 ? 0 : state.found.length - 1) : state.active + by),
    get active() { return state.active; },
    leave() {
      window.removeEventListener("scroll", scrolled);
      window.removeEventListener("resize", redraw);
    },
  };
}

function listRow(row, place, size, opened) {
  const measures = [...row.cited.map(shortMeasure), ...row.may_reach.map(mayReach)];
  const cited = measures.slice(0, 4).join(", ") + (measures.length > 4 ? ` +${measures.length - 4}` : "");
  return h("li", { "aria-setsize": size, "aria-posinset": place + 1 },
    h("a", { class: "row", href: recordPath(row), on: { click: () => opened?.(place) } },
      h("span", { class: "row-verdict" }, verdictBadge(row.verdict), !row.complete && h("span", { class: "incomplete" }, "incomplete"), decisionWords(row)),
      h("span", { class: "row-main" }, h("span", { class: "row-title" }, said(row.title || row.id)), h("span", { class: "row-says" }, said(row.summary))),
      h("span", { class: "row-when", title: row.when }, daysWords(row)),
      h("span", { class: "row-law" }, h("span", { class: "row-cited", title: row.may_reach.length ? OPEN_MEASURES : null }, cited), h("span", { class: "row-standing" }, row.standing ?? "")),
      h("span", { class: "row-id" }, said(row.id))));
}

// The days between which the act lies, each on a line of its own; `when` says exactly how they are meant.
function daysWords(row) {
  if (!row.when) return "no date";
  if (row.first === row.last) return row.first;
  const some = row.uncertain && h("span", { class: "hint" }, "some day ");
  const whole = row.uncertain && wholeOf(row.first, row.last);
  if (whole) return [some, h("span", { class: "day" }, `in ${whole}`)];
  if (!some || row.first === null || row.last === null) return [some, h("span", { class: "day" }, row.first ?? "…"), " – ", h("span", { class: "day" }, row.last ?? "…")];
  return [some, h("span", { class: "day" }, `from ${row.first}`), " ", h("span", { class: "day" }, `to ${row.last}`)];
}

// The year or month of which these are the first and the last day: 2024-10.
function wholeOf(first, last) {
  if (!first || !last) return null;
  const [year, month] = first.split("-");
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return first === `${year}-${month}-01` && last === end ? `${year}-${month}` : null;
}

function decisionWords(row) {
  const parts = Object.entries(row.decisions).map(([kind, count]) => `${count} ${words(kind)}`);
  return parts.length > 0 && h("span", { class: "decided" }, parts.join(", "));
}
