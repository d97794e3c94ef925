// The wizard's comforts. Every step works without them.
(() => {
  "use strict";

  document.getElementById("error-summary") ??
    (document.getElementById("found-towns") ?? document.getElementById("email-question"))?.focus();

  // The fields of the country that is chosen, at once.
  const birthplace = document.getElementById("birthplace");
  const country = document.getElementById("birthCountry");
  if (birthplace && country) {
    const show = () => {
      const abroad = country.value !== "" && country.value !== birthplace.dataset.home;
      document.getElementById("born-here").hidden = abroad;
      document.getElementById("born-abroad").hidden = !abroad;
    };
    country.addEventListener("change", show);
    show();
  }

  // Communes are suggested while one types; the browser's own list is read by every screen reader.
  const town = document.getElementById("birthTown");
  if (town) {
    const department = document.getElementById("birthDepartment");
    const list = document.getElementById("towns");
    town.setAttribute("list", list.id);
    let waiting;
    let asked = 0;
    const suggest = async () => {
      const name = town.value.trim();
      const number = ++asked;
      if (name.length < 2) {
        list.replaceChildren();
        return;
      }
      const query = new URLSearchParams({ nom: name, departement: department.value });
      try {
        const answer = await fetch(`${town.dataset.suggestions}?${query}`, { headers: { Accept: "application/json" } });
        const communes = answer.ok ? await answer.json() : [];
        if (number === asked) {
          list.replaceChildren(...communes.map((commune) => new Option("", commune.label)));
        }
      } catch {
        // The network is away for a moment: one can still write the name and go on.
      }
    };
    town.addEventListener("input", () => {
      // What is typed now counts, not what was chosen among the communes found before.
      document.getElementById("found-towns")?.remove();
      clearTimeout(waiting);
      waiting = setTimeout(suggest, 200);
    });
  }

  // Only the means of contact that are filled in can be preferred.
  const preferred = document.getElementById("preferredMeans");
  if (preferred) {
    const needs = { TELEPHONE: "phone", MOBILE: "mobile", FAX: "fax" };
    const offer = () => {
      for (const [means, id] of Object.entries(needs)) {
        const option = preferred.querySelector(`option[value=${means}]`);
        const given = document.getElementById(id).value.trim() !== "";
        option.hidden = option.disabled = !given;
        if (!given && option.selected) {
          preferred.value = "COURRIEL";
        }
      }
    };
    Object.values(needs).forEach((id) => document.getElementById(id).addEventListener("input", offer));
    offer();
  }

  // The picture is shown, and made small, before it is sent.
  const photo = document.getElementById("photo");
  if (photo) {
    const side = 800;
    const show = async () => {
      const status = document.getElementById("photo-status");
      status.textContent = "";
      const file = photo.files[0];
      if (!file) {
        return;
      }
      try {
        const picture = await createImageBitmap(file);
        const canvas = document.createElement("canvas");
        const scale = Math.min(1, side / Math.min(picture.width, picture.height));
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
        if (small.size < file.size) {
          const chosen = new DataTransfer();
          chosen.items.add(new File([small], "photo.jpg", { type: "image/jpeg" }));
          photo.files = chosen.files;
        }
        document.getElementById("portrait").src = canvas.toDataURL("image/jpeg", 0.9);
        status.textContent = photo.dataset.chosen;
      } catch {
        // No picture that this browser can read: the server says so, next to the field.
      }
    };
    photo.addEventListener("change", show);
    // One may have been quicker than this script.
    show();
  }
})();
