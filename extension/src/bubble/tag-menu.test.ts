import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Tag } from "../messaging/protocol.gen";
import { memberOf } from "../testing/data";
import { createTagMenu } from "./tag-menu";

// As the host tells them: last used first.
const TAGS: Tag[] = ["reefs", "marshes", "methods"].map((name) => {
  return { name, colour: null, members: 1, used_at: null };
});

describe("the menu of tags", () => {
  const setTags = vi.fn<(tags: string[]) => Promise<boolean>>();
  const close = vi.fn();

  beforeEach(() => {
    vi.clearAllMocks();
    setTags.mockResolvedValue(true);
    const mark = memberOf({ handle: "reed", tags: ["marshes"] });
    const root = document.createElement("div").attachShadow({ mode: "open" });
    const subject = { handle: "reed", mark, tags: TAGS, theme: "light" } as const;
    root.append(...createTagMenu(subject, { setTags, close }));
    document.body.replaceChildren(root.host);
  });

  const root = () => document.body.firstElementChild!.shadowRoot!;
  const rows = () => [...root().querySelectorAll<HTMLElement>(".tag")];
  const names = () => rows().map(({ textContent }) => textContent);
  const chosen = () => rows().filter((row) => row.getAttribute("aria-checked") === "true");

  function type(text: string): void {
    const field = root().querySelector("input")!;
    field.value = text;
    field.dispatchEvent(new Event("input"));
  }

  async function press(name: string): Promise<void> {
    const click = new MouseEvent("click");
    Object.defineProperty(click, "isTrusted", { value: true });
    rows()
      .find(({ textContent }) => textContent.includes(name))!
      .dispatchEvent(click);
    await Promise.resolve();
    await Promise.resolve();
  }

  it("has the last used first and ticks those the member has", () => {
    expect(names()).toEqual(["reefs", "marshes", "methods"]);
    expect(chosen().map(({ textContent }) => textContent)).toEqual(["marshes"]);
  });

  it("finds tags whatever the case, and offers to make one that is new", async () => {
    type("ME");
    expect(names()).toEqual(["methods", "Create “ME”"]);
    type("methods");
    expect(names()).toEqual(["methods"]);
    type("salt  pans ");
    await press("salt pans");
    expect(setTags).toHaveBeenCalledWith(["marshes", "salt pans"]);
    expect(names()[0]).toBe("salt pans");
  });

  it("takes a tag away, and back with a word if that was not stored", async () => {
    setTags.mockResolvedValue(false);
    await press("marshes");
    expect(setTags).toHaveBeenCalledWith([]);
    expect(chosen().map(({ textContent }) => textContent)).toEqual(["marshes"]);
    expect(root().querySelector("[role=status]")!.textContent).not.toBe("");
  });
});
