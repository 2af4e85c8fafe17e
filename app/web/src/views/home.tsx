/** The first page: the box, the strongest links, what has been read. */
import * as api from "../api";
import { Source } from "../components/entity";
import { SearchBox } from "../components/combobox";
import { Empty, Loading, Problem } from "../components/states";
import { number } from "../format";
import { useLoaded, useTitle } from "../hooks";
import { strongest } from "../network/select";
import type { NamedLink } from "../network/select";
import { href } from "../router";
import { t } from "../strings";

const SHOWN = 6;

export function HomeView() {
  useTitle("");
  return (
    <div class="page home">
      <section class="hero">
        <h1>{t("home.title")}</h1>
        <p class="lead">{t("home.lead")}</p>
        <SearchBox value="" focus />
      </section>
      <div class="columns">
        <StrongestLinks />
        <RecentDocuments />
      </div>
    </div>
  );
}

function StrongestLinks() {
  const [loaded, retry] = useLoaded("links", () => api.network({ level: "city" }));
  const links = loaded.value ? strongest(loaded.value, SHOWN) : [];
  return (
    <section>
      <h2>{t("home.links")}</h2>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.state === "done" && !links.length && <Empty title={t("network.empty")} />}
      <ul class="lines">
        {links.map((each) => (
          <LinkLine key={`${each.a.id}|${each.b.id}`} named={each} />
        ))}
      </ul>
      <p>
        <a href={href("network")}>{t("home.allLinks")}</a>
      </p>
    </section>
  );
}

function LinkLine({ named: { link, a, b } }: { named: NamedLink }) {
  return (
    <li>
      <a href={href("network", { a: a.iri, b: b.iri })}>
        {a.label} – {b.label}
      </a>
      <span class="muted">{link.via.slice(0, 3).map((each) => each.label).join(", ")}</span>
      <span class="count">{number(link.weight)}</span>
    </li>
  );
}

function RecentDocuments() {
  const [loaded, retry] = useLoaded("documents", () => api.documents());
  return (
    <section>
      <h2>{t("home.documents")}</h2>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.value?.length === 0 && <Empty title={t("documents.empty")} hint={t("documents.emptyHint")} />}
      <ul class="lines">
        {loaded.value?.slice(0, SHOWN).map((document) => (
          <li key={document.iri}>
            <Source document={document} />
          </li>
        ))}
      </ul>
      <p>
        <a href={href("documents")}>{t("home.allDocuments")}</a>
      </p>
    </section>
  );
}
