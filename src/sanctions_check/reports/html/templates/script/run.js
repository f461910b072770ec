// The receipt: what a reader needs to run the same check again.
const HASHES_SHOWN = 200;

function runView() {
  const { receipt, inputs, used } = about;
  const { pack = {}, options = {} } = receipt;
  const pairs = [
    ["Program", `${receipt.program ?? "sanctions-check"} ${receipt.version ?? ""}`], ["Rule pack", `${pack.name ?? ""} ${pack.version ?? ""}`], ["Pack SHA-256", pack.sha256],
    ["Readings", options.reading], ["Evidence up to", options.as_of ?? "all evidence"], ["Exemptions", options.strict ? "strict" : "conditions that are not mentioned are presumed met"], ["Records shown", options.show && `only ${options.show.map(words).join(", ")}`], ["Engine", options.engine], ["Limits", Object.entries(options.limits ?? {}).map(([name, most]) => `${words(name)} ${most.toLocaleString("en")}`).join("; ")], ["Report schema", receipt.schema], ["Given paths", (receipt.inputs ?? []).join(", ")],
  ];
  return {
    title: "Receipt",
    node: h("div", { class: "run" }, h("div", { class: "page-head" }, h("h1", { tabindex: "-1" }, "Receipt of this run"), h("p", { class: "lead" }, "With these versions, options and inputs the same check gives the same findings; ", h("code", {}, "sanctions-check verify"), " derives those of its JSON report again.")),
      section("Program, pack and options", h("dl", { class: "answers wide" }, pairs.filter(([, value]) => value).map(([name, value]) => answer(name, said(value, { class: /SHA/.test(name) ? "code" : "" }))))),
      about.decisions && section("Decisions", h("dl", { class: "answers wide" }, Object.entries(about.decisions).map(([name, count]) => answer(words(name), String(count))))),
      section(`Inputs (${inputs.length})`, hashes("Table of inputs", inputs.map((input) => [input.file, input.sha256, `${input.bytes.toLocaleString("en")} bytes`]), ["File", "SHA-256", "Size"])),
      section(`Rules used (${Object.keys(used.rules).length})`, hashes("Table of rules", Object.entries(used.rules), ["Rule", "SHA-256"])),
      section(`Measures used (${Object.keys(used.measures).length})`, hashes("Table of measures", Object.entries(used.measures), ["Measure", "SHA-256"]))),
  };
}

function hashes(label, entries, names) {
  if (!entries.length) return h("p", { class: "empty" }, "None.");
  const line = (cells) => h("tr", {}, cells.map((cell, place) => h(place ? "td" : "th", { scope: place ? null : "row", class: place === 1 ? "code hash" : "code" }, said(cell))));
  const body = h("tbody", {}, entries.slice(0, HASHES_SHOWN).map(line));
  const rest = entries.length - HASHES_SHOWN;
  return [scrolled(label, h("table", { class: "plain" }, h("thead", {}, h("tr", {}, names.map((name) => h("th", { scope: "col" }, name)))), body)),
    rest > 0 && h("button", { type: "button", class: "quiet", on: { click: (event) => { body.append(...entries.slice(HASHES_SHOWN).map(line)); event.target.remove(); } } }, `Show ${rest.toLocaleString("en")} more`)];
}

function colophon() {
  const { pack = {}, options = {} } = about.receipt;
  return h("p", {}, `${about.receipt.program ?? "sanctions-check"} ${about.receipt.version ?? ""} · pack ${pack.version ?? "?"}`, pack.sha256 && [" · ", h("span", { class: "code" }, pack.sha256.slice(0, 16))], ` · readings ${options.reading ?? "?"} · ${plural(about.inputs.length, "input")} · ${plural(Object.keys(about.used.rules).length, "rule")} used · `, h("a", { href: "#/run" }, "Receipt"));
}
