// Who gave, sent or went to whom: pairs of States, and for one State pairs of its parties with others.
const DPRK = "KP";

const statesOf = (party) => (party.states.length ? party.states : [""]);
const onSide = (row, side) => row.parties.filter((party) => party.side === side || party.side === "both");

function addFlow(flows, key, make, row) {
  if (!flows.has(key)) flows.set(key, { ...make, records: [], worst: null });
  const flow = flows.get(key);
  flow.records.push(row);
  flow.worst = worst(flow.worst, row.verdict);
}

function stateFlows(chosen) {
  const flows = new Map();
  for (const row of chosen) {
    const givers = new Set(onSide(row, "gives").flatMap(statesOf));
    const takers = new Set(onSide(row, "takes").flatMap(statesOf));
    if (!givers.size && takers.size) givers.add("");
    if (!takers.size && givers.size) takers.add("");
    for (const from of givers) for (const to of takers) addFlow(flows, `${from} ${to}`, { from, to }, row);
  }
  return bySize([...flows.values()]);
}

const bySize = (flows) => flows.sort((a, b) => b.records.length - a.records.length || SEVERITY.get(a.worst) - SEVERITY.get(b.worst) || (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1));

function partyLabel(party) {
  if (party.name) return party.name;
  return party.type && party.type !== "state" ? `${words(party.type)}, not named` : party.states.length ? party.states.map(stateName).join(" or ") : "not named";
}

// Flows in which parties of this State stand on one side; `mine` says which.
function partyFlows(chosen, state) {
  const flows = new Map();
  const isMine = (party) => statesOf(party).includes(state);
  const other = (party) => `${partyLabel(party)}${party.name || (party.type && party.type !== "state") ? ` (${statesOf(party).map(stateName).join(" or ")})` : ""}`;
  const nobody = { name: "", type: "", states: [], side: "" };
  for (const row of chosen) {
    for (const [mine, theirs] of [["gives", "takes"], ["takes", "gives"]]) {
      const own = new Set(onSide(row, mine).filter(isMine).map(partyLabel));
      if (!own.size) continue;
      const facing = onSide(row, theirs);
      const others = new Set((facing.length ? facing : [nobody]).map(other));
      for (const one of own) for (const two of others) addFlow(flows, `${mine}\n${one}\n${two}`, mine === "gives" ? { from: one, to: two, mine } : { from: two, to: one, mine }, row);
    }
  }
  return bySize([...flows.values()]);
}
