// Why a finding is as it is: what stopped it, what would decide it, what would change it, what does not matter.
function reasonsPanel(reasons, factPath) {
  const { obstacles, requests, counterfactuals, immaterial } = reasons;
  return [
    block("What stood in the way", obstacles, (obstacle) => [said(obstacle.says), obstacle.conditions.length > 1 && h("ul", {}, obstacle.conditions.map((condition) => h("li", {}, said(words(condition)))))]),
    block("What would decide it", requests, (request) => [said(request.says), factLinks(request.facts, factPath), request.outcomes.length > 0 && h("ul", {}, request.outcomes.map((outcome) => h("li", {}, counterfactualWords(outcome))))]),
    block("What would change it", counterfactuals, counterfactualWords),
    block("What does not matter here", immaterial, (text) => said(words(text))),
  ];
}

const block = (title, entries, content) => entries.length > 0 && [h("h4", {}, title), h("ul", { class: "reasons" }, entries.map((entry) => h("li", {}, content(entry))))];

// The sentence begins with the verdict.
const counterfactualWords = (outcome) => [verdictMark(outcome.verdict), " ", said(outcome.says)];

const factLinks = (facts, factPath) => facts.length > 0 && h("span", { class: "hint" }, " ", joined(facts.map((fact) => h("a", { class: "code", href: factPath(fact.pointer) }, said(fact.pointer || "/"))), ", "));
