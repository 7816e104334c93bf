// @ts-check
// Files can be dropped, are listed before they are sent, and their sending is shown. The form works without this file.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".give-form"));
const zone = /** @type {HTMLElement | null} */ (document.querySelector(".drop"));
const input = /** @type {HTMLInputElement | null} */ (document.querySelector("#files"));
const list = /** @type {HTMLElement | null} */ (document.querySelector(".chosen"));
const status = /** @type {HTMLElement | null} */ (document.querySelector(".sending"));
const LISTED = 20;
let sends = false;

/** Lists what was chosen: names are text, whatever they hold. */
function chosen() {
  if (!input || !list) {
    return;
  }
  const files = [...(input.files ?? [])];
  list.replaceChildren(
    ...files.slice(0, LISTED).map((file) => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const size = document.createElement("span");
      name.textContent = file.name;
      size.textContent = `${(file.size / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 })} ${list.dataset.size ?? "MB"}`;
      item.append(name, size);
      return item;
    }),
  );
  if (files.length > LISTED) {
    const rest = document.createElement("li");
    rest.textContent = `… (${files.length})`;
    list.append(rest);
  }
}

/** @param {DragEvent} event */
function over(event) {
  event.preventDefault();
  zone?.classList.add("is-over");
}

/** @param {DragEvent} event */
function dropped(event) {
  event.preventDefault();
  zone?.classList.remove("is-over");
  if (input && event.dataTransfer && event.dataTransfer.files.length > 0) {
    const all = new DataTransfer();
    for (const file of [...(input.files ?? []), ...event.dataTransfer.files]) {
      all.items.add(file);
    }
    input.files = all.files;
    chosen();
  }
}

/** @param {string} text */
function say(text) {
  if (status) {
    status.textContent = text;
  }
}

/** Sends the form so that its sending can be shown. @param {SubmitEvent} event */
function send(event) {
  if (!form || !(input?.files?.length)) {
    return;
  }
  event.preventDefault();
  if (sends) {
    return;
  }
  sends = true; // the button stays as it is: one that is disabled loses the focus
  const data = new FormData(form);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.responseType = "document";
  request.upload.addEventListener("progress", (progress) => {
    if (progress.lengthComputable && progress.total > 0) {
      say(`${status?.dataset.sending ?? ""} ${Math.floor((100 * progress.loaded) / progress.total)} %`);
    }
  });
  request.addEventListener("loadend", () => {
    sends = false;
    if (request.status === 200) {
      location.assign(request.responseURL);
    } else {
      say(`${status?.dataset.failed ?? ""} ${request.response?.querySelector(".problem")?.textContent ?? request.status}`);
    }
  });
  request.send(data);
}

if (form && zone && input) {
  zone.querySelector(".drop-here")?.removeAttribute("hidden");
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, /** @type {EventListener} */ (over));
  }
  zone.addEventListener("dragleave", () => zone.classList.remove("is-over"));
  zone.addEventListener("drop", /** @type {EventListener} */ (dropped));
  input.addEventListener("change", chosen);
  form.addEventListener("submit", send);
}
