/** Loading, failed and empty: said in words, never left blank. */
import type { ComponentChildren } from "preact";
import type { ApiError } from "../api";
import { t } from "../strings";

export function Loading() {
  return (
    <p class="loading" role="status">
      <span class="loading-bar" aria-hidden="true" />
      {t("state.loading")}
    </p>
  );
}

export function Problem({ error, retry }: { error: ApiError; retry?: () => void }) {
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{t("state.error")}</strong> {error.status === 0 ? t("state.offline") : error.detail}
      </p>
      {retry && (
        <button type="button" onClick={retry}>
          {t("state.retry")}
        </button>
      )}
    </div>
  );
}

export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{title}</p>
      {hint && <p class="muted">{hint}</p>}
      {children}
    </div>
  );
}
