// The bar of filters above the list and the map. `changed(filter, typing)` is told of each change.
const SUGGESTIONS = 30;

function filterBar(filter, changed, withOrder) {
  const current = { ...filter };
  const set = (key, value, typing) => {
    current[key] = value;
    changed({ ...current }, typing);
  };
  const typed = (key) => debounced((event) => set(key, event.target.value.trim(), true));
  const chosen = (key) => (event) => set(key, event.target.value, false);
  const suggestions = h("datalist", { id: "party-names" });
  const party = h("input", {
    id: "f-party", type: "text", list: "party-names", value: current.party, placeholder: "name or State", autocomplete: "off",
    on: { input: (event) => { suggestParties(suggestions, event.target.value); typed("party")(event); } },
  });
  const bar = h("form", { class: "filters", role: "search", "aria-label": "Filter the records", on: { submit: (event) => event.preventDefault() } },
    verdictBoxes(current, (verdicts) => set("verdicts", verdicts, false)),
    h("div", { class: "filter-row" },
      labelled("f-q", "Search", h("input", { id: "f-q", type: "search", value: current.q, placeholder: "words, id, vessel, HS  ( / )", autocomplete: "off", on: { input: typed("q") } })),
      labelled("f-measure", "Measure", measureSelect(current.measure, chosen("measure"))),
      labelled("f-state", "State", stateSelect(current.state, chosen("state"))),
      labelled("f-party", "Party", party, suggestions),
      labelled("f-from", "Act from", h("input", { id: "f-from", type: "date", value: current.from, on: { change: chosen("from") } })),
      labelled("f-to", "to", h("input", { id: "f-to", type: "date", value: current.to, on: { change: chosen("to") } })),
      withOrder && labelled("f-sort", "Order", select("f-sort", Object.entries(SORTS), current.sort, chosen("sort"))),
      h("button", { type: "button", class: "quiet", id: "f-clear", on: { click: () => changed({ ...readFilter(new URLSearchParams()), sort: current.sort }, false, true) } }, "Clear"),
    ),
  );
  return bar;
}

function debounced(action) {
  let timer = 0;
  return (event) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(event), 120);
  };
}

const labelled = (id, text, ...controls) => h("div", { class: "field" }, h("label", { for: id }, text), ...controls);

const option = (value, text, current) => h("option", { value, selected: value === current }, text);

const select = (id, options, current, listener) =>
  h("select", { id, on: { change: listener } }, options.map(([value, text]) => option(value, text, current)));

function verdictBoxes(current, changed) {
  const counts = tallied(rows);
  return h("fieldset", { class: "verdict-boxes" }, h("legend", { class: "unseen" }, "Verdict"),
    VERDICTS.map((verdict) => h("label", { class: `box v-${verdict}` },
      h("input", {
        type: "checkbox", value: verdict, checked: current.verdicts.includes(verdict),
        on: { change: (event) => {
          current.verdicts = VERDICTS.filter((each) => (each === verdict ? event.target.checked : current.verdicts.includes(each)));
          changed(current.verdicts);
        } },
      }),
      verdictMark(verdict), words(verdict), h("span", { class: "count" }, counts.get(verdict).toLocaleString("en")))));
}

function measureSelect(current, listener) {
  const groups = new Map();
  for (const [id, measure] of Object.entries(about.measures)) {
    if (!groups.has(measure.resolution)) groups.set(measure.resolution, []);
    groups.get(measure.resolution).push([id, measure]);
  }
  const natural = (a, b) => a.localeCompare(b, "en", { numeric: true });
  return h("select", { id: "f-measure", on: { change: listener } }, option("", "any", current),
    [...groups.keys()].sort(natural).map((resolution) => h("optgroup", { label: resolution },
      groups.get(resolution).sort((a, b) => natural(a[1].paragraph, b[1].paragraph))
        .map(([id, measure]) => option(id, `¶ ${measure.paragraph}  ${measure.title}`, current)))));
}

function stateSelect(current, listener) {
  const named = Object.entries(about.states).sort((a, b) => a[1].localeCompare(b[1], "en"));
  return select("f-state", [["", "any"], ...named], current, listener);
}

function suggestParties(list, typed) {
  const wanted = typed.toLowerCase();
  const names = new Set();
  for (const row of wanted ? rows : []) {
    for (const party of row.parties) {
      if (party.name && party.name.toLowerCase().includes(wanted)) names.add(party.name);
    }
    if (names.size >= SUGGESTIONS) break;
  }
  list.replaceChildren(...[...names].slice(0, SUGGESTIONS).map((name) => h("option", { value: name })));
}
