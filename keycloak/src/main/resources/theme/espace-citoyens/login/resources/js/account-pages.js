// Everything works without this file. It lets a password be looked at, and leads to the list of errors.
for (const button of document.querySelectorAll("[data-shows]")) {
  const field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.querySelector("span").textContent = shown ? button.dataset.labelHide : button.dataset.labelShow;
  });
}

document.getElementById("error-summary")?.focus();
