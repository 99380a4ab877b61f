// Three themes. X shows its theme in the inline background colour of the body: so do we.
const BACKGROUNDS = { light: "rgb(255, 255, 255)", dim: "rgb(21, 32, 43)", "lights-out": "rgb(0, 0, 0)" };

/** Switches to "light", "dim" or "lights-out". */
export function setTheme(name) {
  if (!(name in BACKGROUNDS)) throw new RangeError(`no theme named ${name}`);
  const root = document.documentElement;
  root.dataset.theme = name === "light" ? "light" : "dark";
  root.dataset.palette = name;
  root.style.colorScheme = name === "light" ? "light" : "dark";
  document.body.style.backgroundColor = BACKGROUNDS[name];
  localStorage.setItem("replica.theme", name);
}

/** Applies the theme asked for in the address (?theme=), kept from before, or light. */
export function startTheme() {
  const asked = new URLSearchParams(location.search).get("theme") ?? localStorage.getItem("replica.theme");
  setTheme(asked in BACKGROUNDS ? asked : "light");
}
