/** The frame of every page and the choice of the view. */
import { useEffect, useRef } from "preact/hooks";
import { Empty } from "./components/states";
import { useRoute } from "./hooks";
import { href } from "./router";
import type { Route, RouteName } from "./router";
import { t } from "./strings";
import { DocumentView } from "./views/document";
import { DocumentsView } from "./views/documents";
import { EntityView } from "./views/entity";
import { HomeView } from "./views/home";
import { NetworkView } from "./views/network";
import { SearchView } from "./views/search";
import { SparqlView } from "./views/sparql";

export function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const page = `${route.name} ${route.id ?? ""}`;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (!route.params["start"]) window.scrollTo(0, 0);
    // Whoever reads by keyboard or ear goes on in the new page, not in the menu.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [page]);
  const skip = (event: Event) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t("app.skip")}
      </a>
      <Header current={route.name} />
      <main ref={main} id="main" tabIndex={-1}>
        <View key={page} route={route} />
      </main>
    </>
  );
}

const PLACES: readonly (readonly [RouteName, readonly RouteName[], string])[] = [
  ["home", ["home", "search"], t("nav.search")],
  ["network", ["network"], t("nav.network")],
  ["documents", ["documents", "document"], t("nav.documents")],
  ["sparql", ["sparql"], t("nav.sparql")],
];

function Header({ current }: { current: RouteName }) {
  return (
    <header class="top">
      <a class="brand" href={href("home")}>
        <Mark />
        {t("app.name")}
      </a>
      <nav aria-label={t("nav.label")}>
        {PLACES.map(([name, members, label]) => (
          <a key={name} href={href(name)} aria-current={members.includes(current) ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M9 10 23 8M9 10l8 14M23 8l-6 16" />
      <circle cx="9" cy="10" r="5" />
      <circle cx="23" cy="8" r="4" />
      <circle cx="17" cy="24" r="4.5" />
    </svg>
  );
}

function View({ route }: { route: Route }) {
  const { params, id = "" } = route;
  switch (route.name) {
    case "home":
      return <HomeView />;
    case "search":
      return <SearchView params={params} />;
    case "network":
      return <NetworkView params={params} />;
    case "entity":
      return <EntityView iri={id} />;
    case "documents":
      return <DocumentsView />;
    case "document":
      return <DocumentView iri={id} params={params} />;
    case "sparql":
      return <SparqlView params={params} />;
    case "unknown":
      return (
        <div class="page">
          <Empty title={t("app.notFound")} />
        </div>
      );
  }
}
