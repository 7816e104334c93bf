// @ts-check
// On narrow screens the filters are folded, so that what was found comes first. The page works
// without this file.

const filters = /** @type {HTMLDetailsElement | null} */ (document.querySelector("details.filters"));
if (filters && window.matchMedia("(max-width: 56rem)").matches) {
  filters.open = false;
}

// A menu closes where one looks elsewhere, or with Escape.
for (const menu of document.querySelectorAll("details.menu")) {
  const details = /** @type {HTMLDetailsElement} */ (menu);
  details.addEventListener("keydown", (event) => {
    if (/** @type {KeyboardEvent} */ (event).key === "Escape" && details.open) {
      details.open = false;
      details.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (details.open && !details.contains(/** @type {Node} */ (event.target))) {
      details.open = false;
    }
  });
}
