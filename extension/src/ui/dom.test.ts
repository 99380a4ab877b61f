import { expect, it } from "vitest";
import { createAddButton } from "../bubble/add-button";
import { h, KEPT_INSIDE, shadowHost } from "./dom";

it("says in which language our parts of a page are, whatever the page is in", () => {
  document.documentElement.lang = "fr";
  const { host } = shadowHost("ab-part", "");
  expect([host.lang, createAddButton("bar").lang]).toEqual(["en", "en"]);
});

it("lets the page hear nothing of what happens in a part of ours", () => {
  const heard: string[] = [];
  const { host, root } = shadowHost("ab-part", "");
  const inside = h("button");
  root.append(inside);
  document.body.append(host);
  for (const type of KEPT_INSIDE)
    document.body.addEventListener(type, (event) => heard.push(event.type));
  for (const type of [...KEPT_INSIDE, "scroll"])
    inside.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  document.body.dispatchEvent(new Event("click"));
  expect(heard).toEqual(["click"]);
});
