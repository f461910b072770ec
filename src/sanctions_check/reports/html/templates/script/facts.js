// The facts as the record states them, each with its line; a proof's leaf leads to its fact.
const FACT_GROUPS = { parties: "Parties", items: "Items", personnel: "Persons", movement: "Movement", compensation: "In return", exemptions: "Exemptions", determinations: "Determinations" };
const NOT_FACTS = new Set(["id", "title", "evidence", "context", ...Object.keys(FACT_GROUPS)]);
const ENTRIES_SHOWN = 50;

const inPointer = (key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1");

function factsPanel(details) {
  const { facts, lines } = details;
  const own = Object.keys(facts).filter((key) => !NOT_FACTS.has(key));
  return h("div", { class: "facts" },
    h("h3", {}, "Act"),
    factList(facts, own, "", lines),
    Object.entries(FACT_GROUPS).map(([key, title]) => factGroup(facts[key], key, title, lines)),
    facts.context && [h("h3", {}, "Context (never judged)"), h("pre", { class: "context", tabindex: "0" }, JSON.stringify(facts.context, null, 2))]);
}

function factGroup(value, key, title, lines) {
  if (value === undefined || value === null) return null;
  const pointer = `/${key}`;
  if (!Array.isArray(value)) return [h("h3", {}, title), factList(value, Object.keys(value), pointer, lines)];
  const held = h("div", { class: "entries", "data-pointer": pointer, tabindex: "-1" });
  const drawTo = (end) => {
    for (let place = held.children.length; place < Math.min(end, value.length); place += 1) held.append(factEntry(value[place], `${pointer}/${place}`, lines));
  };
  drawTo(ENTRIES_SHOWN);
  held.drawTo = drawTo;
  const rest = value.length - ENTRIES_SHOWN;
  return [h("h3", {}, `${title} (${value.length})`), value.length === 0 && h("p", { class: "empty" }, "Stated: none."), held,
    rest > 0 && h("button", { type: "button", class: "quiet", on: { click: (event) => { drawTo(value.length); event.target.remove(); } } }, `Show ${rest.toLocaleString("en")} more`)];
}

const ENTRY_NAMES = ["name", "description", "judgement", "category", "country", "type", "id"];
const SHOWN_BESIDE = new Set(["type", "country", "category"]);

function factEntry(entry, pointer, lines) {
  const name = ENTRY_NAMES.map((key) => entry[key]).find((value) => typeof value === "string") ?? unnamed(entry.roles);
  return h("div", { class: "entry", "data-pointer": pointer, tabindex: "-1" },
    h("p", { class: "entry-name" }, said(name ?? pointer), lineOf(pointer, lines)),
    factList(entry, Object.keys(entry).filter((key) => entry[key] !== name || SHOWN_BESIDE.has(key)), pointer, lines));
}

const unnamed = (roles) => (Array.isArray(roles) && typeof roles[0] === "string" ? `unnamed ${words(roles[0])}` : undefined);

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
