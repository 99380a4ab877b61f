// Generated from host/academic_bubble/protocol by scripts/generate-protocol.mjs. Do not edit.

/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AdTreatment".
 */
export type AdTreatment = "leave" | "dim" | "collapse";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Mode".
 */
export type Mode = "off" | "highlight" | "focus";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Strictness".
 */
export type Strictness = "sure" | "balanced" | "likely";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Treatment".
 */
export type Treatment = "highlight" | "leave" | "dim" | "collapse" | "hide";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PersonalTreatment".
 */
export type PersonalTreatment = "leave" | "dim" | "collapse" | "hide";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Outcome".
 */
export type Outcome = "professional" | "personal" | "unsure";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Kind".
 */
export type Kind =
  | "paper"
  | "project"
  | "idea"
  | "conference"
  | "school"
  | "course"
  | "internship"
  | "job"
  | "event"
  | "success"
  | "question"
  | "discussion"
  | "media";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ReasonCode".
 */
export type ReasonCode = "model" | "language" | "empty" | "member";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Media".
 */
export type Media = "photo" | "video" | "gif" | "card" | "article" | "poll" | "audio";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Feature".
 */
export type Feature = "classify" | "explain" | "settings" | "members";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ModelState".
 */
export type ModelState = "loading" | "ready" | "missing" | "damaged";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Page".
 */
export type Page = "home" | "profile" | "status" | "search" | "list" | "following";

export interface Protocol {}
/**
 * Somebody on X: ``handle`` without the @, ``name`` as displayed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Account".
 */
export interface Account {
  handle: string;
  name: string;
}
/**
 * Writes only the given fields; ``reset`` first returns everything to its default.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChangeSettingsRequest".
 */
export interface ChangeSettingsRequest {
  type: "change_settings";
  id: number;
  change: SettingsChange;
  reset: boolean;
}
/**
 * A partial change: only the fields that are present are written; kinds and pages merge.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SettingsChange".
 */
export interface SettingsChange {
  mode: Mode | null;
  strictness: Strictness | null;
  professional: Treatment | null;
  personal: PersonalTreatment | null;
  ads: AdTreatment | null;
  kinds: {
    paper: KindChoice;
    project: KindChoice;
    idea: KindChoice;
    conference: KindChoice;
    school: KindChoice;
    course: KindChoice;
    internship: KindChoice;
    job: KindChoice;
    event: KindChoice;
    success: KindChoice;
    question: KindChoice;
    discussion: KindChoice;
    media: KindChoice;
  } | null;
  pages: {
    home: boolean;
    profile: boolean;
    status: boolean;
    search: boolean;
    list: boolean;
    following: boolean;
  } | null;
  show_unsure: boolean | null;
}
/**
 * What to do with a kind; no colour means the colour of its family.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "KindChoice".
 */
export interface KindChoice {
  treatment: Treatment;
  colour: string | null;
}
/**
 * One entry per tweet asked for, in the same order.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ClassifyReply".
 */
export interface ClassifyReply {
  type: "classify_reply";
  id: number;
  verdicts: (Verdict | Rejected)[];
  settings_revision: number;
  elapsed_ms: number;
}
/**
 * The host's judgement of one tweet.
 *
 * ``professional`` is a calibrated probability; ``scores`` has one probability per kind;
 * ``kinds`` are those over their threshold, likeliest first; ``reasons`` say what decided;
 * ``is_member`` tells that the author is in the user's bubble, whose tweets are never hidden.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Verdict".
 */
export interface Verdict {
  id: string;
  outcome: Outcome;
  professional: number;
  kinds: Kind[];
  scores: {
    paper: number;
    project: number;
    idea: number;
    conference: number;
    school: number;
    course: number;
    internship: number;
    job: number;
    event: number;
    success: number;
    question: number;
    discussion: number;
    media: number;
  };
  model: string;
  reasons: ReasonCode[];
  is_member: boolean;
}
/**
 * Stands in a batch, and in its reply, for a tweet that could not be read.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Rejected".
 */
export interface Rejected {
  id: string | null;
  error: Failure;
}
/**
 * An error as it travels: a stable code and a sentence for the user.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Failure".
 */
export interface Failure {
  code: string;
  message: string;
}
/**
 * Up to 100 tweets. Tweets that cannot be read are answered one by one as rejected.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ClassifyRequest".
 */
export interface ClassifyRequest {
  type: "classify";
  id: number;
  /**
   * @maxItems 100
   */
  tweets: Tweet[];
}
/**
 * One tweet. Only ``id`` is needed; ids are text because they exceed 2^53.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Tweet".
 */
