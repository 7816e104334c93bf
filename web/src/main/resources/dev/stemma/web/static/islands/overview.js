// @ts-check
// Draws the table of flows as a map. The table says the same without this file.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 960;
const HEIGHT = 460;
const WIDEST = 7;

/** About what a letter of a place's name takes. */
const LETTER = 7;

/**
 * @typedef {{from: string, to: string, origins: number, denials: number, row: HTMLElement}} Flow
 * @typedef {[number, number]} Point
 * @typedef {{numeric: Record<string, string>, places: Record<string, Point>}} States
 */

/** @param {string} path @returns {Promise<void>} */
function loaded(path) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(path, import.meta.url).href;
    script.onload = () => done();
    script.onerror = () => failed(new Error(path));
    document.head.append(script);
  });
}

/** @param {string} path @returns {Promise<any>} */
async function data(path) {
  const answer = await fetch(new URL(path, import.meta.url));
  return answer.json();
}

/** @returns {Flow[]} */
function flows() {
  return [...document.querySelectorAll(".flows tr[data-from]")].map((element) => {
    const row = /** @type {HTMLElement} */ (element);
    return {
      from: row.dataset.from ?? "",
      to: row.dataset.to ?? "",
      origins: Number(row.dataset.origins),
      denials: Number(row.dataset.denials),
      row,
    };
  });
}

/** @param {string} name @param {Record<string, string | number>} attributes @param {Element} parent */
function draw(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  parent.append(element);
  return element;
}

/**
 * Where a state's lines end: a fixed place, else the middle of its largest part.
 *
 * @param {any} country @param {any} d3
 * @returns {Point}
 */
function middle(country, d3) {
  if (country.geometry.type !== "MultiPolygon") {
    return d3.geoCentroid(country);
  }
  const parts = country.geometry.coordinates.map((/** @type {any} */ coordinates) => ({
    type: "Polygon",
    coordinates,
  }));
  parts.sort((/** @type {any} */ a, /** @type {any} */ b) => d3.geoArea(b) - d3.geoArea(a));
  return d3.geoCentroid(parts[0]);
}

/**
 * An arc between two points of the picture, bent to one side, so that both directions are seen.
 *
 * @param {Point} a @param {Point} b
 * @returns {{path: string, head: string}}
 */
function arc(a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(60, length * 0.22);
  const middleX = (a[0] + b[0]) / 2 + (dy / length) * bend;
  const middleY = (a[1] + b[1]) / 2 - (dx / length) * bend;
  const angle = Math.atan2(b[1] - middleY, b[0] - middleX);
  const corner = (/** @type {number} */ turn, /** @type {number} */ far) =>
    `${b[0] - far * Math.cos(angle + turn)} ${b[1] - far * Math.sin(angle + turn)}`;
  return {
    path: `M${a[0]} ${a[1]}Q${middleX} ${middleY} ${b[0]} ${b[1]}`,
    head: `M${b[0]} ${b[1]}L${corner(0.4, 10)}L${corner(-0.4, 10)}Z`,
  };
}

/** @param {Flow} flow */
function kind(flow) {
  return flow.denials > 0 ? "denied" : flow.origins === 0 ? "unknown" : "";
}

/** @param {HTMLElement} figure */
async function map(figure) {
  await loaded("../vendor/d3-array.min.js");
  await Promise.all([loaded("../vendor/d3-geo.min.js"), loaded("../vendor/topojson-client.min.js")]);
  const [world, states] = await Promise.all([
    data("../vendor/countries-110m.json"),
    /** @type {Promise<States>} */ (data("states.json")),
  ]);
  const { d3, topojson } = /** @type {any} */ (window);
  const countries = topojson
    .feature(world, world.objects.countries)
    .features.filter((/** @type {any} */ c) => c.id !== "010");
  /** @type {Map<string, any>} */
  const byNumber = new Map(countries.map((/** @type {any} */ c) => [c.id ?? c.properties.name, c]));
  const all = flows();
  const ids = new Set(all.flatMap((flow) => [flow.from, flow.to]));
  /** @type {Map<string, Point>} */
  const places = new Map();
  const shown = new Set();
  for (const id of ids) {
    const country = byNumber.get(states.numeric[id] ?? "none");
    const place = states.places[id] ?? (country && middle(country, d3));
    if (place) {
      places.set(id, place);
      shown.add(country);
    }
  }
  const projection = d3
    .geoNaturalEarth1()
    .fitExtent([[8, 8], [WIDTH - 8, HEIGHT - 8]], { type: "FeatureCollection", features: countries });
  const path = d3.geoPath(projection).digits(1);
  const svg = /** @type {SVGElement} */ (
    draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group" }, figure.querySelector(".canvas") ?? figure)
  );
  svg.setAttribute("aria-label", figure.dataset.label ?? "");
  draw("rect", { class: "sea", width: WIDTH, height: HEIGHT }, svg);
  for (const country of countries) {
    draw("path", { class: shown.has(country) ? "land takes-part" : "land", d: path(country) ?? "" }, svg);
  }
  const arcs = draw("g", {}, svg);
  for (const flow of [...all].reverse()) {
    const from = places.get(flow.from);
    const to = places.get(flow.to);
    if (from && to) {
      flowOf(flow, arc(projection(from), projection(to)), arcs);
    }
  }
  labels(all, places, projection, svg);
  left(all, places, figure);
  figure.hidden = false;
  document.querySelector("details.table")?.removeAttribute("open");
}

