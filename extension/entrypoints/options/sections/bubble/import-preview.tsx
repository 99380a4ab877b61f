import type { ImportProblem, PreviewImportReply } from "../../../../src/messaging/protocol.gen";
import { formatCount } from "../../../../src/pages/format";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { TagDots } from "./tag-dots";

const SHOWN = 50;

export interface Opened {
  name: string;
  content: string;
  preview: PreviewImportReply;
}

const PROBLEMS: Record<ImportProblem["code"], MessageKey> = {
  not_a_row: "bubble_problem_not_a_row",
  no_account: "bubble_problem_no_account",
  bad_handle: "bubble_problem_bad_handle",
  a_list: "bubble_problem_a_list",
  bad_user_id: "bubble_problem_bad_user_id",
  bad_date: "bubble_problem_bad_date",
  bad_flag: "bubble_problem_bad_flag",
  bad_kind: "bubble_problem_bad_kind",
  bad_colour: "bubble_problem_bad_colour",
  bad_tag: "bubble_problem_bad_tag",
  too_many_tags: "bubble_problem_too_many_tags",
  too_long: "bubble_problem_too_long",
};

/** What a file holds, before anything is written; every line that cannot be read is named. */
export function ImportPreview({ opened: { name, preview } }: { opened: Opened }) {
  const { counts, rows, problems, problem_count } = preview;
  const facts: [MessageKey, number][] = [
    ["bubble_import_new", counts.new],
    ["bubble_import_known", counts.known],
    ["bubble_import_repeated", counts.repeated],
    ["bubble_import_unreadable", counts.unreadable],
  ];
  const shown = rows.slice(0, SHOWN);
  const more = counts.rows - counts.unreadable - shown.length;
  return (
    <>
      <p class="import-name">
        <bdi>{name}</bdi>
      </p>
      <dl class="import-counts">
        {facts.map(([label, count]) => (
          <div class="fact" key={label}>
            <dt>{t(label)}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {counts.id_only > 0 && (
        <p class="hint">{t("bubble_import_id_only", formatCount(counts.id_only))}</p>
      )}
      {counts.dismissed > 0 && (
        <p class="hint">{t("bubble_import_dismissed", formatCount(counts.dismissed))}</p>
      )}
      {problem_count > 0 && <Problems problems={problems} total={problem_count} />}
      <ul class="import-rows">
        {shown.map((row) => (
          <li key={row.line}>
            <span>
              <bdi>{row.name || row.handle}</bdi>{" "}
              {row.name && <span class="handle">@{row.handle}</span>}
            </span>
            <TagDots tags={row.tags} />
            {row.state !== "new" && (
              <span class="hint">
                {t(row.state === "known" ? "discover_added" : "bubble_import_repeated")}
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{t("bubble_import_more", formatCount(more))}</p>}
    </>
  );
}

function Problems({ problems, total }: { problems: readonly ImportProblem[]; total: number }) {
  const shown = problems.slice(0, SHOWN);
  return (
    <details class="import-problems">
      <summary>{t("bubble_import_problems", formatCount(total))}</summary>
      <ul>
        {shown.map((problem, index) => (
          <li key={index}>
            {t("bubble_import_line", problem.line, t(PROBLEMS[problem.code]))}
            {problem.value && <code>{problem.value}</code>}
            {problem.is_imported && <span class="hint">{t("bubble_problem_imported")}</span>}
          </li>
        ))}
      </ul>
      {total > shown.length && (
        <p class="hint">{t("bubble_import_more", formatCount(total - shown.length))}</p>
      )}
    </details>
  );
}
