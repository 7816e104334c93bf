// @ts-check
// The reader: a card and its words light up together; keys walk through claims and review them; a
// claim is added from selected words. The page works without this file.

const passages = /** @type {HTMLElement | null} */ (document.querySelector(".passages"));

/** @returns {HTMLElement[]} */
function notes() {
  return [...document.querySelectorAll(".note")].map((n) => /** @type {HTMLElement} */ (n));
}

/** @param {string[]} claims */
function light(claims) {
  document.querySelectorAll(".is-lit").forEach((lit) => lit.classList.remove("is-lit"));
  for (const claim of claims) {
    document
      .querySelectorAll(`[data-claims~="${claim}"], .note[data-claim="${claim}"], .ref[data-claim="${claim}"]`)
      .forEach((part) => part.classList.add("is-lit"));
  }
}

/**
 * The claims that an element belongs to.
 * @param {EventTarget | null} target
 * @returns {string[]}
 */
function claimsOf(target) {
  const element = target instanceof Element ? target.closest("[data-claims], [data-claim]") : null;
  const data = element instanceof HTMLElement ? element.dataset : {};
  return (data.claims ?? data.claim ?? "").split(" ").filter((claim) => /^\d+$/.test(claim));
}

/** The claim that keys are about. @returns {HTMLElement | undefined} */
function current() {
  const focused = document.activeElement?.closest(".note");
  return focused instanceof HTMLElement ? focused : notes().find((n) => n.dataset.claim === last);
}

let last = "";

/** @param {HTMLElement | undefined} note */
function show(note) {
  if (note) {
    /** @type {HTMLElement | null} */ (note.querySelector(".claim"))?.focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
  }
}

/** @param {number} step */
function walk(step) {
  const all = notes();
  const note = current();
  const at = note ? all.indexOf(note) : step > 0 ? -1 : 0;
  show(all[(at + step + all.length) % all.length]);
}

/** @param {string} act */
function does(act) {
  const part = current()?.querySelector(`[data-act="${act}"]`);
  if (part instanceof HTMLFormElement) {
    part.requestSubmit(part.querySelector("button")); // what it does is the value of the button
  } else if (part instanceof HTMLDetailsElement) {
    part.open = true;
    const field = part.querySelector("input[name=reason]");
    if (field instanceof HTMLElement) {
      field.focus();
    }
  } else if (part instanceof HTMLElement) {
    part.click();
  }
}

/** @param {string} act */
function follow(act) {
  const link = document.querySelector(`.reader-links [data-act="${act}"]`);
  if (link instanceof HTMLElement) {
    link.click();
  }
}

function add() {
  const place = selected();
  if (place) {
    location.assign(address(place));
  } else {
    follow("add");
  }
}

function help() {
  const keys = document.getElementById("keys");
  if (keys instanceof HTMLDetailsElement) {
    keys.open = !keys.open;
    if (keys.open) {
      keys.scrollIntoView({ block: "nearest" });
    }
  }
}

/** @type {Record<string, () => void>} */
const keys = {
  j: () => walk(1),
  k: () => walk(-1),
  a: () => does("accept"),
  r: () => does("reject"),
  c: () => does("correct"),
  u: () => does("undo"),
  n: add,
  o: () => follow("original"),
  "?": help,
};

/** @param {KeyboardEvent} event */
function typed(event) {
  const target = event.target instanceof Element ? event.target : null;
  const writing = target?.closest("input, textarea, select, [contenteditable]");
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (act && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    act();
  }
}

/**
 * Where a place of the page is in the text, in code points.
 * @param {Node} node
 * @param {number} offset
 * @returns {number | undefined}
 */
function placeOf(node, offset) {
  const run = (node instanceof Element ? node : node.parentElement)?.closest("[data-begin]");
  if (!(run instanceof HTMLElement) || !(node instanceof Text)) {
    return undefined;
  }
  return Number(run.dataset.begin) + [...node.data.slice(0, offset)].length;
}

/** The selected words. @returns {[number, number] | undefined} */
function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return undefined;
  }
  const range = selection.getRangeAt(0);
  const begin = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return begin !== undefined && end !== undefined && begin < end ? [begin, end] : undefined;
}

/** @param {[number, number]} place */
function address(place) {
  return `/documents/${passages?.dataset.document}?add=${place[0]}-${place[1]}#form`;
}

const chooser = document.createElement("a");
chooser.className = "button primary choose-words no-print";
chooser.hidden = true;

function offer() {
  const place = selected();
  chooser.hidden = !place;
  if (place) {
    const box = /** @type {Selection} */ (document.getSelection()).getRangeAt(0).getBoundingClientRect();
    chooser.href = address(place);
    chooser.style.top = `${box.bottom + scrollY + 4}px`;
    chooser.style.left = `${Math.max(8, Math.min(box.left, innerWidth - chooser.offsetWidth - 8)) + scrollX}px`;
  }
}

function arrive() {
  const found = /^#claim-(\d+)$/.exec(location.hash);
  const note = found ? notes().find((n) => n.dataset.claim === found[1]) : undefined;
  if (note && !document.getElementById("form")) {
    show(note);
  }
  const other = found && !note ? document.querySelector(`li[id="claim-${found[1]}"] a`) : null;
  if (other instanceof HTMLAnchorElement) {
    location.replace(other.href);
  }
}

if (passages) {
  document.addEventListener("mouseover", (event) => light(claimsOf(event.target)));
  document.addEventListener("focusin", (event) => {
    const claims = claimsOf(event.target);
    last = claims[0] ?? last;
    light(claims);
  });
  document.addEventListener("keydown", typed);
  const help = document.getElementById("keys");
  if (help) {
    help.hidden = false;
  }
  if (document.querySelector(".reader-links [data-act=add]")) {
    chooser.textContent = passages.dataset.choose ?? "";
    document.body.append(chooser);
    document.addEventListener("selectionchange", offer);
  }
  addEventListener("hashchange", arrive);
  arrive();
}
