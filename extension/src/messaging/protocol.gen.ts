// Generated from host/academic_bubble/protocol by scripts/generate-protocol.mjs. Do not edit.

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
 * via the `definition` "AdTreatment".
 */
export type AdTreatment = "leave" | "dim" | "collapse";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RuleMatch".
 */
export type RuleMatch = "account" | "reposts" | "words" | "tag" | "mention" | "regex";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RuleEffect".
 */
export type RuleEffect = "show" | "hide" | "kind";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BulkAction".
 */
export type BulkAction = "add" | "remove" | "restore" | "add_tag" | "remove_tag" | "change_rules";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Source".
 */
export type Source = "page" | "starter_list" | "discover" | "import" | "command_line" | "unknown";
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
 * via the `definition` "MembersPersonal".
 */
export type MembersPersonal = "leave" | "dim";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "QuoteRule".
 */
export type QuoteRule = "both" | "outer" | "inner";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Media".
 */
export type Media = "photo" | "video" | "gif" | "card" | "article" | "poll" | "audio";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Outcome".
 */
export type Outcome = "professional" | "personal" | "unsure";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ReasonCode".
 */
export type ReasonCode =
  "model" | "language" | "empty" | "member" | "author" | "learnt" | "rule" | "corrected";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "CheckState".
 */
export type CheckState = "good" | "warning" | "problem";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "CheckStep".
 */
export type CheckStep =
  | "browser"
  | "place"
  | "manifest"
  | "ids"
  | "launcher"
  | "interpreter"
  | "answer"
  | "extension"
  | "model"
  | "database";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "CorrectionSource".
 */
export type CorrectionSource = "feed" | "review" | "audit";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DataKind".
 */
export type DataKind =
  | "settings"
  | "bubble"
  | "sightings"
  | "rules"
  | "corrections"
  | "corrected_text"
  | "counts"
  | "recent"
  | "log"
  | "backups";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExportFormat".
 */
export type ExportFormat = "csv" | "json";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Feature".
 */
export type Feature =
  | "classify"
  | "explain"
  | "settings"
  | "members"
  | "discovery"
  | "corrections"
  | "review"
  | "rules"
  | "overview"
  | "pause"
  | "privacy"
  | "doctor";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ModelState".
 */
export type ModelState = "loading" | "ready" | "missing" | "damaged";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SuggestionReason".
 */
export type SuggestionReason = "mostly_personal" | "silent";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportFormat".
 */
export type ImportFormat = "csv" | "json" | "x_archive";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ProblemCode".
 */
export type ProblemCode =
  | "not_a_row"
  | "no_account"
  | "bad_handle"
  | "a_list"
  | "bad_user_id"
  | "bad_date"
  | "bad_flag"
  | "bad_kind"
  | "bad_colour"
  | "bad_tag"
  | "too_many_tags"
  | "too_long";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MergeRule".
 */
export type MergeRule = "keep" | "update" | "skip";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RowState".
 */
export type RowState = "new" | "known" | "repeated";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RefitState".
 */
export type RefitState = "idle" | "waiting" | "running" | "refused" | "failed";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MemberSort".
 */
export type MemberSort =
  "handle" | "name" | "added_at" | "seen" | "professional" | "personal" | "last_seen";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MeasureName".
 */
export type MeasureName =
  | "accuracy"
  | "auc"
  | "lost_at_80_caught"
  | "calibration_error"
  | "kinds_macro_f1"
  | "kinds_micro_f1";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Relation".
 */
export type Relation = "reposted" | "quoted" | "replied" | "liked" | "followed";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Page".
 */
export type Page = "home" | "profile" | "status" | "search" | "list" | "following";
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RuleField".
 */
export type RuleField = "text" | "author" | "quoted" | "links";

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
 * An account as a page shows it, with its numeric id where the page has it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AccountRef".
 */
export interface AccountRef {
  handle: string;
  user_id: string | null;
}
/**
 * What was seen of an account within the days that sightings are kept.
 *
 * ``seen`` tweets were judged: ``professional`` and ``personal`` of them so, the rest unsure.
 * ``kinds`` has those that occurred, most frequent first; ``last_seen`` is a day, YYYY-MM-DD.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AccountStats".
 */
