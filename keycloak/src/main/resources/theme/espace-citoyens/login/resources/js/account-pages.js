// Everything works without this file. It lets a password be looked at, leads to the list of errors, and makes a
// reload after an error ask for the page again instead of sending the form twice.
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

const address = new URL(location.href);
if (address.searchParams.has("session_code")) {
  address.searchParams.delete("session_code");
  history.replaceState(null, "", address);
}
