// The page works without this file: VALIDER says the same. It asks while the page is filled in, when a field is left.
const form = document.getElementById("kc-register-form");

async function ask(status, typed) {
  const body = new URLSearchParams(status.dataset.asks === "user-name"
    ? {username: typed} : {service: status.dataset.service, key: typed});
  const answer = await fetch(form.dataset.help + "/" + status.dataset.asks + form.dataset.visit, {method: "POST", body});
  return answer.ok ? answer.json() : {};
}

function offer(names, status, field) {
  if (!names?.length) {
    return;
  }
  status.append(" " + status.dataset.proposals + " ");
  for (const name of names) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--secondary";
    button.textContent = name;
    button.addEventListener("click", () => {
      field.value = name;
      field.focus();
      status.replaceChildren();
    });
    status.append(button);
  }
}

for (const status of document.querySelectorAll("[data-asks]")) {
  const field = document.getElementById(status.dataset.of);
  // What came with the page: on a slow phone people type before this file is there.
  let last = field.defaultValue.trim();
  let waiting;

  async function check() {
    const typed = field.value.trim();
    if (typed === last) {
      return;
    }
    last = typed;
    status.replaceChildren();
    if (!typed) {
      return;
    }
    const answer = await ask(status, typed).catch(() => ({}));
    // Whoever has typed on in the meantime is not told about what stood there before.
    if (field.value.trim() === typed && answer.state) {
      status.textContent = status.dataset[answer.state.toLowerCase()] ?? "";
      status.classList.toggle("live--good", ["FREE", "RECOGNISED"].includes(answer.state));
      offer(answer.proposals, status, field);
    }
  }

  field.addEventListener("blur", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 150);
  });
  if (document.activeElement !== field) {
    check();
  }
}

for (const choice of document.querySelectorAll("[name=username-offered]")) {
  choice.addEventListener("change", () => document.getElementById("username").value = choice.value);
}

// A second click on VALIDER while the first is on its way would find the name taken by oneself.
let sent = false;
form.addEventListener("submit", (event) => {
  if (sent) {
    event.preventDefault();
  }
  sent = true;
});
window.addEventListener("pageshow", () => sent = false);
