// What is written in a ruling is kept as a draft while it is typed, and can be looked at as readers
// will see it. Without this file the buttons "Keep as draft" and "Preview" do the same.
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const note = document.getElementById("draft");
  const whole = () => new FormData(form); // with the evidence that is ticked in the cards

  function count() {
    const number = document.querySelectorAll("input[name=evidence]:checked").length;
    document.getElementById("ticks").textContent = number ? `${number} ticked.` : "None ticked yet.";
  }

  let waiting;
  let ended = false;
  let keeping = Promise.resolve();
  async function keep() {
    if (ended) return;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST", body: whole(), headers: { Accept: "application/json" },
      });
      note.textContent = answer.ok || answer.status === 422
        ? (await answer.json()).said
        : "This draft could not be kept. Copy your text before you leave.";
    } catch {
      note.textContent = "No connection: this draft is not kept yet.";
    }
  }
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { keeping = keep(); }, 800);
  }

  form.addEventListener("input", soon);
  document.addEventListener("change", (event) => {
    if (event.target.name !== "evidence") return;
    count();
    soon();
  });
  count();

  // A draft that is still on its way must not come in after the ruling that ends it.
  form.addEventListener("submit", (event) => {
    if (event.submitter?.matches("[data-preview]")) return;
    clearTimeout(waiting);
    if (ended) return;
    ended = true;
    event.preventDefault();
    const again = () => form.requestSubmit(event.submitter);
    keeping.finally(() => setTimeout(again)); // a form that is being submitted ignores it
  });

  form.querySelector("[data-preview]")?.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch(event.target.formAction, { method: "POST", body: whole() });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const shown = page.getElementById("preview");
    if (!shown) return;
    const dialog = document.createElement("dialog");
    dialog.className = "shown";
    dialog.setAttribute("aria-label", "Preview");
    const close = document.createElement("button");
    close.className = "button";
    close.textContent = "Back to writing";
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(document.adoptNode(shown), close);
    document.querySelector("main").append(dialog);
    dialog.showModal();
  });
});
