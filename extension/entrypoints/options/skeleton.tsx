import { t } from "../../src/pages/i18n";

export function PageSkeleton() {
  return (
    <div class="page-skeleton" aria-busy="true" aria-label={t("settings_loading")}>
      <div class="skeleton skeleton-line" />
      <div class="skeleton skeleton-card" />
      <div class="skeleton skeleton-card" />
    </div>
  );
}

export function RowsSkeleton({ rows }: { rows: number }) {
  return (
    <div class="box" aria-busy="true" aria-label={t("settings_loading")}>
      {Array.from({ length: rows }, (_, index) => (
        <div class="row" key={index}>
          <div class="skeleton skeleton-row" />
        </div>
      ))}
    </div>
  );
}

/** The rough shape of a section. */
export function SectionSkeleton() {
  return (
    <div class="page-skeleton" aria-busy="true" aria-label={t("settings_loading")}>
      <div class="skeleton skeleton-card" />
      <div class="skeleton skeleton-card" />
    </div>
  );
}
