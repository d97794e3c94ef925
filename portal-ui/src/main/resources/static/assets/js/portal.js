// Everything works without this file; it only makes some things smoother.
(() => {
  "use strict";

  // The error summary is what a person must hear first.
  document.getElementById("error-summary")?.focus();

  // The key on a letter's code: it is taken out of the address and waits for the form it is for.
  const letter = /^#([0-9A-Za-z-]{16,24})$/.exec(location.hash);
  if (letter && location.pathname === "/cle") {
    sessionStorage.setItem("access-key", letter[1]);
    history.replaceState(null, "", location.pathname);
    document.getElementById("kept-key").hidden = false;
  }
  const keyField = document.querySelector("#access-key-form #key");
  if (keyField && !keyField.value && sessionStorage.getItem("access-key")) {
    keyField.value = sessionStorage.getItem("access-key");
    sessionStorage.removeItem("access-key");
  }

  // A second click on the same button sends nothing: the first one is on its way.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });

  // Back from the next page out of the browser's cache: the forms may be sent again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
    });
  });

  // The page before Paybox sends itself, once: whoever comes back to it decides alone.
  const forward = document.querySelector("form[data-forward]");
  if (forward) {
    const key = "forwarded-" + forward.dataset.forward;
    if (!sessionStorage.getItem(key)) {
      sessionStorage.setItem(key, "yes");
      forward.requestSubmit();
    }
  }

  // A payment that is being confirmed: the server tells when there is news. Should something on the way hold them back, the
  // page looks by itself from time to time. It does so for some minutes only: the reader may have left.
  const follow = () => {
    const address = document.querySelector("[data-follow]")?.dataset.follow;
    if (!address) {
      return;
    }
    const news = address.startsWith("/") ? new EventSource(address) : null;
    let timer;
    const look = async () => {
      clearTimeout(timer);
      const found = await lookAgain();
      if (found === "same") {
        timer = setTimeout(look, 10000);
        return;
      }
      news?.close();
      if (found === "new") {
        follow();
      } else {
        document.querySelectorAll("[data-following]").forEach((text) => { text.hidden = true; });
        document.querySelectorAll("[data-paused]").forEach((text) => { text.hidden = false; });
      }
    };
    news?.addEventListener("state", look);
    timer = setTimeout(look, 10000);
  };

  // Puts the page in its new state in place of what is shown; what was typed and chosen stays, and so does the place where
  // the keyboard is. Nobody has done anything, so the address says that this only follows.
  const lookAgain = async () => {
    try {
      const address = new URL(location.href);
      address.searchParams.set("suivi", "1");
      const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store", redirect: "manual" });
      if (answer.status === 401) {
        return "over";
      }
      if (!answer.ok) {
        return "same";
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("main");
      const shown = document.querySelector("main");
      if (!fresh || fresh.dataset.state === shown.dataset.state) {
        return "same";
      }
      fresh.querySelectorAll("input[id], select[id]").forEach((field) => { field.value = document.getElementById(field.id)?.value ?? field.value; });
      const place = shown.contains(document.activeElement) ? document.activeElement : null;
      shown.replaceWith(document.adoptNode(fresh));
      document.title = page.title;
      const same = place && [...fresh.querySelectorAll(place.tagName)].find((part) => part.id === place.id && part.getAttribute("href") === place.getAttribute("href"));
      (same || fresh.querySelector("h1"))?.focus();
      return "new";
    } catch {
      // The network is away for a moment: the next round asks again.
      return "same";
    }
  };
  follow();
})();
