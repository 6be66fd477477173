/**
 * The booking page's own script, served as it stands from our origin; the page works without it.
 * It reloads once with `?tz=` where the visitor's clock reads differently from the one shown, submits a change of
 * zone by itself, repeats the chosen time beside the button, and says once that a person has touched the page.
 */
export const bookingScript = `(() => {
  "use strict";
  const script = document.currentScript;
  const shown = script && script.dataset.zone;
  const radios = () => [...document.querySelectorAll('input[name="start"]')];
  const clock = (zone, at) =>
    new Intl.DateTimeFormat("en", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(new Date(at));
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = new URL(location.href);
  if (shown && mine && mine !== shown && !here.searchParams.has("tz")) {
    // Brussels and Paris share a clock: no reload for a name alone.
    const differs = radios().some((radio) => clock(mine, radio.value) !== clock(shown, radio.value));
    if (differs) {
      here.searchParams.set("tz", mine);
      location.replace(here.href);
      return;
    }
  }
  const zone = document.getElementById("tz");
  const form = document.getElementById("zone-form");
  if (zone && form) {
    form.classList.add("enhanced");
    zone.addEventListener("change", () => form.requestSubmit());
  }
  const chosen = document.getElementById("chosen");
  const show = (event) => {
    const radio = radios().find((candidate) => candidate.checked);
    if (chosen && radio) chosen.textContent = radio.dataset.when;
    // The number is what is missing now: on a phone it may be out of sight below a long day.
    const number = document.getElementById("phone");
    if (event && event.target === radio && number && number.required && !number.value)
      number.closest(".field").scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("change", show);
  show();
  // A person is here: scanners open pages, and touch nothing on them.
  const told = new AbortController();
  const tell = (event) => {
    if (!event.isTrusted) return;
    told.abort();
    navigator.sendBeacon(location.pathname + "/opened");
  };
  for (const kind of ["pointerdown", "keydown"])
    document.addEventListener(kind, tell, { signal: told.signal });
})();
`;
