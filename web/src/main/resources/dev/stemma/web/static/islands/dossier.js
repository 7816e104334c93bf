// @ts-check
// The stemma of a dossier: pointing at a place, or moving to it by keyboard, lights the way to its
// origin and shows the words on which it rests; arrow keys move along the tree. The page works
// without this file.

const graph = document.querySelector("svg.stemma");
const words = /** @type {HTMLElement | null} */ (document.querySelector("[data-words]"));

/** @type {Map<string, SVGGElement>} */
const places = new Map();
/** @type {Map<string, Element>} */
const edges = new Map();
/** @type {Map<string, HTMLElement>} */
const items = new Map();

/** @param {Element} place */
function wayOf(place) {
  /** @type {string[]} */
  const way = [];
  let id = place.getAttribute("data-node") ?? "";
  while (id && !way.includes(id)) {
    way.push(id);
    id = places.get(id)?.getAttribute("data-above") ?? "";
  }
  return way;
}

/** @param {Element} place */
function light(place) {
  fade();
  graph?.classList.add("has-lit");
  for (const id of wayOf(place)) {
    places.get(id)?.classList.add("lit");
    edges.get(id)?.classList.add("lit");
  }
  const item = items.get(place.getAttribute("data-node") ?? "");
  if (words && item) {
    words.replaceChildren();
    const said = document.createElement("p");
    for (const part of item.querySelector(".node")?.childNodes ?? []) {
      if (part.nodeName === "A") {
        const name = document.createElement("strong");
        name.textContent = part.textContent;
        said.append(name);
      } else {
        said.append(" ", part.cloneNode(true));
      }
    }
    words.append(said);
  }
}

function fade() {
  graph?.classList.remove("has-lit");
  for (const lit of document.querySelectorAll(".stemma .lit")) {
    lit.classList.remove("lit");
  }
}

/** @param {Element} place @param {string} key */
function beside(place, key) {
  const above = place.getAttribute("data-above") ?? "";
  const all = [...places.values()];
  if (key === "ArrowLeft") {
    return places.get(above);
  } else if (key === "ArrowRight") {
    return all.find((p) => p.getAttribute("data-above") === place.getAttribute("data-node"));
  }
  const at = all.indexOf(/** @type {SVGGElement} */ (place));
  return all[at + (key === "ArrowDown" ? 1 : -1)];
}

/** @param {Event} event */
function placeOf(event) {
  return /** @type {Element} */ (event.target).closest(".place");
}

if (graph && words) {
  for (const place of graph.querySelectorAll(".place")) {
    places.set(place.getAttribute("data-node") ?? "", /** @type {SVGGElement} */ (place));
  }
  for (const edge of graph.querySelectorAll(".edge")) {
    edges.set(edge.getAttribute("data-below") ?? "", edge);
  }
  for (const item of document.querySelectorAll(".tree [data-item]")) {
    items.set(item.getAttribute("data-item") ?? "", /** @type {HTMLElement} */ (item));
  }
  words.hidden = false;
  graph.addEventListener("pointerover", (event) => {
    const place = placeOf(event);
    place ? light(place) : fade();
  });
  graph.addEventListener("pointerleave", fade);
  graph.addEventListener("focusin", (event) => {
    const place = placeOf(event);
    if (place) {
      light(place);
    }
  });
  graph.addEventListener("focusout", fade);
  graph.addEventListener("keydown", (event) => {
    const key = /** @type {KeyboardEvent} */ (event).key;
    const place = placeOf(event);
    if (place && ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(key)) {
      const next = /** @type {SVGElement | null | undefined} */ (beside(place, key)?.querySelector("a"));
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });
}
