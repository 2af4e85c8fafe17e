/** The side column of a search: what can be narrowed and what is. */
import { useState } from "preact/hooks";
import { go } from "../hooks";
import { href } from "../router";
import type { Params } from "../router";
import { t } from "../strings";
import type { StringKey } from "../strings";
import { FACETS, activeFilters, facetValues, namesIn, toggled, withoutFilters } from "../text/facets";
import type { FacetName, FacetValue, FilterName } from "../text/facets";
import type { SearchReply } from "../types";

const SHOWN = 6;
const facetTitle = (name: FilterName): string => t(`facet.${name}` as StringKey);

export function FilterColumn({ reply, params }: { reply: SearchReply; params: Params }) {
  const names = namesIn(reply.hits);
  const groups = FACETS.map((name) => ({ name, values: facetValues(name, reply.facets, params, names) }));
  return (
    <div class="filters">
      {groups.map(({ name, values }) => values.length > 0 && <Group key={name} name={name} values={values} params={params} />)}
      <Period params={params} />
    </div>
  );
}

function Group({ name, values, params }: { name: FacetName; values: FacetValue[]; params: Params }) {
  const [all, setAll] = useState(false);
  const visible = all ? values : values.filter((value, index) => index < SHOWN || value.active);
  return (
    <section class="facet" aria-label={facetTitle(name)}>
      <h3>{facetTitle(name)}</h3>
      <ul>
        {visible.map((each) => (
          <li key={each.value}>
            <a href={href("search", toggled(params, name, each.value))} aria-current={each.active ? "true" : undefined}>
              <span>{each.label}</span>
              <span class="count">{each.count}</span>
            </a>
          </li>
        ))}
      </ul>
      {visible.length < values.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t("filters.more", { count: values.length - visible.length })}
        </button>
      )}
    </section>
  );
}

function Period({ params }: { params: Params }) {
  return (
    <section class="facet" aria-label={t("search.period")}>
      <h3>{t("search.period")}</h3>
      <div class="period">
        <DateField name="since" params={params} />
        <DateField name="until" params={params} />
      </div>
    </section>
  );
}

function DateField({ name, params }: { name: "since" | "until"; params: Params }) {
  const change = (event: Event) => {
    const value = (event.currentTarget as HTMLInputElement).value;
    const { offset: _paging, ...rest } = params;
    go(href("search", { ...rest, [name]: value }));
  };
  return (
    <label>
      <span>{facetTitle(name)}</span>
      <input type="date" value={params[name] ?? ""} onChange={change} />
    </label>
  );
}

export function ActiveFilters({ reply, params }: { reply: SearchReply | undefined; params: Params }) {
  const active = activeFilters(params, namesIn(reply?.hits ?? []));
  if (!active.length) return null;
  return (
    <ul class="active-filters" aria-label={t("filters.title")}>
      {active.map(({ name, value, label }) => (
        <li key={name}>
          <a
            href={href("search", toggled(params, name, value))}
            aria-label={t("filters.remove", { name: facetTitle(name), value: label })}
          >
            <span class="muted">{facetTitle(name)}</span> {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="clear" href={href("search", withoutFilters(params))}>
          {t("filters.clear")}
        </a>
      </li>
    </ul>
  );
}
