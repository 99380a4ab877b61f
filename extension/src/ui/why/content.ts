// The elements of the *why* panel.
import type { ExplainReply, KindWords, Settings, WordEffect } from "../../messaging/protocol.gen";
import type { Result } from "../../messaging/runtime";
import { t } from "../../pages/i18n";
import { button, h } from "../dom";
import { createIcon } from "../icons";
import { KINDS, type Theme } from "../kinds";
import { reasonsOf, titleOf, type WhySubject } from "./facts";
import { weightOf } from "./words";

const MOST_WORDS = 6;
const MOST_KINDS = 2;
const MOST_WORDS_OF_A_KIND = 4;

export interface WhyActions {
  /** Adds the author to the bubble or takes them out. */
  setMember: (member: boolean) => Promise<Result<unknown>>;
  openSettings: () => void;
  close: () => void;
}

export interface WhyLook {
  settings: Settings;
  theme: Theme;
}

/** `judged`: what there is to say of a verdict, between the reasons and the foot. */
export function createWhy(
  subject: WhySubject,
  actions: WhyActions,
  judged: readonly HTMLElement[] = [],
): HTMLElement[] {
  const { verdict } = subject;
  return [
    header(subject, actions.close),
    ...reasonsOf(subject).map((reason) => h("p", { class: "reason" }, reason)),
    ...judged,
    footer(subject, actions),
    ...(verdict?.model ? [h("p", { class: "model" }, t("why_model", verdict.model))] : []),
  ];
}

function header(subject: WhySubject, close: () => void): HTMLElement {
  const title = h("h2", { id: "title" }, titleOf(subject));
  const label = t("why_close");
  const cross = button(
    { class: "close", "data-name": "close", "aria-label": label, title: label },
    close,
    createIcon("close"),
  );
  return h("div", { class: "head" }, title, cross);
}

/** Filled when the host has answered; until then it holds the place. */
export function createWords(explain: () => Promise<Result<ExplainReply>>): HTMLElement {
  const body = h("div", { class: "words waiting", "aria-live": "polite" });
  void explain().then((result) => {
    body.classList.remove("waiting");
    if (result.ok) body.append(...wordList(result.value.words), ...kindLines(result.value.kinds));
    else body.append(h("p", {}, t("why_words_failed", result.error.message)));
  });
  return h("section", {}, h("h3", {}, t("why_words")), body);
}

function wordList(words: readonly WordEffect[]): HTMLElement[] {
  const items = words.slice(0, MOST_WORDS).flatMap(({ word, effect }) => {
    const weight = weightOf(effect);
    if (!weight) return [];
    const side = effect > 0 ? "professional" : "personal";
    return [h("li", { class: side }, h("bdi", {}, word), h("span", {}, t(weight)))];
  });
  return items.length > 0 ? [h("ul", {}, ...items)] : [h("p", {}, t("why_words_none"))];
}

/** What speaks for each kind, in one line; what speaks against it has not prevailed. */
function kindLines(kinds: readonly KindWords[]): HTMLElement[] {
  return kinds.slice(0, MOST_KINDS).flatMap(({ kind, words }) => {
    const telling = words.filter(({ effect }) => effect > 0 && weightOf(effect));
    if (telling.length === 0) return [];
    const named = telling
      .slice(0, MOST_WORDS_OF_A_KIND)
      .flatMap(({ word }) => [" · ", h("bdi", {}, word)])
      .slice(1);
    const label = h("span", {}, t("why_words_for", t(KINDS[kind].label)));
    return [h("p", { class: "kind-words" }, label, " ", ...named)];
  });
}

function footer(subject: WhySubject, actions: WhyActions): HTMLElement {
  const status = h("p", { class: "status", role: "status" });
  const label = t("why_settings");
  const attributes = { class: "plain", "data-name": "settings", "aria-label": label, title: label };
  const settings = button(attributes, actions.openSettings, createIcon("settings"));
  const member = subject.handle ? [memberButton(subject, actions, status)] : [];
  return h("div", { class: "foot" }, h("div", { class: "buttons" }, ...member, settings), status);
}

function memberButton(subject: WhySubject, actions: WhyActions, status: HTMLElement): HTMLElement {
  let { isMember } = subject;
  const label = () => t(isMember ? "why_remove" : "why_add", subject.handle);
  const toggle = async (element: HTMLButtonElement) => {
    element.disabled = true;
    const result = await actions.setMember(!isMember);
    element.disabled = false;
    if (result.ok) isMember = !isMember;
    element.textContent = label();
    status.textContent = result.ok ? t("why_saved") : t("why_not_saved", result.error.message);
  };
  return button(
    { class: "main", "data-name": "member" },
    (element) => void toggle(element),
    label(),
  );
}
