import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../../src/pages/components/icon";
import { t } from "../../../src/pages/i18n";
import { addressOf, SECTIONS } from "../routes";
import type { Entry } from "./entries";
import { findEntries } from "./find";

/** What is typed into the search; empty shows the navigation as ever. */
export const typed = signal("");

export function SearchField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onSlash(() => field.current?.focus()), []);
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        class="field"
        aria-label={t("settings_search")}
        placeholder={t("settings_search")}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") typed.value = "";
          if (event.key === "Enter" || event.key === "ArrowDown") firstFound(event);
        }}
      />
    </div>
  );
}

/** Instead of the navigation while something is typed. */
export function Found() {
  const found = findEntries(typed.value, t);
  return (
    <div class="found">
      <p class="unseen" role="status">
        {t("settings_search_found", found.length)}
      </p>
      {found.length === 0 && <p class="hint">{t("settings_search_none")}</p>}
      {found.map((entry) => (
        <FoundLink key={`${entry.section}/${entry.title}`} entry={entry} />
      ))}
    </div>
  );
}

function FoundLink({ entry: { section, at, title } }: { entry: Entry }) {
  return (
    <a
      class="side-link found-link"
      href={addressOf(section, at)}
      onClick={() => (typed.value = "")}
    >
      <Icon name={SECTIONS[section].icon} />
      <span>
        {t(title)}
        {title !== SECTIONS[section].label && <small>{t(SECTIONS[section].label)}</small>}
      </span>
    </a>
  );
}

function firstFound(event: KeyboardEvent): void {
  const link = document.querySelector<HTMLAnchorElement>(".found-link");
  event.preventDefault();
  if (event.key === "Enter") link?.click();
  else link?.focus();
}

/** The slash key goes to the search, as on X, unless something is being typed already. */
function onSlash(go: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const isTyping = (event.target as Element | null)?.closest("input, textarea, select");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go();
  };
  addEventListener("keydown", listen);
  return () => removeEventListener("keydown", listen);
}
