// A page that waits for the workers asks now and then whether anything has changed, and takes the
// parts of the page that have. What a person types or has ticked stays as it is.
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const page = document.querySelector("main[data-live]");
  if (!page) return;
  const PAUSE = 1500, LONGEST = 10000; // milliseconds; the pause grows while nothing happens

  function ticked(part) {
    return new Set([...part.querySelectorAll("input:checked")].map((box) => box.value));
  }

  function take(fresh) {
    for (const part of page.querySelectorAll("[data-part]")) {
      const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!other || other.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue;
      if (part.querySelector("details.add[open], details.pop[open]")) continue; // somebody writes in it
      const kept = ticked(part);
      other.querySelectorAll("input[name=evidence]").forEach((box) => { box.checked = kept.has(box.value); });
      part.replaceWith(document.adoptNode(other));
    }
  }

  async function look(pause) {
    try {
      const told = await (await fetch(page.dataset.follow)).json();
      if (told.mark !== page.dataset.mark) {
        const text = await (await fetch(location.href)).text();
        const fresh = new DOMParser().parseFromString(text, "text/html");
        take(fresh);
        page.dataset.mark = fresh.querySelector("main")?.dataset.mark ?? told.mark;
        pause = PAUSE;
      }
      if (!told.live) return;
    } catch { /* no connection, or a page in place of an answer: look again later */ }
    setTimeout(() => look(Math.min(pause * 1.2, LONGEST)), pause);
  }
  setTimeout(() => look(PAUSE), PAUSE);
});
