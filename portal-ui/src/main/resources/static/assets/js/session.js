// The note with the time stands there without this file; it only asks before the session ends.
(() => {
  "use strict";

  const dialog = document.getElementById("session-dialog");
  if (!dialog) {
    return;
  }
  const form = document.getElementById("session-form");
  const note = document.getElementById("session-note");
  const texts = dialog.querySelectorAll("[data-over]");
  const seconds = Number(dialog.dataset.seconds);
  const warning = Math.min(120, seconds / 2);
  let end;
  let timer;

  const wait = () => {
    clearTimeout(timer);
    const left = end - Date.now();
    timer = setTimeout(check, Math.max(0, Math.min(left - warning * 1000, 30000)) || Math.min(Math.max(left, 0), 1000));
  };

  // By the clock, not by counting: a computer that slept must not believe that no time has passed.
  const check = () => {
    const left = end - Date.now();
    if (left <= 0) {
      texts.forEach((text) => { text.textContent = text.dataset.over; });
      dialog.dataset.over = "true";
    }
    if (left <= warning * 1000 && !dialog.open) {
      dialog.showModal();
    }
    if (left > 0) {
      wait();
    }
  };

  const begin = () => {
    end = Date.now() + seconds * 1000;
    wait();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (dialog.dataset.over) {
      location.reload();
      return;
    }
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.ok) {
        dialog.close();
        begin();
        const time = new Date(end).toLocaleTimeString("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: "Europe/Paris" });
        note.textContent = note.textContent.replace(/\d+\u00a0h\u00a0\d+/, time.replace(":", "\u00a0h\u00a0"));
        return;
      }
    } catch {
      // The network is away for a moment: the question stays, the button can be pressed again.
      return;
    }
    location.reload();
  });

  // It is closed by its button only: whoever leaves it by Escape is asked again within seconds.
  dialog.addEventListener("cancel", (event) => event.preventDefault());

  begin();
})();
