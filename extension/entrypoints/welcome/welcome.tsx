import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { browser } from "wxt/browser";
import { Mark } from "../../src/pages/components/mark";
import { t } from "../../src/pages/i18n";
import { hasHost } from "../../src/pages/stored";
import { Toasts } from "../../src/pages/toasts";
import { Connect } from "./connect";
import { Personal } from "./personal";
import { Starter } from "./starter";
import { after, before, step, STEP_NAMES, STEPS, type StepName } from "./steps";

const HOME = "https://x.com/home";

const BODIES: Record<StepName, ComponentType> = {
  connect: Connect,
  personal: Personal,
  starter: Starter,
};

/** Three steps after the extension was added; each can be left out. */
export function Welcome() {
  const name = step.value;
  const { title, lead } = STEPS[name];
  const Body = BODIES[name];
  const heading = useHeadingFocus(name);
  return (
    <div class="welcome">
      <header class="welcome-head">
        <Mark />
        <span>{t("extension_name")}</span>
        <a class="skip" href={HOME}>
          {t("welcome_skip")}
        </a>
      </header>
      <Steps />
      <main>
        <h1 tabIndex={-1} ref={heading}>
          {t(title)}
        </h1>
        <p class="lead">{t(lead)}</p>
        <Body key={name} />
      </main>
      <Foot name={name} />
      <Toasts />
    </div>
  );
}

function Steps() {
  const place = STEP_NAMES.indexOf(step.value);
  return (
    <nav aria-label={t("welcome_steps")}>
      <ol class="steps">
        {STEP_NAMES.map((name, index) => (
          <li key={name} class={index <= place ? "reached" : undefined}>
            <a href={`#${name}`} aria-current={index === place ? "step" : undefined}>
              <span class="unseen">{t("welcome_step", index + 1, STEP_NAMES.length)}: </span>
              {t(STEPS[name].short)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Foot({ name }: { name: StepName }) {
  const [back, next] = [before(name), after(name)];
  const onward = name === "connect" && !hasHost() ? "welcome_without" : "welcome_next";
  return (
    <footer class="welcome-foot">
      {back && (
        <a class="button" href={`#${back}`}>
          {t("welcome_back")}
        </a>
      )}
      {next ? (
        <a class="button button-primary" href={`#${next}`}>
          {t(onward)}
        </a>
      ) : (
        <>
          <button
            type="button"
            class="button"
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            {t("welcome_settings")}
          </button>
          <a class="button button-primary" href={HOME}>
            {t("welcome_done")}
          </a>
        </>
      )}
    </footer>
  );
}

/** After a change of step a screen reader starts at its heading; not when the page opens. */
function useHeadingFocus(name: StepName) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(name);
  useEffect(() => {
    if (seen.current !== name) heading.current?.focus({ preventScroll: true });
    seen.current = name;
  }, [name]);
  return heading;
}