/** @param {Flow} flow @param {{path: string, head: string}} shape @param {Element} parent */
function flowOf(flow, shape, parent) {
  const link = flow.row.querySelector("a");
  const group = draw("a", { class: "flow", href: link?.getAttribute("href") ?? "#" }, parent);
  const cells = [...flow.row.children].map((cell) => cell.textContent?.trim());
  const heads = [...(flow.row.closest("table")?.querySelectorAll("thead th") ?? [])];
  const words = cells.map((cell, i) => (i === 0 ? cell : `${heads[i].textContent?.trim()}: ${cell}`));
  draw("title", {}, group).textContent = words.join("\n");
  group.setAttribute("aria-label", words.join(", "));
  const width = Math.min(WIDEST, 1.5 + Math.max(0, flow.origins - 1) * 1.5);
  draw("path", { class: "near", d: shape.path }, group);
  draw("path", { class: `arc ${kind(flow)}`, d: shape.path, "stroke-width": width }, group);
  draw("path", { class: `head ${kind(flow)}`, d: shape.head }, group);
  const mark = (/** @type {boolean} */ on) => flow.row.classList.toggle("is-shown", on);
  group.addEventListener("mouseenter", () => mark(true));
  group.addEventListener("mouseleave", () => mark(false));
  group.addEventListener("focus", () => mark(true));
  group.addEventListener("blur", () => mark(false));
}

/** @param {Flow[]} all @param {Map<string, Point>} places @param {any} projection @param {Element} svg */
function labels(all, places, projection, svg) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const flow of all) {
    const [from, to] = (flow.row.querySelector("a")?.textContent ?? "").split(" → ");
    names.set(flow.from, from).set(flow.to, to);
  }
  const group = draw("g", { class: "names-of-places", "aria-hidden": "true" }, svg);
  /** @type {Point[]} */
  const taken = [];
  for (const [id, place] of places) {
    const [x, y] = projection(place);
    draw("circle", { class: "place", cx: x, cy: y, r: 2.5 }, group);
    if (taken.every(([a, b]) => Math.abs(a - x) > 56 || Math.abs(b - y) > 13)) {
      taken.push([x, y]);
      const name = names.get(id) ?? id;
      const over = x + 5 + name.length * LETTER > WIDTH; // it stands before its place there
      const at = over ? { x: x - 5, y: y - 5, "text-anchor": "end" } : { x: x + 5, y: y - 5 };
      draw("text", at, group).textContent = name;
    }
  }
}

/** Says which flows have no place on the map. @param {Flow[]} all @param {Map<string, Point>} places @param {HTMLElement} figure */
function left(all, places, figure) {
  const off = all.filter((flow) => !places.has(flow.from) || !places.has(flow.to));
  const note = /** @type {HTMLElement | null} */ (figure.querySelector(".off"));
  if (note && off.length > 0) {
    const names = off.map((flow) => flow.row.querySelector("a")?.textContent ?? "");
    const more = names.length > 8 ? ` … (+${names.length - 8})` : "";
    /** @type {HTMLElement} */ (note.querySelector(".names")).textContent =
      names.slice(0, 8).join(" · ") + more;
    note.hidden = false;
  }
}

const figure = document.getElementById("map");
if (figure && flows().length > 0) {
  map(figure).catch((fault) => console.error("the map is not drawn:", fault));
}
