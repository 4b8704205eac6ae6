// Keyboard shortcuts, and an overlay that lists them. Every page works without this file.
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
  const typing = (element) => element.closest(fields);
  const stops = "[data-card], .lane a.row, .lane-rows a.row, #result_list .said";

  function step(by) {
    const shown = [...document.querySelectorAll(stops)].filter((stop) => stop.offsetParent);
    const all = [...new Set(shown.map((stop) => stop.closest("a") || stop))];
    const at = all.indexOf(document.activeElement);
    const first = by > 0 ? 0 : all.length - 1;
    const next = all[at < 0 ? first : Math.min(all.length - 1, Math.max(0, at + by))];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function tick() {
    const row = document.activeElement.closest("[data-card], #result_list tr");
    row?.querySelector("input[name=evidence], input.action-select")?.click();
  }

  function rate(number) {
    const choice = document.querySelector(`[data-rating="${number}"]`);
    if (choice) { choice.click(); choice.focus(); }
  }

  function press(key) {
    const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!button?.offsetParent) return false; // folded away, or not on this page
    button.click();
    const sheet = button.closest("details");
    if (sheet?.open) sheet.querySelector("textarea, input:not([type=hidden]), select")?.focus();
    return true;
  }

  const everywhere = [
    ["j k", "next and previous"], ["Enter", "open it"], ["/", "search, in a list"],
    ["g h", "home"], ["g c", "claims"], ["g m", "my claims"], ["?", "this help"],
  ];
  const ruling = [
    ["x", "rely on the focused piece"], ["1 … 9, 0", "choose a rating"],
    ["r", "write the rationale"], ["Esc", "leave the field"],
  ];

  function help() {
    const open = document.querySelector("dialog.keys");
    if (open) { open.close(); return; }
    const here = new Map([...document.querySelectorAll("[data-key]")]
      .map((button) => [button.dataset.key, button.dataset.says]));
    const dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-label", "Keyboard shortcuts");
    const list = document.createElement("dl");
    const add = (tag, text, into = list) => {
      const element = document.createElement(tag);
      element.textContent = text;
      into.append(element);
      return element;
    };
    const groups = [["Everywhere", everywhere], ["Ruling", document.querySelector("#ruling") ? ruling : []],
      ["On this page", [...here]]];
    add("h2", "Keyboard shortcuts", dialog);
    for (const [title, keys] of groups) {
      if (!keys.length) continue;
      add("h3", title, dialog);
      const rows = document.createElement("dl");
      for (const [key, says] of keys) { add("kbd", key, add("dt", "", rows)); add("dd", says, rows); }
      dialog.append(rows);
    }
    const close = add("button", "Close", dialog);
    close.className = "button";
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    (document.querySelector("main") || document.body).append(dialog);
    dialog.showModal();
  }

  function write() {
    const field = document.querySelector("#id_rationale");
    const folded = field?.closest("details");
    if (folded) folded.open = true;
    field?.focus();
  }

  function leave(target) {
    document.querySelectorAll("details.pop[open]").forEach((sheet) => { sheet.open = false; });
    if (typing(target)) target.blur();
  }

  const places = { h: "/admin/", c: "/admin/claims/claim/", m: "/admin/claims/claim/?whose=me" };
  const keys = {
    j: () => step(1), k: () => step(-1), x: tick, "?": help,
    r: write,
  };
  let going = false; // "g" was pressed: the next letter says where to
  document.addEventListener("keydown", (event) => {
    const key = event.key;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape") { leave(event.target); return; }
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (going) { going = false; if (places[key]) location.href = places[key]; return; }
    if (key === "g") { going = true; return; }
    const rating = /^[0-9]$/.test(key) && document.querySelector("[data-rating]");
    if (keys[key]) keys[key]();
    else if (rating) rate(key === "0" ? 10 : key);
    else if (!press(key)) return;
    event.preventDefault();
  });

  for (const button of document.querySelectorAll("[data-help]")) {
    button.hidden = false;
    button.addEventListener("click", help);
  }
});
