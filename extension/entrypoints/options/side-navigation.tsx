import { ConnectionDot } from "../../src/pages/components/connection-notice";
import { Icon } from "../../src/pages/components/icon";
import { Mark } from "../../src/pages/components/mark";
import { t } from "../../src/pages/i18n";
import { addressOf, NAVIGATION, route, SECTIONS, type Section } from "./routes";
import { Found, SearchField, typed } from "./search/search";

export function SideNavigation() {
  return (
    <header class="side">
      <div class="side-head">
        <div class="brand">
          <Mark />
          <span>{t("extension_name")}</span>
        </div>
        <SearchField />
      </div>
      <nav aria-label={t("settings_title")}>{typed.value.trim() ? <Found /> : <Links />}</nav>
      <div class="side-foot">
        <ConnectionDot live />
      </div>
    </header>
  );
}

function Links() {
  return NAVIGATION.map((group) => (
    <div class="side-group" key={group[0]}>
      {group.map((name) => (
        <SectionLink key={name} name={name} />
      ))}
    </div>
  ));
}

function SectionLink({ name }: { name: Section }) {
  const isCurrent = route.value.section === name;
  return (
    <a
      href={addressOf(name)}
      class="side-link"
      aria-current={isCurrent ? "page" : undefined}
      ref={isCurrent ? keepInView : null}
    >
      <Icon name={SECTIONS[name].icon} />
      {t(SECTIONS[name].label)}
    </a>
  );
}

/** On a narrow page the links scroll sideways. */
export function keepInView(link: HTMLElement | null): void {
  link?.scrollIntoView({ inline: "center", block: "nearest" });
}
