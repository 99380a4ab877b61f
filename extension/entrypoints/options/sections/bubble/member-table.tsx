import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { MemberRow, MemberSort } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { formatCount, formatShare } from "../../../../src/pages/format";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { removeMember } from "./change";
import { formatAgo } from "./days";
import type { MemberWindow } from "./member-window";
import { TagDots } from "./tag-dots";

const ROW_HEIGHT = 56;

export interface Order {
  sort: MemberSort;
  descending: boolean;
}

interface Props {
  rows: MemberWindow;
  total: number;
  order: Order;
  onOrder: (order: Order) => void;
  chosen: ReadonlySet<string>;
  onChoose: (handle: string, isIn: boolean) => void;
  disabled: boolean;
}

const COLUMNS: readonly { sort: MemberSort; label: MessageKey; isNumber: boolean }[] = [
  { sort: "name", label: "bubble_column_name", isNumber: false },
  { sort: "professional", label: "bubble_column_professional", isNumber: true },
  { sort: "last_seen", label: "bubble_column_last_seen", isNumber: true },
];

/** Only the rows in view are in the page. */
export function MemberTable(props: Props) {
  const { rows, total } = props;
  const place = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer(place, total);
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => rows.need(first, last), [rows, first, last, total]);
  return (
    <div
      role="table"
      class="member-table"
      aria-rowcount={total + 1}
      aria-label={t("settings_bubble")}
    >
      <Heads {...props} />
      <div class="member-scroll" ref={place} tabIndex={0} role="rowgroup">
        <div class="member-list" style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
          {items.map(({ index, start }) => (
            <Row key={index} {...props} index={index} top={start} row={rows.row(index)} />
          ))}
        </div>
      </div>
    </div>
  );
}

function useVirtualizer(place: { current: HTMLDivElement | null }, count: number) {
  const [, draw] = useReducer((times: number, _: null) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => place.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(null),
  };
  const made = useRef<Virtualizer<HTMLDivElement, Element> | null>(null);
  made.current ??= new Virtualizer<HTMLDivElement, Element>(options);
  made.current.setOptions(options);
  const virtualizer = made.current;
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

function Heads({ order, onOrder }: Props) {
  const choose = (sort: MemberSort, isNumber: boolean) => {
    const isSame = order.sort === sort;
    onOrder({ sort, descending: isSame ? !order.descending : isNumber });
  };
  return (
    <div role="rowgroup">
      <div role="row" class="member-row member-heads" aria-rowindex={1}>
        <span role="columnheader" class="unseen">
          {t("bubble_column_choose")}
        </span>
        {COLUMNS.map(({ sort, label, isNumber }) => (
          <span
            key={sort}
            role="columnheader"
            class={`cell-${sort}`}
            aria-sort={ariaSort(order, sort)}
          >
            <button type="button" class="head-button" onClick={() => choose(sort, isNumber)}>
              {t(label)}
              <span class="head-arrow" aria-hidden="true">
                {order.sort === sort ? (order.descending ? "↓" : "↑") : ""}
              </span>
            </button>
          </span>
        ))}
        <span role="columnheader" class="unseen">
          {t("bubble_column_remove")}
        </span>
      </div>
    </div>
  );
}

function ariaSort({ sort, descending }: Order, column: MemberSort) {
  if (sort !== column) return "none";
  return descending ? "descending" : "ascending";
}

type RowProps = Props & { index: number; top: number; row: MemberRow | undefined };

function Row({ index, top, row, chosen, onChoose, disabled }: RowProps) {
  const style = { transform: `translateY(${top}px)` };
  if (!row) {
    return (
      <div role="row" class="member-row" style={style} aria-rowindex={index + 2} aria-busy="true">
        <span role="cell" class="skeleton skeleton-row" />
      </div>
    );
  }
  const { handle, name, stats, tags, note } = row;
  const remove = t("settings_member_remove", handle);
  return (
    <div role="row" class="member-row" style={style} aria-rowindex={index + 2}>
      <span role="cell">
        <input
          type="checkbox"
          class="check"
          aria-label={t("bubble_choose", handle)}
          checked={chosen.has(handle)}
          onChange={(event) => onChoose(handle, event.currentTarget.checked)}
        />
      </span>
      <span role="cell" class="cell-name">
        <a class="member-link" href={`#bubble/@${handle}`}>
          <bdi>{name || `@${handle}`}</bdi>
        </a>
        <span class="member-second">
          {name && <span class="handle">@{handle}</span>}
          <TagDots tags={tags} />
          {note && (
            <span class="member-note" title={note}>
              {note}
            </span>
          )}
        </span>
      </span>
      <span role="cell" class="cell-professional">
        {stats.seen === 0 ? "–" : formatShare(stats.professional / stats.seen)}
        {stats.seen > 0 && <span class="hint">{t("bubble_of_seen", formatCount(stats.seen))}</span>}
      </span>
      <span role="cell" class="cell-last_seen">
        {formatAgo(stats.last_seen)}
      </span>
      <span role="cell">
        <button
          type="button"
          class="icon-button"
          aria-label={remove}
          title={remove}
          disabled={disabled}
          onClick={() => void removeMember(handle)}
        >
          <Icon name="close" />
        </button>
      </span>
    </div>
  );
}
