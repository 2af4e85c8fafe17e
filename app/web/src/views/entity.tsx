/** Everything known of one entity. */
import * as api from "../api";
import { Chips, Name, Source } from "../components/entity";
import { FactList, grouped } from "../components/facts";
import { Empty, Loading, Problem } from "../components/states";
import { countryLabel, languageLabel, safeUrl, typeLabel } from "../format";
import { useLoaded, useTitle } from "../hooks";
import { href } from "../router";
import { t } from "../strings";
import { LEVELS } from "../types";
import type { EntityDetail, Fact } from "../types";

export function EntityView({ iri }: { iri: string }) {
  const [loaded, retry] = useLoaded(iri, () => api.entity(iri));
  useTitle(loaded.value?.label ?? "");
  return (
    <div class="page">
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.value && <Entity entity={loaded.value} />}
    </div>
  );
}

function Entity({ entity }: { entity: EntityDetail }) {
  const none = !entity.factsOut.length && !entity.factsIn.length;
  return (
    <article>
      <Head entity={entity} />
      <div class="with-side">
        <div>
          {none && <Empty title={t("entity.noFacts")} />}
          <Facts title={t("entity.out")} facts={entity.factsOut} hide="subject" />
          <Incoming facts={entity.factsIn} />
        </div>
        <Side entity={entity} />
      </div>
    </article>
  );
}

function Head({ entity }: { entity: EntityDetail }) {
  const notes = [typeLabel(entity.type ?? entity.types[0]), entity.country && countryLabel(entity.country)].filter(Boolean);
  return (
    <header class="page-head">
      <p class="overline">{notes.join(" · ")}</p>
      <h1>{entity.label}</h1>
      {entity.names.length > 0 && (
        <p class="names">
          <span class="muted">{t("entity.names")}</span>{" "}
          {entity.names.map((name) => (
            <span key={name.label} class="name" lang={name.language} title={name.language && languageLabel(name.language)}>
              {name.label}
            </span>
          ))}
        </p>
      )}
      {entity.text && <p class="entity-text">{entity.text}</p>}
      <Ways entity={entity} />
    </header>
  );
}

/** Where to go from here: passages, network, places outside. */
function Ways({ entity }: { entity: EntityDetail }) {
  const homepage = safeUrl(entity.homepage);
  const level = levelOf(entity);
  return (
    <p class="ways">
      <a href={href("search", { entity: entity.iri })}>{t("entity.passages")}</a>
      {level && <a href={href("network", { level, node: entity.iri })}>{t("entity.network")}</a>}
      {entity.geonamesId && (
        <a href={`https://www.geonames.org/${entity.geonamesId}`} rel="noreferrer external">
          {t("entity.geonames")} {entity.geonamesId}
        </a>
      )}
      {homepage && (
        <a href={homepage} rel="noreferrer external">
          {t("entity.homepage")}
        </a>
      )}
    </p>
  );
}

const BODIES = ["Company", "University", "PublicAuthority", "SupportOrganisation", "Network", "ClusterOrganisation"];

function levelOf(entity: EntityDetail): string | undefined {
  const types = [entity.type ?? "", ...entity.types];
  const own = LEVELS.find((level) => types.some((type) => type.toLowerCase() === level));
  return own ?? (types.some((type) => BODIES.includes(type)) ? "organisation" : undefined);
}

function Facts({ title, facts, hide }: { title: string; facts: Fact[]; hide: "subject" | "object" }) {
  if (!facts.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      {grouped(facts).map((group) => (
        <FactList key={group.predicate} facts={group.facts} hide={hide} />
      ))}
    </section>
  );
}

/** Facts that point here keep both ends: "X is partner in" without its object reads badly. */
function Incoming({ facts }: { facts: Fact[] }) {
  if (!facts.length) return null;
  return (
    <section>
      <h2>{t("entity.in")}</h2>
      {grouped(facts).map((group) => (
        <FactList key={group.predicate} facts={group.facts} />
      ))}
    </section>
  );
}

function Side({ entity }: { entity: EntityDetail }) {
  return (
    <div class="side">
      {entity.documents.length > 0 && (
        <section>
          <h2>{t("entity.documents")}</h2>
          <ul class="lines">
            {entity.documents.map((document) => (
              <li key={document.iri}>
                <Source document={document} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {entity.places.length > 0 && (
        <section>
          <h2>{t("entity.places")}</h2>
          <Chips items={entity.places} />
        </section>
      )}
      {entity.similar.length > 0 && (
        <section>
          <h2>{t("entity.similar")}</h2>
          <ul class="lines">
            {entity.similar.map((each) => (
              <li key={each.iri}>
                <Name of={each} /> <span class="muted">{each.reason ?? typeLabel(each.type)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
