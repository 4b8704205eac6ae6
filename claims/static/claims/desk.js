// Keyboard shortcuts and drafts. Every page works without this file.
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const typing = (element) => element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const cards = () => [...document.querySelectorAll("[data-card], .desk a.row, #result_list .said")].filter((card) => card.offsetParent);
  const spot = (card) => card.closest("a") || card;

  function step(by) {
    const all = cards().map(spot);
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  }

  function tick() {
    const box = document.activeElement.closest("[data-card]")?.querySelector("input[name=evidence]");
    if (box) box.click();
  }

  function rate(number) {
    const choice = document.querySelector(`[data-rating="${number}"]`);
    if (choice) { choice.click(); choice.focus(); }
  }

  const always = [
    ["j / k", "next and previous piece of evidence, or claim"],
    ["x", "rely on the focused piece"],
    ["r", "write the rationale"],
    ["1 … 9, 0", "choose a rating"],
    ["g h", "home"],
    ["g c", "claims"],
    ["?", "this help"],
  ];

  function help() {
    const open = document.querySelector("dialog.keys");
    if (open) { open.remove(); return; }
    const dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-label", "Keyboard shortcuts");
    const title = document.createElement("h2");
    title.textContent = "Keyboard shortcuts";
    const list = document.createElement("dl");
    const buttons = [...document.querySelectorAll("[data-key]")].map((b) => [b.dataset.key, b.dataset.says]);
    for (const [key, says] of [...always, ...buttons]) {
      const term = document.createElement("dt"), kbd = document.createElement("kbd"), what = document.createElement("dd");
      kbd.textContent = key; what.textContent = says;
      term.append(kbd); list.append(term, what);
    }
    const close = document.createElement("button");
    close.className = "button"; close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(title, list, close);
    (document.querySelector(".desk") || document.body).append(dialog);
    dialog.showModal();
  }

  function press(key) {
    const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!button) return false;
    button.click();
    const sheet = button.closest("details");
    if (sheet?.open) sheet.querySelector("textarea, input:not([type=hidden]), select")?.focus();
    return true;
  }

  let gone = false; // "g" was pressed: the next letter says where to
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { document.querySelectorAll(".tools details[open]").forEach((d) => { d.open = false; }); if (typing(event.target)) event.target.blur(); return; }
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    const key = event.key;
    if (gone) { gone = false; if (key === "h") location.href = "/admin/"; if (key === "c") location.href = "/admin/claims/claim/"; return; }
    const done = { j: () => step(1), k: () => step(-1), x: tick, "?": help, g: () => { gone = true; },
      r: () => document.querySelector("#id_rationale")?.focus() }[key];
    if (done) { event.preventDefault(); done(); return; }
    if (/^[0-9]$/.test(key) && document.querySelector("[data-rating]")) { event.preventDefault(); rate(key === "0" ? 10 : key); return; }
    if (press(key)) event.preventDefault();
  });

  // A ruling that went through leaves no draft behind.
  const submitted = sessionStorage.getItem("submitted");
  sessionStorage.removeItem("submitted");
  if (submitted && !document.querySelector(".ruling .error, #stale")) localStorage.removeItem(submitted);

  // What is written is kept in this browser until it is published.
  const form = document.querySelector("form[data-draft]");
  if (form) {
    const place = `draft:${form.dataset.draft}`, kept = ["rationale", "summary", "title", "no_evidence_reason", "change_note"];
    const note = document.getElementById("draft");
    const fields = kept.map((name) => form.elements[name]).filter(Boolean);
    const came = fields.some((field) => field.value); // back from the server with words in it
    const draft = JSON.parse(localStorage.getItem(place) || "null");
    if (draft && !came) {
      fields.forEach((field) => { field.value = draft[field.name] || ""; });
      note.textContent = "Your draft is back.";
    }
    form.addEventListener("input", () => {
      localStorage.setItem(place, JSON.stringify(Object.fromEntries(fields.map((f) => [f.name, f.value]))));
      note.textContent = "Draft kept in this browser.";
    });
    form.addEventListener("submit", () => sessionStorage.setItem("submitted", place));
    const count = () => {
      const ticked = document.querySelectorAll("input[name=evidence]:checked").length;
      document.getElementById("ticks").textContent = ticked ? `${ticked} ticked.` : "None ticked yet.";
    };
    document.addEventListener("change", count);
    count();
  }
  // A page that waits for the workers looks again by itself, unless somebody is at work on it.
  const follow = document.querySelector("[data-follow]");
  if (follow) {
    let touched = false;
    document.addEventListener("input", () => { touched = true; });
    setInterval(() => {
      if (!touched && !document.querySelector("dialog[open], details.pop[open]")) location.reload();
    }, 1000 * Number(follow.dataset.follow));
  }
});
