// The facts as the record states them, each with its line; a proof's leaf leads to its fact.
const FACT_GROUPS = { parties: "Parties", items: "Items", personnel: "Persons", movement: "Movement", compensation: "In return", exemptions: "Exemptions", determinations: "Determinations" };
const PART_NAMES = { parties: "party", items: "item", personnel: "group of persons", compensation: "return", exemptions: "exemption", determinations: "determination" };
const NOT_FACTS = new Set(["id", "title", "evidence", "context", ...Object.keys(FACT_GROUPS)]);
const ENTRIES_SHOWN = 50;

const inPointer = (key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1");

function factsPanel(details) {
  const { facts, lines, labels, listed } = details;
  const own = Object.keys(facts).filter((key) => !NOT_FACTS.has(key));
  return h("div", { class: "facts" },
    h("h3", {}, "Act"),
    factList(facts, own, "", lines),
    listed && h("p", { class: "note listed" }, said(listed)),
    Object.entries(FACT_GROUPS).map(([key, title]) => factGroup(facts[key], key, title, lines, labels)),
    facts.context && [h("h3", {}, "Context (never judged)"), h("pre", { class: "context", tabindex: "0" }, JSON.stringify(facts.context, null, 2))]);
}

function factGroup(value, key, title, lines, labels) {
  if (value === undefined || value === null) return null;
  const pointer = `/${key}`;
  if (!Array.isArray(value)) return [h("h3", {}, title), factList(value, Object.keys(value), pointer, lines)];
  const held = h("div", { class: "entries", "data-pointer": pointer, tabindex: "-1" });
  const drawTo = (end) => {
    for (let place = held.children.length; place < Math.min(end, value.length); place += 1) held.append(factEntry(value[place], `${pointer}/${place}`, lines, labels[`${pointer}/${place}`] ?? value[place].id ?? `${PART_NAMES[key]} ${place + 1}`));
  };
  drawTo(ENTRIES_SHOWN);
  held.drawTo = drawTo;
  const rest = value.length - ENTRIES_SHOWN;
  return [h("h3", {}, `${title} (${value.length})`), value.length === 0 && h("p", { class: "empty" }, "Stated: none."), held,
    rest > 0 && h("button", { type: "button", class: "quiet", on: { click: (event) => { drawTo(value.length); event.target.remove(); } } }, `Show ${rest.toLocaleString("en")} more`)];
}

const OWN_WORDS = ["name", "description", "judgement"];

// The heading is the entry's own words, else `called`: what findings call it, its id, or its number.
function factEntry(entry, pointer, lines, called) {
  const own = OWN_WORDS.find((key) => entry[key]);
  return h("div", { class: "entry", "data-pointer": pointer, tabindex: "-1" },
    h("p", { class: "entry-name" }, said(own ? entry[own] : called), lineOf(pointer, lines)),
    factList(entry, Object.keys(entry).filter((key) => key !== own), pointer, lines));
}

const factList = (source, keys, pointer, lines) => (keys.length ? h("dl", { class: "fact-list" }, keys.map((key) => fact(key, source[key], `${pointer}/${inPointer(key)}`, lines))) : h("p", { class: "empty" }, "Nothing stated."));

const fact = (key, value, pointer, lines) => h("div", { class: "fact", "data-pointer": pointer, tabindex: "-1" }, h("dt", {}, words(key)), h("dd", {}, stated(value), lineOf(pointer, lines)));

const lineOf = (pointer, lines) => lines[pointer] && h("span", { class: "line", title: `line ${lines[pointer]}, ${pointer}` }, `:${lines[pointer]}`);

// One stated value: plain, hedged, one of several, a list, or an object.
function stated(value) {
  if (value === null) return h("span", { class: "hint" }, "not stated");
  if (Array.isArray(value)) return value.length ? joined(value.map(stated), ", ") : h("span", { class: "hint" }, "none");
  if (typeof value !== "object") return said(value);
  const { qualified, any_of: choices, value: single, ...rest } = value;
  const hedge = qualified && h("span", { class: "hedge" }, ` ${words(qualified)}`);
  if (choices) return [joined(choices.map(stated), " or "), hedge];
  if ("value" in value && !Object.keys(rest).length) return [stated(single), hedge];
  return joined(Object.entries(value).map(([key, part]) => [h("span", { class: "key" }, `${words(key)} `), stated(part)]), "; ");
}

const joined = (parts, between) => parts.flatMap((part, place) => (place ? [between, part] : [part]));

// The element that shows this pointer, or its nearest parent that is shown.
function factAt(within, pointer) {
  const list = /^\/[a-z]+\/(\d+)/.exec(pointer);
  if (list) within.querySelector(`[data-pointer="/${pointer.split("/")[1]}"]`)?.drawTo?.(Number(list[1]) + 1);
  for (let wanted = pointer; wanted; wanted = wanted.slice(0, wanted.lastIndexOf("/"))) {
    const node = within.querySelector(`[data-pointer="${CSS.escape(wanted)}"]`);
    if (node) return node;
  }
  return within.querySelector("[data-pointer]");
}
