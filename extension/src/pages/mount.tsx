// What all our pages begin with: their language, what the background keeps, and the common style.
import type { ComponentChild } from "preact";
import { render } from "preact";
import type { MessageKey } from "./i18n";
import { localiseDocument } from "./i18n";
import { followStored } from "./stored";
import "./base.css";
import "./controls.css";
import "./form.css";

export function mount(title: MessageKey, page: ComponentChild): void {
  localiseDocument(title);
  void followStored();
  render(page, document.getElementById("root") as HTMLElement);
}
