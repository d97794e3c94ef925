// Passkeys need a script: the browser hands them out to no form. Pages say so in <noscript>.
const decode = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** Makes a passkey and sends it; what went wrong is said on the page. */
function prepareRegistration(form) {
  const problem = document.getElementById("passkey-problem");
  const tell = (unsupported) => {
    const text = problem.querySelector("p");
    if (unsupported) {
      text.textContent = text.dataset.unsupported;
    }
    problem.hidden = false;
    problem.focus();
  };
  if (!window.PublicKeyCredential) {
    tell(true);
    return;
  }
  for (const part of document.querySelectorAll(".needs-script")) {
    part.hidden = false;
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const made = await navigator.credentials.create({publicKey: wishes(form.dataset)});
      form.elements.clientDataJSON.value = encode(made.response.clientDataJSON);
      form.elements.attestationObject.value = encode(made.response.attestationObject);
      form.elements.publicKeyCredentialId.value = encode(made.rawId);
      form.elements.transports.value = made.response.getTransports?.().join() ?? "";
      form.elements.authenticatorAttachment.value = made.authenticatorAttachment ?? "";
      form.submit();
    } catch {
      tell(false);
    }
  });
}

function wishes(data) {
  return {
    challenge: decode(data.challenge),
    rp: {id: data.rpId, name: data.rpName},
    user: {id: decode(data.userId), name: data.userName, displayName: data.userName},
    pubKeyCredParams: data.algorithms.split(",").map((algorithm) => ({type: "public-key", alg: Number(algorithm)})),
    authenticatorSelection: {residentKey: "required", requireResidentKey: true, userVerification: "required"},
    excludeCredentials: data.exclude.split(",").filter(Boolean).map((id) => ({type: "public-key", id: decode(id)})),
    timeout: Number(data.timeout) * 1000 || undefined,
  };
}

/** Offers passkeys in the browser's own list beside the user name, and by a button. */
async function prepareLogin(form) {
  if (!window.PublicKeyCredential) {
    return;
  }
  const login = document.getElementById("kc-form-login");
  if (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()) {
    const possible = document.createElement("input");
    Object.assign(possible, {type: "hidden", name: "passkey-possible", value: "true"});
    login.append(possible);
  }
  let waiting = new AbortController();
  const ask = async (mediation) => {
    waiting.abort();
    waiting = new AbortController();
    try {
      answer(form, await navigator.credentials.get({publicKey: question(form.dataset), mediation, signal: waiting.signal}));
    } catch {
      // Declined, or nothing there: the password is beside it.
    }
  };
  const button = document.getElementById("passkey-login");
  button.hidden = false;
  button.addEventListener("click", () => ask("optional"));
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    await ask("conditional");
  }
}

function question(data) {
  return {
    challenge: decode(data.challenge),
    rpId: data.rpId,
    userVerification: "required",
    timeout: Number(data.timeout) * 1000 || undefined,
  };
}

function answer(form, credential) {
  form.elements.clientDataJSON.value = encode(credential.response.clientDataJSON);
  form.elements.authenticatorData.value = encode(credential.response.authenticatorData);
  form.elements.signature.value = encode(credential.response.signature);
  form.elements.credentialId.value = credential.id;
  form.elements.userHandle.value = credential.response.userHandle ? encode(credential.response.userHandle) : "";
  if (document.getElementById("rememberMe")?.checked) {
    const remember = document.createElement("input");
    Object.assign(remember, {type: "hidden", name: "rememberMe", value: "on"});
    form.append(remember);
  }
  form.submit();
}

const registration = document.getElementById("passkey-registration");
if (registration) {
  prepareRegistration(registration);
}
const answerForm = document.getElementById("passkey-answer");
if (answerForm) {
  prepareLogin(answerForm);
}
