import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ConnectionDot, ConnectionNotice } from "../../src/pages/components/connection-notice";
import { Icon } from "../../src/pages/components/icon";
import { Mark } from "../../src/pages/components/mark";
import { t } from "../../src/pages/i18n";
import { isLoaded } from "../../src/pages/stored";
import { Toasts } from "../../src/pages/toasts";
import { section, SECTIONS, type Section } from "./routes";
import { About } from "./sections/about";
import { Bubble } from "./sections/bubble";
import { ConnectionSection } from "./sections/connection";
import { Pages } from "./sections/pages";
import { Show } from "./sections/show";
import { PageSkeleton } from "./skeleton";

const BODIES: Record<Section, ComponentType> = {
  show: Show,
  pages: Pages,
  bubble: Bubble,
  connection: ConnectionSection,
  about: About,
};

export function SettingsPage() {
  return (
    <div class="layout">
      <SideNavigation />
      <main class="column">{isLoaded.value ? <Current /> : <PageSkeleton />}</main>
      <Toasts />
    </div>
  );
}

function SideNavigation() {
  return (
    <header class="side">
      <div class="brand">
        <Mark />
        <span>{t("extension_name")}</span>
      </div>
      <nav aria-label={t("settings_title")}>
        {(Object.keys(SECTIONS) as Section[]).map((name) => (
          <a
            key={name}
            href={`#${name}`}
            class="side-link"
            aria-current={section.value === name ? "page" : undefined}
            ref={section.value === name ? keepInView : null}
          >
            <Icon name={SECTIONS[name].icon} />
            {t(SECTIONS[name].label)}
          </a>
        ))}
      </nav>
      <div class="side-foot">
        <ConnectionDot live />
      </div>
    </header>
  );
}

/** On a narrow page the links scroll sideways. */
function keepInView(link: HTMLElement | null): void {
  link?.scrollIntoView({ inline: "center", block: "nearest" });
}

function Current() {
  const name = section.value;
  const Body = BODIES[name];
  const heading = useHeadingFocus(name);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t(SECTIONS[name].label)}
      </h1>
      <ConnectionNotice />
      <Body key={name} />
    </>
  );
}

/** After a change of section a screen reader starts at its heading; not when the page opens. */
function useHeadingFocus(name: Section) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(name);
  useEffect(() => {
    if (seen.current !== name) heading.current?.focus({ preventScroll: true });
    seen.current = name;
  }, [name]);
  return heading;
}
