// Columns of nodes and curves between them. The worst verdict of a link shows as its dashes and its mark, colour repeats it.
const DRAWING = { width: 1080, row: 26, top: 40, nodeWidth: 10 };

// columns: [{ x, anchor, title, nodes: [{ key, label, count, worst, href }] }]; links: [{ from, to, worst, count, words }] by key.
function linksDrawing(columns, links, label) {
  const tallest = Math.max(3, ...columns.map((column) => column.nodes.length));
  const height = DRAWING.top + tallest * DRAWING.row + 16;
  const places = new Map();
  for (const column of columns) placeColumn(column, places, height);
  const most = Math.max(1, ...links.map((link) => link.count));
  return scrolled(label,
    svg("svg", { class: "links-drawing", viewBox: `0 0 ${DRAWING.width} ${height}`, role: "group", "aria-label": label },
      columns.map((column) => svg("text", { x: column.x, y: 18, "text-anchor": column.anchor, class: "column-title" }, column.title)),
      svg("g", { class: "curves" }, links.map((link) => curve(places.get(link.from), places.get(link.to), link, most))),
      columns.flatMap((column) => column.nodes.map((node) => drawnNode(node, column, places.get(node.key))))));
}

function placeColumn(column, places, height) {
  const free = height - DRAWING.top - 16;
  const row = free / column.nodes.length;
  column.nodes.forEach((node, place) => {
    const y = DRAWING.top + (place + 0.5) * row;
    const high = column.nodes.length === 1 ? free : Math.min(18, row - 6);
    places.set(node.key, { x: column.x, y, high, used: { left: 0, right: 0 } });
  });
}

function curve(from, to, link, most) {
  const rightward = from.x < to.x;
  const [x1, x2] = rightward ? [from.x + DRAWING.nodeWidth / 2, to.x - DRAWING.nodeWidth / 2 - 3] : [from.x - DRAWING.nodeWidth / 2, to.x + DRAWING.nodeWidth / 2 + 3];
  const y1 = spread(from, to);
  const y2 = spread(to, from);
  const middle = (x1 + x2) / 2;
  const width = 1.5 + 5 * Math.sqrt((link.count - 1) / Math.max(1, most - 1 || 1));
  const path = `M${x1} ${y1.toFixed(1)}C${middle} ${y1.toFixed(1)} ${middle} ${y2.toFixed(1)} ${x2} ${y2.toFixed(1)}`;
  const arrow = rightward ? `M${x2} ${y2 - 4}L${x2 + 4} ${y2}L${x2} ${y2 + 4}Z` : `M${x2} ${y2 - 4}L${x2 - 4} ${y2}L${x2} ${y2 + 4}Z`;
  return svg("g", { class: `link v-${link.worst}` }, svg("title", {}, link.words), svg("path", { d: path, "stroke-width": width.toFixed(1), class: "link-line" }), svg("path", { d: arrow, class: "link-head" }));
}

// Where a link meets a tall node: at the height of the other end; at a small node in its middle.
function spread(node, other) {
  if (node.high <= 20) return node.y;
  return Math.max(node.y - node.high / 2 + 8, Math.min(node.y + node.high / 2 - 8, other.y));
}

function drawnNode(node, column, place) {
  const outside = column.anchor === "middle" ? 0 : column.anchor === "end" ? -DRAWING.nodeWidth / 2 - 7 : DRAWING.nodeWidth / 2 + 7;
  const name = node.label.length > 36 ? `${node.label.slice(0, 35)}…` : node.label;
  const shape = svg("rect", { x: place.x - DRAWING.nodeWidth / 2, y: place.y - place.high / 2, width: DRAWING.nodeWidth, height: place.high, rx: 2, fill: `url(#p-${node.worst})`, class: `outlined v-${node.worst}` });
  const said = `${node.count.toLocaleString("en")}${node.count > 1 ? ", worst" : ""} ${about.marks[node.worst]}`;
  const text = column.anchor === "middle"
    ? svg("text", { x: place.x, y: DRAWING.top - 6, "text-anchor": "middle", class: "node-text" }, name)
    : svg("text", { x: place.x + outside, y: place.y + 4.5, "text-anchor": column.anchor, class: "node-text" },
      svg("tspan", {}, name), svg("tspan", { class: `node-count v-${node.worst}`, dx: 7 }, said));
  const words_ = `${node.label}: ${plural(node.count, "record")}, worst verdict ${words(node.worst)}`;
  const content = [svg("title", {}, words_), shape, text];
  return node.href ? svg("a", { href: node.href, class: "node", "aria-label": words_ }, content) : svg("g", { class: "node" }, content);
}
