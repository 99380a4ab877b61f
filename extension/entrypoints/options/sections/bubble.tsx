import { useEffect } from "preact/hooks";
import { t, type MessageKey } from "../../../src/pages/i18n";
import { hasHost, settings } from "../../../src/pages/stored";
import { route } from "../routes";
import { keepInView } from "../side-navigation";
import { BubbleFiles } from "./bubble/files";
import { Hygiene } from "./bubble/hygiene";
import { MemberPage } from "./bubble/member-page";
import { People } from "./bubble/people";
import { Picture } from "./bubble/picture";
import { loadTags } from "./bubble/tag-store";
import { Tags } from "./bubble/tags";

const VIEWS = {
  people: { label: "bubble_view_people", body: People },
  tags: { label: "bubble_tags", body: Tags },
  picture: { label: "bubble_view_picture", body: Picture },
  check: { label: "bubble_view_check", body: Hygiene },
  files: { label: "bubble_view_files", body: BubbleFiles },
} as const satisfies Record<string, { label: MessageKey; body: () => unknown }>;

type View = keyof typeof VIEWS;

/** The bubble; #bubble/@handle is the page of one account. */
export function Bubble() {
  useTags();
  const { at } = route.value;
  if (at?.startsWith("@")) return <MemberPage key={at} handle={at.slice(1)} />;
  const view: View = at !== null && Object.hasOwn(VIEWS, at) ? (at as View) : "people";
  const Body = VIEWS[view].body;
  return (
    <>
      <p class="lead">{t("settings_bubble_lead")}</p>
      <nav class="views" aria-label={t("settings_bubble")}>
        {(Object.keys(VIEWS) as View[]).map((name) => (
          <a
            key={name}
            href={`#bubble/${name}`}
            class="view-link"
            aria-current={name === view ? "page" : undefined}
            ref={name === view ? keepInView : null}
          >
            {t(VIEWS[name].label)}
          </a>
        ))}
      </nav>
      <Body key={view} />
    </>
  );
}

/** The colours of tags, wherever they are shown. */
function useTags(): void {
  const connected = hasHost();
  const revision = settings.shown.value?.revision;
  useEffect(() => {
    if (connected) void loadTags();
  }, [connected, revision]);
}
