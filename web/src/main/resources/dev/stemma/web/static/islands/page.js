// @ts-check
// What every page has: "/" moves to the search field. Pages work without this file.

/** @param {KeyboardEvent} event */
function typed(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const writing = target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const field = /** @type {HTMLElement | null} */ (document.querySelector("[data-key='/']"));
  if (field) {
    event.preventDefault();
    field.focus();
  }
}

document.addEventListener("keydown", typed);
