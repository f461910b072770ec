// What a finding rests on in law: measures, chain of amendment, reading, addressees.
function measuresTable(finding) {
  return scrolled("Table of measures", h("table", { class: "plain measures" },
    h("thead", {}, h("tr", {}, ["Measure", "Part in this", "Force", "In force", "How far verified"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, finding.basis.map((measure) => h("tr", {},
      h("th", { scope: "row" }, h("span", { class: "paragraph" }, `${measure.resolution} ¶ ${measure.paragraph}`), " ", measure.title),
      h("td", {}, measure.role), h("td", {}, words(measure.force)), h("td", { class: "days" }, measure.in_force), h("td", {}, verification(measure)))))));
}

const TEXT_VERIFIED = { primary: "read in a copy of the resolution", secondary: "known as others report it", unread: "not read" };
const NUMBER_VERIFIED = { resolution_text: "confirmed in the resolution", un_page: "confirmed on a United Nations page", other_source: "confirmed in another source", unchecked: "not confirmed" };

const verification = (measure) => `text ${TEXT_VERIFIED[measure.verified] ?? words(measure.verified)}; paragraph number ${NUMBER_VERIFIED[measure.number_check] ?? words(measure.number_check)}`;

function chainList(finding) {
  return h("ul", { class: "chain" }, finding.chain.map((link) => h("li", {}, h("strong", {}, `${link.resolution} ¶ ${link.paragraph}`), h("span", { class: "hint" }, ` (in force from ${link.in_force_from})`), ` ${words(link.relation)} `, h("span", { class: "code" }, shortMeasure(link.of)))));
}

function readingWords(reading) {
  return [
    h("p", {}, h("strong", {}, words(reading.weighs)), reading.weighs !== reading.basis && ` (its basis is ${words(reading.basis)})`, `: ${reading.says}`),
    reading.held_by.length > 0 && h("p", {}, "Held by ", joined(reading.held_by.map((holder) => said(holder)), "; "), "."),
    reading.disputed_by.length > 0 && h("p", {}, "Disputed by ", joined(reading.disputed_by.map((holder) => said(holder)), "; "), "."),
    reading.note && h("p", { class: "hint" }, reading.note),
  ];
}

function addresseesTable(finding) {
  return scrolled("Table of addressees", h("table", { class: "plain" },
    h("thead", {}, h("tr", {}, ["State", "Duty", "Its act", "Through"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, finding.addressees.map((bearer) => h("tr", {}, h("th", { scope: "row" }, said(bearer.name)), h("td", {}, words(bearer.duty)), h("td", {}, words(bearer.act)), h("td", {}, joined(bearer.parties.map((party) => said(party)), ", ")))))));
}

function exemptionsTable(tried) {
  return scrolled("Table of exemptions", h("table", { class: "plain" },
    h("thead", {}, h("tr", {}, ["Holds?", "Exemption", "Taken from", "Granted by", "Written in"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, tried.map((step) => h("tr", {}, h("td", {}, truthChip(step.result)), h("th", { scope: "row" }, words(step.says)), h("td", {}, step.source ?? ""), h("td", {}, words(step.authority)), h("td", { class: "code" }, step.written ?? ""))))));
}

function relatedList(related) {
  return h("ul", { class: "related" }, related.map((measure) => h("li", {},
    h("p", {}, h("strong", {}, `${measure.resolution} ¶ ${measure.paragraph}`), ` ${measure.title}`), h("p", {}, measure.why),
    h("p", { class: "hint" }, `${words(measure.force)}; ${measure.in_force}; ${verification(measure)}`))));
}
