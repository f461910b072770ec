// The data blocks of this file: index rows are read at once, details only when a record is opened.
const KEPT_CHUNKS = 4;

const about = JSON.parse(document.getElementById("about").textContent);
const rows = readRows();
const rowsById = groupById(rows);
const chunks = new Map();

function readRows() {
  const found = [];
  for (const block of document.querySelectorAll("script[data-rows]")) {
    const chunk = Number(block.dataset.rows);
    JSON.parse(block.textContent).forEach((row, place) => {
      found.push({ ...row, chunk, place, number: found.length });
    });
    block.remove();
  }
  return found;
}

function groupById(all) {
  const groups = new Map();
  for (const row of all) {
    const same = groups.get(row.id);
    if (same) same.push(row);
    else groups.set(row.id, [row]);
    row.copy = same ? same.length : 1;
  }
  return groups;
}

async function chunkLines(number) {
  if (chunks.has(number)) return chunks.get(number);
  const block = await chunkBlock(number);
  const bytes = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const lines = (await new Response(stream).text()).split("\n");
  chunks.set(number, lines);
  if (chunks.size > KEPT_CHUNKS) chunks.delete(chunks.keys().next().value);
  return lines;
}

// The details stand behind this script: while the file is still being read, a block may be on its way.
async function chunkBlock(number) {
  if (document.readyState === "loading") await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready, { once: true }));
  return document.querySelector(`script[data-chunk="${number}"]`);
}

async function detailsOf(row) {
  return JSON.parse((await chunkLines(row.chunk))[row.place]);
}
