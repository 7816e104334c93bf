// @ts-check
// Shows how far a task is while it is at work, by server-sent events. The page works without this file: load it again.

/** @typedef {{state: string, phase: string, at: number, all: number, counts: Record<string, number>}} Progress */
/** @typedef {{kind: string, what: string, detail: string, document: number | null, claims: number}} Note */

const SHOWN = 300;
const panel = /** @type {HTMLElement | null} */ (document.querySelector(".progress-panel"));
const numbers = new Intl.NumberFormat(document.documentElement.lang);

/** @param {string} name @returns {HTMLElement | null} */
function part(name) {
  return document.querySelector(`[data-part="${name}"]`);
}

/** @param {Progress} progress */
function show(progress) {
  const state = part("state");
  if (state) {
    state.textContent = state.getAttribute(`data-${progress.state}`) ?? progress.state;
    state.className = `tag s-${progress.state}`;
  }
  const phase = part("phase");
  if (phase) {
    phase.textContent = phase.getAttribute(`data-${progress.phase}`) ?? "";
  }
  const far = part("far");
  if (far) {
    far.textContent = progress.all > 0 ? `${numbers.format(progress.at)} / ${numbers.format(progress.all)}` : "";
  }
  const bar = /** @type {HTMLProgressElement | null} */ (part("bar"));
  if (bar && progress.all > 0) {
    bar.max = progress.all;
    bar.value = progress.at;
  } else if (bar) {
    bar.removeAttribute("value");
  }
  for (const [name, count] of Object.entries(progress.counts)) {
    const figure = document.querySelector(`[data-count="${name}"]`);
    const value = figure?.querySelector("dd");
    if (figure && value) {
      figure.classList.remove("is-none");
      value.textContent = numbers.format(count);
    }
  }
}

/** Adds a note; whatever it says is text. @param {Note} note */
function add(note) {
  const list = part("notes");
  if (!list) {
    return;
  }
  part("no-notes")?.setAttribute("hidden", "");
  const item = document.createElement("li");
  item.className = `note n-${note.kind}`;
  const tag = document.createElement("span");
  tag.className = `tag n-${note.kind}`;
  tag.textContent = list.getAttribute(`data-${note.kind}`) ?? note.kind;
  const what = document.createElement("span");
  what.className = "note-what";
  if (note.document) {
    const link = document.createElement("a");
    link.href = `/documents/${note.document}`;
    link.textContent = note.what;
    what.append(link);
  } else {
    what.textContent = note.what;
  }
  item.append(tag, what);
  if (note.kind === "added") {
    const claims = document.createElement("span");
    claims.className = "faint small";
    claims.textContent = `${list.dataset.claims ?? ""} ${note.claims}`;
    item.append(claims);
  }
  if (note.detail) {
    const why = document.createElement("span");
    why.className = "note-why";
    why.textContent = note.detail;
    item.append(why);
  }
  list.prepend(item);
  while (list.children.length > SHOWN) {
    list.lastElementChild?.remove();
  }
}

/** @param {string} address */
function listen(address) {
  const source = new EventSource(address);
  source.addEventListener("open", () => part("reload")?.setAttribute("hidden", ""));
  source.addEventListener("note", (event) => add(JSON.parse(event.data)));
  source.addEventListener("progress", (event) => show(JSON.parse(event.data)));
  source.addEventListener("done", () => {
    source.close();
    location.reload();
  });
  source.addEventListener("error", () => part("reload")?.removeAttribute("hidden"));
}

if (panel && panel.dataset.done !== "true" && panel.dataset.events) {
  listen(panel.dataset.events);
}
