// The part of the panel in which a verdict is confirmed or corrected.
import type { Kind, Settings, Verdict } from "../messaging/protocol.gen";
import { t } from "../pages/i18n";
import { button, h } from "../ui/dom";
import { createIcon, type IconName } from "../ui/icons";
import { chipBackground, kindInk, KINDS, KIND_NAMES, type Theme } from "../ui/kinds";
import { percent } from "../ui/why/facts";
import { KEYS, KIND_KEYS } from "./keys";
import { isCorrected, opposite, withKind, type Label } from "./label";

/** From this probability on it is told beside a kind. */
const TOLD_FROM = 0.1;

export interface AnswerView {
  verdict: Verdict;
  settings: Settings;
  theme: Theme;
  /** Whether to show which letters choose. */
  showsKeys: boolean;
}

export interface AnswerActions {
  /** Null confirms. */
  say: (label: Label | null) => void;
  undo: () => void;
}

export function createAnswer(view: AnswerView, actions: AnswerActions): HTMLElement {
  const title = h("h3", { id: "answer" }, t(titleKey(view.verdict)));
  const section = h(
    "section",
    { class: view.showsKeys ? "answer with-keys" : "answer", "aria-labelledby": "answer" },
    h("div", { class: "answer-head" }, title, ...judgeButtons(view, actions)),
    outcomeChoice(view, actions),
    kindChoice(view, actions),
  );
  return section;
}

/** What a letter does here; false when it means nothing. */
export function answerByKey(letter: string, { verdict }: AnswerView, actions: AnswerActions) {
  const kind = KIND_NAMES.find((name) => KIND_KEYS[name] === letter);
  if (kind) actions.say(withKind(verdict, kind, !verdict.kinds.includes(kind)));
  else if (letter === KEYS.professional) actions.say({ professional: true, kinds: null });
  else if (letter === KEYS.personal) actions.say({ professional: false, kinds: [] });
  else if (isCorrected(verdict)) return letter === KEYS.undo && done(actions.undo);
  else if (verdict.outcome === "unsure") return false;
  else if (letter === KEYS.right) actions.say(null);
  else if (letter === KEYS.wrong) actions.say(opposite(verdict));
  else return false;
  return true;
}

function done(work: () => void): boolean {
  work();
  return true;
}

function titleKey(verdict: Verdict) {
  if (isCorrected(verdict)) return "correct_said";
  return verdict.outcome === "unsure" ? "correct_which" : "correct_question";
}

function judgeButtons({ verdict }: AnswerView, actions: AnswerActions): HTMLElement[] {
  if (isCorrected(verdict)) {
    return [judge("undo", "undo", t("settings_undo"), () => actions.undo())];
  }
  if (verdict.outcome === "unsure") return [];
  return [
    judge("right", "check", t("correct_right"), () => actions.say(null)),
    judge("wrong", "close", t("correct_wrong"), () => actions.say(opposite(verdict))),
  ];
}

function judge(
  name: "right" | "wrong" | "undo",
  icon: IconName,
  text: string,
  onPress: () => void,
): HTMLElement {
  const attributes = { class: `judge ${name}`, "data-name": name };
  return button(attributes, onPress, createIcon(icon), text, keyHint(KEYS[name]));
}

function outcomeChoice({ verdict }: AnswerView, { say }: AnswerActions): HTMLElement {
  const side = (name: "professional" | "personal") => {
    const label = { professional: name === "professional", kinds: null };
    return choice({
      type: "radio",
      name,
      isChosen: verdict.outcome === name,
      onChoose: () => say(name === "personal" ? { ...label, kinds: [] } : label),
      children: [createIcon(name), t(`outcome_${name}`), keyHint(KEYS[name])],
    });
  };
  const legend = h("legend", { class: "unseen" }, t("correct_outcome"));
  return h("fieldset", { class: "sides" }, legend, side("professional"), side("personal"));
}

function kindChoice(view: AnswerView, { say }: AnswerActions): HTMLElement {
  const { verdict } = view;
  const kinds = KIND_NAMES.map((kind) =>
    kindBox(kind, view, (is) => say(withKind(verdict, kind, is))),
  );
  const legend = h("legend", { class: "unseen" }, t("why_kinds"));
  return h("fieldset", { class: "kinds" }, legend, ...kinds);
}

function kindBox(kind: Kind, view: AnswerView, onChange: (is: boolean) => void): HTMLElement {
  const { verdict, settings, theme } = view;
  const isChosen = verdict.kinds.includes(kind);
  const score = verdict.scores[kind];
  const { icon, label } = KINDS[kind];
  const told = score >= TOLD_FROM ? [h("span", { class: "percent" }, `${percent(score)} %`)] : [];
  const box = choice({
    type: "checkbox",
    name: kind,
    isChosen,
    onChoose: onChange,
    children: [createIcon(isChosen ? "check" : icon), t(label), ...told, keyHint(KIND_KEYS[kind])],
  });
  const ink = kindInk(kind, settings.kinds[kind].colour, theme);
  box.style.setProperty("--ink", ink);
  box.style.setProperty("--chip", chipBackground(ink, theme));
  return box;
}

interface Choice {
  type: "radio" | "checkbox";
  name: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  children: (Node | string)[];
}

/** A native control, so that keys and screen readers work, in our dress. */
function choice({ type, name, isChosen, onChoose, children }: Choice): HTMLElement {
  const input = h("input", { type, "data-name": name, class: "unseen" });
  if (type === "radio") input.name = "outcome";
  input.checked = isChosen;
  input.addEventListener("change", (event) => {
    if (event.isTrusted) onChoose(input.checked);
  });
  return h("label", { class: `choice ${type}` }, input, h("span", {}, ...children));
}

const keyHint = (letter: string): HTMLElement => h("kbd", { "aria-hidden": "true" }, letter);
