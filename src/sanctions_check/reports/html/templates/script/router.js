// The address decides what is shown: #/, #/records?…, #/map?…, #/run, #/record/ID, #/record/ID/finding/F, #/record/ID/fact/POINTER.
const TABS = [["#/", "Summary", ""], ["#/records", "Records", "records"], ["#/map", "Map of parties", "map"], ["#/run", "Receipt", "run"]];
const VIEWS = { "": overviewView, records: recordsView, map: mapView, run: runView, record: recordView };

let shown = null;

function readRoute() {
  const hash = location.hash.startsWith("#/") ? location.hash : "#/";
  const [path, query] = hash.slice(2).split("?");
  const [name, id, part, target] = path.split("/").map(decoded);
  const known = Object.hasOwn(VIEWS, name) ? name : "";
  return { hash, name: known, id, part, target, query: new URLSearchParams(query ?? ""), key: known === "record" ? `record ${id} ${new URLSearchParams(query ?? "").get("copy")}` : known };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function replaceHash(hash) {
  history.replaceState(null, "", hash);
  showRoute();
}

function showRoute() {
  const route = readRoute();
  if (shown && shown.route.key === route.key) {
    shown.view.update?.(route);
    shown.route = route;
    return;
  }
  const starting = shown === null;
  shown?.view.leave?.();
  const view = VIEWS[route.name](route);
  shown = { route, view };
  const main = document.getElementById("main");
  main.replaceChildren(view.node);
  document.title = `${view.title} · sanctions-check report`;
  drawTabs(route.name);
  if (!starting) window.scrollTo(0, 0);
  const focused = view.entered?.();
  if (!focused && !starting) main.querySelector("h1")?.focus({ preventScroll: true });
}

function drawTabs(name) {
  const current = name === "record" ? "records" : name;
  document.getElementById("tabs").replaceChildren(...TABS.map(([href, text, key]) => h("a", { href: key === "records" ? lastList.hash : href, "aria-current": key === current ? "page" : null }, text)));
}