export interface Tweet {
  id: string;
  url: string;
  author: Account;
  text: string;
  lang: string | null;
  links: Link[];
  hashtags: string[];
  media: Media[];
  card_title: string | null;
  quoted: Quote | null;
  reposted_by: Account | null;
  is_reply: boolean;
  is_promoted: boolean;
  time: string | null;
}
/**
 * A link in the text: what the page shows of it, and its host name.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Link".
 */
export interface Link {
  text: string;
  host: string;
}
/**
 * The tweet that this one quotes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Quote".
 */
export interface Quote {
  author: Account;
  text: string;
}
/**
 * The answer to a request that failed; ``id`` is null when the request had none.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ErrorReply".
 */
export interface ErrorReply {
  type: "error";
  id: number | null;
  error: Failure;
}
/**
 * ``words`` by the size of their effect; ``personal_below`` and ``professional_from`` are the
 * probabilities of professional at which the outcome changes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExplainReply".
 */
export interface ExplainReply {
  type: "explain_reply";
  id: number;
  verdict: Verdict;
  words: WordEffect[];
  personal_below: number;
  professional_from: number;
}
/**
 * How far the probability of professional falls when this word is left out.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WordEffect".
 */
export interface WordEffect {
  word: string;
  effect: number;
}
/**
 * Asks which words moved the verdict on one tweet.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExplainRequest".
 */
export interface ExplainRequest {
  type: "explain";
  id: number;
  tweet: Tweet;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "GetSettingsRequest".
 */
export interface GetSettingsRequest {
  type: "get_settings";
  id: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HelloReply".
 */
export interface HelloReply {
  type: "hello_reply";
  id: number;
  protocol: number;
  host_version: string;
  features: Feature[];
  model: ModelInfo;
  settings_revision: number;
}
/**
 * The classifier's identity and whether it can judge; ``id`` is null until it is known.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ModelInfo".
 */
export interface ModelInfo {
  id: string | null;
  state: ModelState;
}
/**
 * The first message on a port. Answered before the model is loaded.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HelloRequest".
 */
export interface HelloRequest {
  type: "hello";
  id: number;
  protocol: ProtocolRange;
  client: string;
}
/**
 * The protocol versions a side understands, both ends included.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ProtocolRange".
 */
export interface ProtocolRange {
  min: number;
  max: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ListMembersRequest".
 */
export interface ListMembersRequest {
  type: "list_members";
  id: number;
}
/**
 * Answers set_member and list_members with the whole bubble, by handle.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MembersReply".
 */
export interface MembersReply {
  type: "members_reply";
  id: number;
  members: Account[];
}
/**
 * Adds an account to the bubble, or takes it out; doing it twice is the same as once.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SetMemberRequest".
 */
export interface SetMemberRequest {
  type: "set_member";
  id: number;
  handle: string;
  name: string;
  member: boolean;
}
/**
 * The choices as stored; ``revision`` grows with every change, of the bubble too, anywhere.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Settings".
 */
export interface Settings {
  mode: Mode;
  strictness: Strictness;
  professional: Treatment;
  personal: PersonalTreatment;
  ads: AdTreatment;
  kinds: {
    paper: KindChoice;
    project: KindChoice;
    idea: KindChoice;
    conference: KindChoice;
    school: KindChoice;
    course: KindChoice;
    internship: KindChoice;
    job: KindChoice;
    event: KindChoice;
    success: KindChoice;
    question: KindChoice;
    discussion: KindChoice;
    media: KindChoice;
  };
  pages: {
    home: boolean;
    profile: boolean;
    status: boolean;
    search: boolean;
    list: boolean;
    following: boolean;
  };
  show_unsure: boolean;
  revision: number;
}
/**
 * Answers get_settings and change_settings with all settings as they now stand.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SettingsReply".
 */
export interface SettingsReply {
  type: "settings_reply";
  id: number;
  settings: Settings;
}
/**
 * How the host is doing. ``latency_ms`` has the last 100 classify times, oldest first.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StatusReply".
 */
export interface StatusReply {
  type: "status_reply";
  id: number;
  host_version: string;
  python_version: string;
  model: ModelInfo;
  uptime_s: number;
  tweets_judged: number;
  cached_verdicts: number;
  latency_ms: number[];
  peak_memory_mib: number | null;
  settings_revision: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StatusRequest".
 */
export interface StatusRequest {
  type: "status";
  id: number;
}
