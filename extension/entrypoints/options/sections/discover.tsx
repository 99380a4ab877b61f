import { useState } from "preact/hooks";
import type { Candidate, DiscoverReply, Kind } from "../../../src/messaging/protocol.gen";
import { reasonsOf } from "../../../src/bubble/reasons";
import { askHost } from "../../../src/pages/ask";
import { EmptyState } from "../../../src/pages/components/empty-state";
import { Icon } from "../../../src/pages/components/icon";
import { KindChip } from "../../../src/pages/components/kind-chip";
import { Select } from "../../../src/pages/components/select";
import { formatCount } from "../../../src/pages/format";
import { t } from "../../../src/pages/i18n";
import { hasHost } from "../../../src/pages/stored";
import { showToast } from "../../../src/pages/toasts";
import { KIND_NAMES, KINDS } from "../../../src/ui/kinds";
import { Refused } from "../refused";
import { RowsSkeleton } from "../skeleton";
import { useReply, type Asked } from "../use-reply";
import { addMember, complain } from "./bubble/change";

const PAGE = 50;
const MOST_KINDS = 3;
const EVERY_KIND = "";

/** Whom to add next: those the bubble points to, best first, each with the reasons. */
export function Discover() {
  const [kind, setKind] = useState<Kind | typeof EVERY_KIND>(EVERY_KIND);
  const [dismissed, setDismissed] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const asked = useReply({ type: "discover", kind: kind || null, dismissed, limit });
  const kinds = KIND_NAMES.map((name) => ({ value: name, label: t(KINDS[name].label) }));
  return (
    <>
      <p class="lead">{t("discover_lead")}</p>
      <div class="list-head discover-tools">
        <Select
          label={t("discover_kind")}
          options={[{ value: EVERY_KIND, label: t("discover_every_kind") }, ...kinds]}
          value={kind}
          onChange={setKind}
        />
        <button type="button" class="link-button" onClick={() => setDismissed(!dismissed)}>
          {t(dismissed ? "discover_show_open" : "discover_show_dismissed")}
        </button>
      </div>
      {asked.failure ? (
        <Refused failure={asked.failure} />
      ) : (
        <Candidates asked={asked} onMore={() => setLimit(Math.min(limit + PAGE, 200))} />
      )}
    </>
  );
}

function Candidates({ asked, onMore }: { asked: Asked<DiscoverReply>; onMore: () => void }) {
  if (!asked.reply) return hasHost() ? <RowsSkeleton rows={5} /> : <Away />;
  const { candidates, total } = asked.reply;
  if (candidates.length === 0) return <EmptyState icon="discover" text={t("discover_empty")} />;
  return (
    <>
      <ol class="box candidates">
        {candidates.map((one) => (
          <CandidateRow key={one.handle} candidate={one} asked={asked} />
        ))}
      </ol>
      {total > candidates.length && candidates.length < 200 && (
        <button type="button" class="button" onClick={onMore}>
          {t("discover_more", formatCount(total - candidates.length))}
        </button>
      )}
    </>
  );
}

const Away = () => <EmptyState icon="discover" text={t("discover_away")} />;

function CandidateRow({ candidate, asked }: { candidate: Candidate; asked: Asked<DiscoverReply> }) {
  const { handle, name, user_id, stats, is_dismissed } = candidate;
  const add = async () => {
    if (await addMember(handle, "discover", { name, user_id })) asked.askAgain();
  };
  return (
    <li class="row candidate">
      <span class="row-words">
        <span>
          <a class="member-link" href={`#bubble/@${handle}`}>
            <bdi>{name || `@${handle}`}</bdi>
          </a>{" "}
          <a class="handle" href={`https://x.com/${handle}`} target="_blank" rel="noreferrer">
            @{handle}
          </a>
        </span>
        <span class="hint">{reasonsOf(candidate).join(" · ")}</span>
        <span class="candidate-kinds">
          {stats.kinds.slice(0, MOST_KINDS).map(({ kind, count }) => (
            <KindChip key={kind} kind={kind} suffix={formatCount(count)} />
          ))}
        </span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={`${t("discover_add")}: @${handle}`}
        disabled={!hasHost()}
        onClick={() => void add()}
      >
        <Icon name="add" />
        {t("discover_add")}
      </button>
      <DismissButton handle={handle} isDismissed={is_dismissed} again={asked.askAgain} />
    </li>
  );
}

interface DismissProps {
  handle: string;
  isDismissed: boolean;
  again: () => void;
}

function DismissButton({ handle, isDismissed, again }: DismissProps) {
  const label = t(isDismissed ? "discover_undismiss" : "discover_dismiss", handle);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={!hasHost()}
      onClick={() => void dismiss(handle, !isDismissed, again)}
    >
      <Icon name={isDismissed ? "undo" : "close"} />
    </button>
  );
}

async function dismiss(handle: string, dismissed: boolean, again: () => void): Promise<void> {
  const result = await askHost({ type: "dismiss", handle, dismissed });
  if (!result.ok) {
    complain(result.error.message);
    return;
  }
  again();
  if (!dismissed) return;
  showToast({
    text: t("discover_dismissed", handle),
    undo: () => void dismiss(handle, false, again),
  });
}