export interface AccountStats {
  seen: number;
  professional: number;
  personal: number;
  kinds: KindCount[];
  last_seen: string | null;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "KindCount".
 */
export interface KindCount {
  kind: Kind;
  count: number;
}
/**
 * Answers of one day (UTC): how many, how many the host had right beforehand, and on how many
 * it had been unsure; on the rest it was wrong.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AccuracyPoint".
 */
export interface AccuracyPoint {
  day: string;
  corrections: number;
  right: number;
  unsure: number;
}
/**
 * Adds these of a list's accounts, with the list's names, and why they are on it as notes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AddStarterRequest".
 */
export interface AddStarterRequest {
  type: "add_starter";
  id: number;
  list: string;
  /**
   * @maxItems 1000
   */
  handles: string[];
  /**
   * @maxItems 20
   */
  tags?: string[];
  language?: string;
}
/**
 * The rule that decided a verdict, in the user's own words.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "AppliedRule".
 */
export interface AppliedRule {
  id: number;
  match: RuleMatch;
  pattern: string;
  effect: RuleEffect;
}
/**
 * The random sample: ``due`` once a week, its answers so far, and when the last came (UTC).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Audit".
 */
export interface Audit {
  due: boolean;
  answered: number;
  right: number;
  last_at: string | null;
}
/**
 * Answers bulk_members and add_starter. ``changed`` are the handles for which something is
 * now different; ``undo`` names the change for undo_bubble.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BulkMembersReply".
 */
export interface BulkMembersReply {
  type: "bulk_members_reply";
  id: number;
  changed: string[];
  undo: number;
  settings_revision: number;
}
/**
 * Does the same to many accounts, in one step; ``tag`` and the rules as the action needs.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "BulkMembersRequest".
 */
export interface BulkMembersRequest {
  type: "bulk_members";
  id: number;
  /**
   * @maxItems 1000
   */
  handles: string[];
  action: BulkAction;
  tag?: string | null;
  always_show?: boolean | null;
  only_kinds?: Kind[] | null;
  mute_reposts?: boolean | null;
  source?: Source;
}
/**
 * An account to add. ``score`` orders; evidence and stats are the reasons.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Candidate".
 */
export interface Candidate {
  handle: string;
  name: string;
  user_id: string | null;
  score: number;
  evidence: Evidence;
  stats: AccountStats;
  is_dismissed: boolean;
}
/**
 * How many distinct members point to an account, in all and in each way, and some of them.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Evidence".
 */
export interface Evidence {
  pointers: number;
  reposted_by: number;
  quoted_by: number;
  replied_by: number;
  liked_by: number;
  followed_by: number;
  members: string[];
}
/**
 * Writes only the fields that are given; ``tags`` replaces all tags, an empty ``only_kinds``
 * means every kind. ``reviewed`` keeps the member out of the suggestions for 90 days.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChangeMemberRequest".
 */
export interface ChangeMemberRequest {
  type: "change_member";
  id: number;
  handle: string;
  tags?: string[] | null;
  note?: string | null;
  always_show?: boolean | null;
  only_kinds?: Kind[] | null;
  mute_reposts?: boolean | null;
  reviewed?: boolean | null;
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
  members_personal: MembersPersonal | null;
  note_sightings: boolean | null;
  author_context: boolean | null;
  keep_sightings_days: number | null;
  quotes: QuoteRule | null;
  keep_corrected_text: boolean | null;
  keep_counts: boolean | null;
  keep_recent: boolean | null;
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
 * Sent unasked, when another host changed the database: it belongs to no request.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChangedNotice".
 */
export interface ChangedNotice {
  type: "changed";
  settings_revision: number;
}
/**
 * A tweet seen within the last day whose outcome the last refit changed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ChangedVerdict".
 */
export interface ChangedVerdict {
  tweet: Tweet;
  before: Outcome;
  verdict: Verdict;
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
 * The host's judgement of one tweet.
 *
 * ``professional`` is a calibrated probability; ``scores`` has one probability per kind;
 * ``kinds`` are those over their threshold, likeliest first; ``reasons`` say what decided;
 * ``is_member`` tells that the author is in the user's bubble, whose tweets are never hidden;
 * ``member`` has the author's tags and rules then, ``reposter`` those of a member who reposted;
 * ``rule`` is the user's rule that decided, and ``correction`` the id of what the user said of
 * this very tweet, which beats everything.
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
  member: MemberMark | null;
  reposter: MemberMark | null;
  rule: AppliedRule | null;
  correction: number | null;
}
/**
 * What the page needs to know of a member whose tweet it shows.
 *
 * ``colour`` is that of the first tag that has one. ``only_kinds``, if any, are the only kinds
 * to highlight. Without ``always_show`` the member's tweets are treated like anybody's;
 * ``mute_reposts`` asks to hide what the member merely reposted.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MemberMark".
 */
export interface MemberMark {
  handle: string;
  tags: string[];
  colour: string | null;
  always_show: boolean;
  only_kinds: Kind[];
  mute_reposts: boolean;
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
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ConfirmRecoveryReply".
 */
export interface ConfirmRecoveryReply {
  type: "confirm_recovery_reply";
  id: number;
}
/**
 * The user has been told of the recovery: status and hello need not tell of it again.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ConfirmRecoveryRequest".
 */
export interface ConfirmRecoveryRequest {
  type: "confirm_recovery";
  id: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "CorrectReply".
 */
export interface CorrectReply {
  type: "correct_reply";
  id: number;
  correction: Correction;
  verdict: Verdict;
  settings_revision: number;
}
/**
 * What the user said of one tweet.
 *
 * ``kinds`` is null when nothing was said of them; ``confirms`` tells that the host was right;
 * ``text`` is the tweet's normalised text form, null if such texts are not kept; ``at`` is UTC.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Correction".
 */
export interface Correction {
  id: number;
  tweet_id: string;
  handle: string;
  text: string | null;
  shown: Shown;
  professional: boolean;
  kinds: Kind[] | null;
  confirms: boolean;
  source: CorrectionSource;
  model: string;
  at: string;
}
/**
 * What the host showed of a tweet before the user said what is right.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Shown".
 */
export interface Shown {
  outcome: Outcome;
  professional: number;
  kinds: Kind[];
}
/**
 * Says what a tweet is; the answer shows it at once, and the model learns it shortly after.
 *
 * ``professional`` null confirms what the host shows. ``kinds`` null says nothing of the kinds.
 * A second correction of a tweet replaces the first.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "CorrectRequest".
 */
export interface CorrectRequest {
  type: "correct";
  id: number;
  tweet: Tweet;
  professional?: boolean | null;
  kinds?: Kind[] | null;
  source?: CorrectionSource;
}
/**
 * Tweets seen on a day (local date), by outcome and by kind.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DayCounts".
 */
export interface DayCounts {
  day: string;
  seen: number;
  professional: number;
  personal: number;
  unsure: number;
  kinds: {
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
}
/**
 * Deletes kinds of data for good, and overwrites where they lay.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DeleteDataRequest".
 */
export interface DeleteDataRequest {
  type: "delete_data";
  id: number;
  /**
   * @minItems 1
   */
  what: DataKind[];
}
/**
 * ``files`` were removed; ``left`` names those that could not be (in use by another host).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DeleteEverythingReply".
 */
export interface DeleteEverythingReply {
  type: "delete_everything_reply";
  id: number;
  files: number;
  left: string[];
  settings_revision: number;
}
/**
 * Deletes database, backups and log of this program; ``confirm`` guards against a slip.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DeleteEverythingRequest".
 */
export interface DeleteEverythingRequest {
  type: "delete_everything";
  id: number;
  confirm: "delete everything";
}
/**
 * ``listed`` accounts were noted in all on the list of ``followed_by``, members too.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DiscoverReply".
 */
export interface DiscoverReply {
  type: "discover_reply";
  id: number;
  candidates: Candidate[];
  total: number;
  listed: number;
}
/**
 * The candidates, best first. ``followed_by`` narrows them to the list of one account that
 * the user opened, ``kind`` to those seen with tweets of a kind; ``dismissed`` asks for the
 * dismissed ones instead.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DiscoverRequest".
 */
export interface DiscoverRequest {
  type: "discover";
  id: number;
  followed_by?: string | null;
  kind?: Kind | null;
  dismissed?: boolean;
  offset?: number;
  limit?: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DismissReply".
 */
export interface DismissReply {
  type: "dismiss_reply";
  id: number;
  handle: string;
  dismissed: boolean;
}
/**
 * Never proposes an account again, or, with ``dismissed`` false, does.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DismissRequest".
 */
export interface DismissRequest {
  type: "dismiss";
  id: number;
  handle: string;
  dismissed?: boolean;
}
/**
 * Findings in the order of the checks, browser by browser, then those about the machine;
 * ``healthy`` says that none of them is a problem.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DoctorReply".
 */
export interface DoctorReply {
  type: "doctor_reply";
  id: number;
  healthy: boolean;
  findings: Finding[];
}
/**
 * One line of a check-up.
 *
 * ``code`` is stable and says which text this is; ``browser`` is the browser's title, null where
 * the finding is about the machine. ``mend`` says what to do, ``command`` is what to type for it;
 * both are null where nothing has to be done. No text holds the user's name or home folder.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Finding".
 */
export interface Finding {
  code: string;
  step: CheckStep;
  state: CheckState;
  browser: string | null;
  message: string;
  mend: string | null;
  command: string | null;
}
/**
 * Asks for a check-up of what can be seen without starting a process.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "DoctorRequest".
 */
export interface DoctorRequest {
  type: "doctor";
  id: number;
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
 * ``words`` by the size of their effect, and the same for each kind that the words made;
 * ``personal_below`` and ``professional_from`` are the probabilities of professional at which the
 * outcome changes.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExplainReply".
 */
export interface ExplainReply {
  type: "explain_reply";
  id: number;
  verdict: Verdict;
  words: WordEffect[];
  kinds: KindWords[];
  personal_below: number;
  professional_from: number;
}
/**
 * How far this word would move an undecided verdict towards professional, or towards a kind.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WordEffect".
 */
export interface WordEffect {
  word: string;
  effect: number;
}
/**
 * The words by the size of their effect on a kind.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "KindWords".
 */
export interface KindWords {
  kind: Kind;
  words: WordEffect[];
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
 * via the `definition` "ExportCorrectionsReply".
 */
export interface ExportCorrectionsReply {
  type: "export_corrections_reply";
  id: number;
  corrections: PortableCorrection[];
  total: number;
}
/**
 * A correction as a line of a file: all that is needed to learn from it elsewhere.
 *
 * ``vector`` and ``logits`` are what ``model`` read of it: base64 of little-endian float16 and
 * float32.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PortableCorrection".
 */
export interface PortableCorrection {
  tweet_id: string;
  handle: string;
  text: string | null;
  vector: string | null;
  logits: string | null;
  model: string;
  shown: Shown;
  professional: boolean;
  kinds: Kind[] | null;
  source: CorrectionSource;
  at: string;
}
/**
 * Oldest first; ask again from ``offset`` plus the number received until ``total``.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExportCorrectionsRequest".
 */
export interface ExportCorrectionsRequest {
  type: "export_corrections";
  id: number;
  offset?: number;
  limit?: number;
}
/**
 * Lines of a JSON Lines file; ``next`` is the cursor of the next page, null at the end.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExportEverythingReply".
 */
export interface ExportEverythingReply {
  type: "export_everything_reply";
  id: number;
  lines: string[];
  next: string | null;
}
/**
 * One page of a file with everything; start without ``cursor``.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExportEverythingRequest".
 */
export interface ExportEverythingRequest {
  type: "export_everything";
  id: number;
  cursor?: string | null;
}
/**
 * The parts' ``content``, joined, is the file.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExportMembersReply".
 */
export interface ExportMembersReply {
  type: "export_members_reply";
  id: number;
  content: string;
  file_name: string;
  media_type: string;
  next: number | null;
  total: number;
}
/**
 * The bubble as a file, part by part: ask again with ``next`` until it is null.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ExportMembersRequest".
 */
export interface ExportMembersRequest {
  type: "export_members";
  id: number;
  format: ExportFormat;
  part?: number;
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
 * ``source`` and ``target`` are handles; ``weight`` counts how often one points to the other
 * by repost, quotation, reply or like; following alone counts once.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "GraphEdge".
 */
export interface GraphEdge {
  source: string;
  target: string;
  weight: number;
}
/**
 * A member, or somebody outside whom several members point to (``member`` null).
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "GraphNode".
 */
export interface GraphNode {
  handle: string;
  name: string;
  member: MemberMark | null;
  pointers: number;
}
/**
 * ``members`` of the bubble in all; nodes may be fewer.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "GraphReply".
 */
export interface GraphReply {
  type: "graph_reply";
  id: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
  members: number;
}
/**
 * The bubble as a network: the ``limit`` best connected, of members and candidates.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "GraphRequest".
 */
export interface GraphRequest {
  type: "graph";
  id: number;
  limit?: number;
  candidates?: boolean;
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
  recovery: Recovery | null;
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
 * The database was damaged and moved aside, as ``kept_as`` in the same folder.
 *
 * The backup of ``restored_from`` took its place, or an empty database where that is null.
 * Times are ISO 8601, in UTC.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Recovery".
 */
export interface Recovery {
  at: string;
  kept_as: string;
  restored_from: string | null;
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
 * At a strictness: shares of professional and of personal tweets called personal, and of
 * all tweets left unsure.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HidePoint".
 */
export interface HidePoint {
  strictness: Strictness;
  professional_called_personal: number;
  personal_called_personal: number;
  unsure: number;
}
/**
 * Oldest first; empty while there is no log file.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HostLogReply".
 */
export interface HostLogReply {
  type: "host_log_reply";
  id: number;
  lines: string[];
}
/**
 * Asks for the last lines of the log, which never holds the text of a tweet.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HostLogRequest".
 */
export interface HostLogRequest {
  type: "host_log";
  id: number;
  lines?: number;
}
/**
 * Suggestions only: nobody is ever taken out but by the user.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HygieneReply".
 */
export interface HygieneReply {
  type: "hygiene_reply";
  id: number;
  suggestions: Suggestion[];
  total: number;
}
/**
 * A member to look at again. ``recent`` is what was seen in the last 90 days;
 * ``days_silent`` since the last tweet seen, or since the day it was added if there is none.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Suggestion".
 */
export interface Suggestion {
  member: MemberRow;
  reason: SuggestionReason;
  recent: AccountStats;
  days_silent: number | null;
}
/**
 * A member with what was seen of it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MemberRow".
 */
export interface MemberRow {
  handle: string;
  tags: string[];
  colour: string | null;
  always_show: boolean;
  only_kinds: Kind[];
  mute_reposts: boolean;
  name: string;
  user_id: string | null;
  note: string;
  source: Source;
  added_at: string;
  former_handles: string[];
  stats: AccountStats;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "HygieneRequest".
 */
export interface HygieneRequest {
  type: "hygiene";
  id: number;
  offset?: number;
  limit?: number;
}
/**
 * ``known`` were there already; ``unusable`` had neither a text nor a vector of this model.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportCorrectionsReply".
 */
export interface ImportCorrectionsReply {
  type: "import_corrections_reply";
  id: number;
  added: number;
  known: number;
  unusable: number;
  settings_revision: number;
}
/**
 * Adds corrections of a file; a tweet that was corrected here already stays as it is.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportCorrectionsRequest".
 */
export interface ImportCorrectionsRequest {
  type: "import_corrections";
  id: number;
  /**
   * @maxItems 100
   */
  corrections: PortableCorrection[];
}
/**
 * ``id_only`` of the new ones have no handle yet: it is filled in when a page shows it;
 * ``dismissed`` are to be dismissed and are not in the bubble.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportCounts".
 */
export interface ImportCounts {
  rows: number;
  new: number;
  known: number;
  repeated: number;
  unreadable: number;
  id_only: number;
  dismissed: number;
}
/**
 * ``added`` entries are new; ``known`` were here; ``unusable`` lines could not be read;
 * ``undo`` names the change for undo_bubble.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportEverythingReply".
 */
export interface ImportEverythingReply {
  type: "import_everything_reply";
  id: number;
  added: number;
  known: number;
  unusable: number;
  undo: number;
  settings_revision: number;
}
/**
 * Lines of an exported file, in its order and its first line first in each message.
 *
 * What is here already stays; settings are replaced.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportEverythingRequest".
 */
export interface ImportEverythingRequest {
  type: "import_everything";
  id: number;
  /**
   * @maxItems 1000
   */
  lines: string[];
}
/**
 * ``unchanged`` were in the bubble and stay as they were; problems as in the preview; ``undo``
 * names the change for undo_bubble.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportMembersReply".
 */
export interface ImportMembersReply {
  type: "import_members_reply";
  id: number;
  added: number;
  updated: number;
  unchanged: number;
  unreadable: number;
  problems: ImportProblem[];
  problem_count: number;
  undo: number;
  settings_revision: number;
}
/**
 * What is wrong with a line: the first has the number 1. ``value`` is what stands there, cut
 * to 80 characters. ``is_imported`` tells that only this field is left out, not the account.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportProblem".
 */
export interface ImportProblem {
  line: number;
  code: ProblemCode;
  value: string;
  is_imported: boolean;
}
/**
 * Adds everybody in a file's text, in one step, after a backup.
 *
 * For those in the bubble already, ``rule`` keep fills what is empty and adds tags, update lets
 * the file win, skip leaves them as they are. ``tags`` are given to all that are added.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportMembersRequest".
 */
export interface ImportMembersRequest {
  type: "import_members";
  id: number;
  content: string;
  format?: ImportFormat | null;
  rule?: MergeRule;
  /**
   * @maxItems 20
   */
  tags?: string[];
}
/**
 * An account of a file: in the bubble already or not, or earlier in the same file.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ImportRow".
 */
export interface ImportRow {
  line: number;
  handle: string;
  name: string;
  tags: string[];
  state: RowState;
}
/**
 * A tweet seen within the last day, with the verdict as of now; ``at`` is UTC.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "JudgedTweet".
 */
export interface JudgedTweet {
  tweet: Tweet;
  verdict: Verdict;
  at: string;
}
/**
 * Of the corrected tweets that showed this kind, in how many the user kept it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "KindPrecision".
 */
export interface KindPrecision {
  kind: Kind;
  shown: number;
  right: number;
}
/**
 * What learning is worth. ``accuracy`` is by day, each answer judged before it was learnt;
 * ``unsure`` is the share of unsure among the tweets of the last seven days, null without any;
 * ``forgotten`` counts the corrections that a reset put aside and that can still be brought back;
 * ``unlearnable`` those that another model read and whose text was not kept, or that have no
 * words: they hold for their own tweet only.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LearningStatusReply".
 */
export interface LearningStatusReply {
  type: "learning_status_reply";
  id: number;
  corrections: number;
  confirmed: number;
  accuracy: AccuracyPoint[];
  unsure: number | null;
  kinds: KindPrecision[];
  audit: Audit;
  refit: Refit;
  review_left: number;
  audit_left: number;
  forgotten: number;
  unlearnable: number;
  keep_corrected_text: boolean;
}
/**
 * The last fit of the personal heads.
 *
 * ``reason`` says why it was refused or failed. Accuracies are of professional, on the frozen
 * base set and on the corrections, ``before`` and ``after``; null where there was no fit yet.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Refit".
 */
export interface Refit {
  state: RefitState;
  reason: string | null;
  at: string | null;
  seconds: number | null;
  learnt: number;
  base_before: number | null;
  base_after: number | null;
  corrections_before: number | null;
  corrections_after: number | null;
  changed: number;
  examples: ChangedVerdict[];
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "LearningStatusRequest".
 */
export interface LearningStatusRequest {
  type: "learning_status";
  id: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ListCorrectionsReply".
 */
export interface ListCorrectionsReply {
  type: "list_corrections_reply";
  id: number;
  corrections: Correction[];
  total: number;
}
/**
 * Newest first.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ListCorrectionsRequest".
 */
export interface ListCorrectionsRequest {
  type: "list_corrections";
  id: number;
  offset?: number;
  limit?: number;
}
/**
 * A part of the bubble. ``query`` is looked for in handle, name, note and tags.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ListMembersRequest".
 */
export interface ListMembersRequest {
  type: "list_members";
  id: number;
  query?: string;
  tag?: string | null;
  sort?: MemberSort;
  descending?: boolean;
  offset?: number;
  limit?: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ListRulesRequest".
 */
export interface ListRulesRequest {
  type: "list_rules";
  id: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ListTagsRequest".
 */
export interface ListTagsRequest {
  type: "list_tags";
  id: number;
}
/**
 * A measure with its 95 % bootstrap interval; null bounds where none was computed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Measure".
 */
export interface Measure {
  name: MeasureName;
  value: number;
  low: number | null;
  high: number | null;
}
/**
 * Everything the user keeps on a member; ``former_handles`` newest first.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Member".
 */
export interface Member {
  handle: string;
  tags: string[];
  colour: string | null;
  always_show: boolean;
  only_kinds: Kind[];
  mute_reposts: boolean;
  name: string;
  user_id: string | null;
  note: string;
  source: Source;
  added_at: string;
  former_handles: string[];
}
/**
 * ``weeks`` are consecutive, oldest first, and end with the present one. ``points_to`` and
 * ``pointed_by`` have up to 50 each, most frequent first. ``member`` is null for an account
 * outside the bubble.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MemberDetailsReply".
 */
export interface MemberDetailsReply {
  type: "member_details_reply";
  id: number;
  handle: string;
  name: string;
  user_id: string | null;
  member: Member | null;
  stats: AccountStats;
  evidence: Evidence;
  weeks: Week[];
  points_to: Pointer[];
  pointed_by: Pointer[];
  suggestions: SuggestionReason[];
  is_dismissed: boolean;
}
/**
 * What was seen in one week; ``start`` is its Monday, as YYYY-MM-DD.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Week".
 */
export interface Week {
  start: string;
  seen: number;
  professional: number;
  personal: number;
}
/**
 * An account that this one points to, or that points to this one, and how often.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Pointer".
 */
export interface Pointer {
  handle: string;
  name: string;
  is_member: boolean;
  relation: Relation;
  count: number;
}
/**
 * Answers set_member and change_member: the member as it now stands, null when not in.
 *
 * ``changed`` is false when everything was so already.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MemberReply".
 */
export interface MemberReply {
  type: "member_reply";
  id: number;
  member: Member | null;
  changed: boolean;
  settings_revision: number;
}
/**
 * Everything that is known of one account, member or not.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MemberRequest".
 */
export interface MemberRequest {
  type: "member";
  id: number;
  handle: string;
}
/**
 * The part asked for, or as much as fits one message, of ``total`` that match.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "MembersReply".
 */
export interface MembersReply {
  type: "members_reply";
  id: number;
  members: MemberRow[];
  total: number;
  settings_revision: number;
}
/**
 * Whether an account is in the bubble, ``member`` null if not, or was dismissed for good.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Membership".
 */
export interface Membership {
  handle: string;
  member: MemberMark | null;
  is_dismissed: boolean;
}
/**
 * ``measures`` and ``points`` are those on ``tweets`` by authors never seen in training, and
 * empty for a model without figures; ``learnt_from`` counts the tweets it was trained on, labelled
 * by readers or by a teacher.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ModelCardReply".
 */
export interface ModelCardReply {
  type: "model_card_reply";
  id: number;
  model: string;
  created: string;
  languages: string[];
  learnt_from: number;
  tweets: number;
  measures: Measure[];
  points: HidePoint[];
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ModelCardRequest".
 */
export interface ModelCardRequest {
  type: "model_card";
  id: number;
}
/**
 * ``taken`` were readable; they reach the disk within seconds, the same one only once.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NoteSightingsReply".
 */
export interface NoteSightingsReply {
  type: "note_sightings_reply";
  id: number;
  taken: number;
}
/**
 * What a page showed: who points to whom. Only relations, no text.
 *
 * Of what others than members did, only "followed" is kept: a list the user opened. Who wrote
 * a tweet, and how it was judged, the host notes itself when it judges.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "NoteSightingsRequest".
 */
export interface NoteSightingsRequest {
  type: "note_sightings";
  id: number;
  /**
   * @maxItems 200
   */
  sightings: Sighting[];
}
/**
 * ``by`` reposted, quoted, replied to or liked a tweet of this account, or follows it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Sighting".
 */
export interface Sighting {
  handle: string;
  name: string;
  user_id: string | null;
  relation: Relation;
  by: string;
  tweet_id: string | null;
}
/**
 * ``days`` oldest first, without gaps. ``put_away``: tweets that the settings dim, collapse
 * or hide, newest first, from this browser's last day and kept in memory only; ``hidden`` counts
 * all of them. ``since`` is the first day that was counted, null if none was.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OverviewReply".
 */
export interface OverviewReply {
  type: "overview_reply";
  id: number;
  days: DayCounts[];
  put_away: JudgedTweet[];
  hidden: number;
  since: string | null;
  settings_revision: number;
}
/**
 * Counts of the last ``days`` days, today included, and up to ``recent`` tweets put away.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "OverviewRequest".
 */
export interface OverviewRequest {
  type: "overview";
  id: number;
  days?: number;
  recent?: number;
}
/**
 * Shows every tweet as it is for so many minutes, in every browser; 0 ends a pause.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PauseRequest".
 */
export interface PauseRequest {
  type: "pause";
  id: number;
  minutes: number;
}
/**
 * ``rows`` and ``problems`` are the first 500 each; the counts are of all.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PreviewImportReply".
 */
export interface PreviewImportReply {
  type: "preview_import_reply";
  id: number;
  format: ImportFormat;
  counts: ImportCounts;
  rows: ImportRow[];
  problems: ImportProblem[];
  problem_count: number;
}
/**
 * Reads a file's text and changes nothing; ``format`` null asks the host to find out.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "PreviewImportRequest".
 */
export interface PreviewImportRequest {
  type: "preview_import";
  id: number;
  content: string;
  format?: ImportFormat | null;
}
/**
 * Removing is undone by ``set_rule`` with the same id.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RemoveRuleRequest".
 */
export interface RemoveRuleRequest {
  type: "remove_rule";
  id: number;
  rule_id: number;
}
/**
 * Takes a tag from everybody; nobody leaves the bubble.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RemoveTagRequest".
 */
export interface RemoveTagRequest {
  type: "remove_tag";
  id: number;
  name: string;
}
/**
 * ``corrections`` were put aside, or brought back: then ``undo_until`` (UTC) is null.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ResetLearningReply".
 */
export interface ResetLearningReply {
  type: "reset_learning_reply";
  id: number;
  corrections: number;
  undo_until: string | null;
  settings_revision: number;
}
/**
 * Returns to the base model. ``undo`` brings back what the last reset put aside, for a day.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ResetLearningRequest".
 */
export interface ResetLearningRequest {
  type: "reset_learning";
  id: number;
  undo?: boolean;
}
/**
 * ``left`` counts the tweets that could still be asked about after these.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ReviewBatchReply".
 */
export interface ReviewBatchReply {
  type: "review_batch_reply";
  id: number;
  tweets: JudgedTweet[];
  left: number;
}
/**
 * Asks for tweets that the user's answer would teach most: unsure, and unlike each other.
 *
 * With ``audit`` they are drawn at random instead, so that the answers measure the model.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ReviewBatchRequest".
 */
export interface ReviewBatchRequest {
  type: "review_batch";
  id: number;
  size?: number;
  audit?: boolean;
}
/**
 * A stored rule. ``is_slow`` tells that its expression took too long and rests for now.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Rule".
 */
export interface Rule {
  match: RuleMatch;
  pattern: string;
  /**
   * @minItems 1
   */
  fields: RuleField[];
  effect: RuleEffect;
  kinds: Kind[];
  enabled: boolean;
  id: number;
  created_at: string;
  is_slow: boolean;
}
/**
 * What a rule looks for and what it does.
 *
 * ``match`` says how ``pattern`` is read: ``account`` a handle whose tweets are meant;
 * ``reposts`` a handle whose reposts are muted; ``words`` a word or phrase, whole words in any
 * case; ``tag`` and ``mention`` a hashtag or handle in the text; ``regex`` a regular expression
 * in any case. ``fields`` say where words and expressions are looked for. ``effect``: ``show``
 * always shows, ``hide`` treats as personal, ``kind`` makes it professional, of ``kinds``.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RuleDraft".
 */
export interface RuleDraft {
  match: RuleMatch;
  pattern: string;
  /**
   * @minItems 1
   */
  fields: RuleField[];
  effect: RuleEffect;
  kinds: Kind[];
  enabled: boolean;
}
/**
 * Answers list_rules, set_rule and remove_rule with all rules, newest first.
 *
 * ``changed`` is the id of the rule that was set or removed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "RulesReply".
 */
export interface RulesReply {
  type: "rules_reply";
  id: number;
  rules: Rule[];
  changed: number | null;
  settings_revision: number;
}
/**
 * Adds an account to the bubble, or takes it out; doing it twice is the same as once.
 *
 * ``tags`` are added to those a member has. ``restore`` brings a member that was taken out
 * within 30 days back as it was, with tags, note, rules and dates.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SetMemberRequest".
 */
export interface SetMemberRequest {
  type: "set_member";
  id: number;
  handle: string;
  name?: string;
  user_id?: string | null;
  member: boolean;
  /**
   * @maxItems 20
   */
  tags?: string[];
  source?: Source;
  restore?: boolean;
}
/**
 * Adds a rule, or changes the one of ``rule_id``; a removed one comes back under its id.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SetRuleRequest".
 */
export interface SetRuleRequest {
  type: "set_rule";
  id: number;
  rule_id?: number | null;
  rule: RuleDraft;
}
/**
 * Makes a tag or changes it; a rename to the name of another tag makes the two one.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "SetTagRequest".
 */
export interface SetTagRequest {
  type: "set_tag";
  id: number;
  name: string;
  colour?: string | null;
  rename_to?: string | null;
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
  members_personal: MembersPersonal;
  note_sightings: boolean;
  author_context: boolean;
  keep_sightings_days: number;
  quotes: QuoteRule;
  keep_corrected_text: boolean;
  keep_counts: boolean;
  keep_recent: boolean;
  paused_until: string | null;
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
 * An account of a starter list: ``why`` it is there; ``formerly`` and ``remark`` tell of a
 * handle that has changed since the list was written.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StarterEntry".
 */
export interface StarterEntry {
  handle: string;
  name: string;
  why: string;
  formerly: string | null;
  remark: string;
  is_member: boolean;
}
/**
 * A list to begin with. ``source`` says where it comes from.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StarterList".
 */
export interface StarterList {
  id: string;
  title: string;
  about: string;
  source: string;
  entries: StarterEntry[];
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StarterListsReply".
 */
export interface StarterListsReply {
  type: "starter_lists_reply";
  id: number;
  lists: StarterList[];
}
/**
 * ``language`` is a code such as "de": what a list says in it takes the place of English.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StarterListsRequest".
 */
export interface StarterListsRequest {
  type: "starter_lists";
  id: number;
  language?: string;
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
  recovery: Recovery | null;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StatusRequest".
 */
export interface StatusRequest {
  type: "status";
  id: number;
}
/**
 * Answers storage_report and delete_data. ``folders`` are where the files are.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StorageReportReply".
 */
export interface StorageReportReply {
  type: "storage_report_reply";
  id: number;
  stored: Stored[];
  bytes_on_disk: number;
  folders: string[];
  settings_revision: number;
}
/**
 * One kind of data: entries, bytes (close to what they take on disk), and the date (UTC) of
 * the oldest, null where there is none. ``on_disk`` is false for what is in memory only.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Stored".
 */
export interface Stored {
  what: DataKind;
  entries: number;
  bytes: number;
  since: string | null;
  on_disk: boolean;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "StorageReportRequest".
 */
export interface StorageReportRequest {
  type: "storage_report";
  id: number;
}
/**
 * A tag, how many members have it, and when it was last given.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "Tag".
 */
export interface Tag {
  name: string;
  colour: string | null;
  members: number;
  used_at: string | null;
}
/**
 * Answers list_tags, set_tag and remove_tag with all tags, last used first. ``undo`` names
 * the change for undo_bubble; null where nothing was changed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TagsReply".
 */
export interface TagsReply {
  type: "tags_reply";
  id: number;
  tags: Tag[];
  undo: number | null;
  settings_revision: number;
}
/**
 * One answer per tweet, in order. ``recent`` counts matches among the tweets lately seen.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TryRuleReply".
 */
export interface TryRuleReply {
  type: "try_rule_reply";
  id: number;
  matches: boolean[];
  recent: number;
}
/**
 * Tells which of these tweets a rule would match, without storing it.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "TryRuleRequest".
 */
export interface TryRuleRequest {
  type: "try_rule";
  id: number;
  rule: RuleDraft;
  /**
   * @maxItems 100
   */
  tweets: Tweet[];
}
/**
 * ``changed`` accounts, or entries, are different now.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "UndoBubbleReply".
 */
export interface UndoBubbleReply {
  type: "undo_bubble_reply";
  id: number;
  changed: number;
  settings_revision: number;
}
/**
 * Takes a change of many members, or what a file with everything has added, back by the
 * ``undo`` of its reply. What was changed since stays; the host keeps the last changes, as long as
 * it runs.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "UndoBubbleRequest".
 */
export interface UndoBubbleRequest {
  type: "undo_bubble";
  id: number;
  undo: number;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "UndoCorrectionReply".
 */
export interface UndoCorrectionReply {
  type: "undo_correction_reply";
  id: number;
  correction: Correction;
  verdict: Verdict | null;
  settings_revision: number;
}
/**
 * Takes a correction back. With the tweet, the reply says how it is judged now.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "UndoCorrectionRequest".
 */
export interface UndoCorrectionRequest {
  type: "undo_correction";
  id: number;
  correction: number;
  tweet?: Tweet | null;
}
/**
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ViewerReply".
 */
export interface ViewerReply {
  type: "viewer_reply";
  id: number;
}
/**
 * Tells whose timeline a page shows: the user is no candidate. What points to that account
 * is deleted, and not noted as long as the host runs; the handle itself is not stored.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "ViewerRequest".
 */
export interface ViewerRequest {
  type: "viewer";
  id: number;
  handle: string;
}
/**
 * One entry per account asked for, in the same order.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WhichMembersReply".
 */
export interface WhichMembersReply {
  type: "which_members_reply";
  id: number;
  accounts: Membership[];
  settings_revision: number;
}
/**
 * Asks about accounts on screen. A member seen with its id under a new handle is renamed.
 *
 * This interface was referenced by `Protocol`'s JSON-Schema
 * via the `definition` "WhichMembersRequest".
 */
export interface WhichMembersRequest {
  type: "which_members";
  id: number;
  /**
   * @maxItems 200
   */
  accounts: AccountRef[];
}
