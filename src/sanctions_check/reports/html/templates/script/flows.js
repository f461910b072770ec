// Who gave, sent or went to whom: pairs of States, and for one State pairs of its parties with others.
const DPRK = "KP";

const statesOf = (party) => (party.states.length ? party.states : [""]);
const onSide = (row, side) => row.parties.filter((party) => party.side === side || party.side === "both");

const NOBODY = { name: "", type: "", states: [], roles: [], side: "" };

// A side that is told by its State alone, and not by a party.
const isState = (party) => !party.name && !party.roles.length;
const isOwn = (giver, taker) => (isState(giver) || isState(taker)) && String(giver.states) === String(taker.states);

// Who gave to whom in a record: a party that stands on both sides gave nothing to itself, nor a State to its own. Nobody faces
// those who stand alone.
function pairsOf(row) {
  const [givers, takers] = [onSide(row, "gives"), onSide(row, "takes")];
  const pairs = givers.flatMap((giver) => takers.filter((taker) => taker !== giver && !isOwn(giver, taker)).map((taker) => [giver, taker]));
  return pairs.length ? pairs : [...givers.map((giver) => [giver, NOBODY]), ...takers.map((taker) => [NOBODY, taker])];
}

function addFlow(flows, key, make, row) {
  if (!flows.has(key)) flows.set(key, { ...make, records: [], worst: null });
  const flow = flows.get(key);
  flow.records.push(row);
  flow.worst = worst(flow.worst, row.verdict);
}

function stateFlows(chosen) {
  const flows = new Map();
  for (const row of chosen) {
    const pairs = new Map();
    for (const [giver, taker] of pairsOf(row)) {
      for (const from of statesOf(giver)) for (const to of statesOf(taker)) pairs.set(`${from} ${to}`, { from, to });
    }
    for (const [key, pair] of pairs) addFlow(flows, key, pair, row);
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
  for (const row of chosen) {
    const pairs = new Map();
    const put = (mine, from, to) => pairs.set(`${mine}\n${from}\n${to}`, { from, to, mine });
    for (const [giver, taker] of pairsOf(row)) {
      if (giver !== NOBODY && isMine(giver)) put("gives", partyLabel(giver), other(taker));
      if (taker !== NOBODY && isMine(taker)) put("takes", other(giver), partyLabel(taker));
    }
    for (const [key, pair] of pairs) addFlow(flows, key, pair, row);
  }
  return bySize([...flows.values()]);
}
