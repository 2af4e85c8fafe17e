/** Invented data of the shapes that the server sends, for looking at the pages without one. */

const BASE = "https://example.org/id";
const iri = (kind, name) => `${BASE}/${kind}/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

const CITIES = [
  ["Gdynia", "PL", 54.52, 18.53, 0], ["Tartu", "EE", 58.38, 26.72, 0], ["Turku", "FI", 60.45, 22.27, 0],
  ["Klaipėda", "LT", 55.71, 21.13, 0], ["Malmö", "SE", 55.61, 13.0, 0], ["Aarhus", "DK", 56.16, 10.2, 0],
  ["Porto", "PT", 41.15, -8.61, 1], ["Vigo", "ES", 42.23, -8.72, 1], ["Bilbao", "ES", 43.26, -2.93, 1],
  ["Nantes", "FR", 47.22, -1.55, 1], ["Rennes", "FR", 48.11, -1.68, 1], ["Cork", "IE", 51.9, -8.47, 1],
  ["Graz", "AT", 47.07, 15.44, 2], ["Maribor", "SI", 46.56, 15.65, 2], ["Udine", "IT", 46.06, 13.24, 2],
  ["Pécs", "HU", 46.07, 18.23, 2], ["Brno", "CZ", 49.2, 16.61, 2], ["Chemnitz", "DE", 50.83, 12.92, 3],
  ["Dortmund", "DE", 51.51, 7.47, 3], ["Eindhoven", "NL", 51.44, 5.48, 3], ["Gent", "BE", 51.05, 3.72, 3],
  ["Volos", "GR", 39.36, 22.94, 4], ["Varna", "BG", 43.21, 27.91, 4], ["Constanța", "RO", 44.18, 28.63, 4],
];
const PROJECTS = ["HarbourWorks", "Green Yards", "TextilNova", "Alpine Wood Net", "MobiForge", "SeaFoodLab", "Light4Cities"];

export const city = (index) => ({ iri: iri("city", CITIES[index][0]), label: CITIES[index][0], type: "City" });
export const project = (index) => ({ iri: iri("project", PROJECTS[index]), label: PROJECTS[index], type: "Project" });

export const documents = [
  ["green-yards-final.md", "Green Yards: what nine ports changed", "en", "2019-06"],
  ["https://www.example.org/news/textilnova-partnertreffen", "TextilNova: Partnertreffen in Chemnitz", "de", "2021-03-11"],
  ["alpine-wood-net.html", "Alpine Wood Net at a glance", "en", null],
  ["seminaire-nantes.txt", "Séminaire de Nantes sur les pôles maritimes", "fr", "2018"],
  ["mobiforge-newsletter-4.md", "MobiForge newsletter 4", "en", "2022-11-02"],
].map(([source, title, language, date]) => ({ iri: iri("document", source), source, title, language, date, passages: 12, mentions_count: 87 }));

/** A small generator with a fixed start, so that every run shows the same network. */
function chance(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

function linksOf(random) {
  const links = [];
  for (let a = 0; a < CITIES.length; a++) {
    for (let b = a + 1; b < CITIES.length; b++) {
      const near = CITIES[a][4] === CITIES[b][4];
      if (random() > (near ? 0.62 : 0.06)) continue;
      const project_ = 1 + Math.floor(random() * 4);
      const event = Math.floor(random() * 3);
      const cooperation = random() > 0.7 ? 1 : 0;
      const via = [project((a + b) % PROJECTS.length), project((a + b + 1) % PROJECTS.length)];
      links.push({
        source: city(a).iri, target: city(b).iri, weight: project_ + event * 0.5 + cooperation * 2,
        kinds: { project: project_, event, cooperation }, via: project_ > 1 ? via : via.slice(0, 1),
      });
    }
  }
  return links;
}

export function network(level) {
  const links = linksOf(chance(7));
  const nodes = CITIES.map(([label, country, lat, long, community], index) => {
    const own = links.filter((link) => [link.source, link.target].includes(city(index).iri));
    const strength = own.reduce((sum, link) => sum + link.weight, 0);
    return { id: city(index).iri, iri: city(index).iri, label, type: "City", country, lat, long, degree: own.length, strength, betweenness: own.length / 60, community };
  });
  return { level, nodes, links };
}

const QUOTES = [
  "Gdynia leads the Green Yards partnership, in which Tartu, Turku and Klaipėda test shore power for small yards.",
  "At the closing conference in Malmö the partners signed a memorandum on shared training for welders and electricians.",
  "Die Städte vereinbarten, ihre Erfahrungen mit der Wiederverwertung technischer Textilien regelmäßig auszutauschen.",
  "Both city councils have asked their cluster managers to prepare a common stand for the boat show.",
];

export function linkEvidence(a, b) {
  const evidence = QUOTES.map((quote, index) => ({
    quote, document: documents[index], kind: ["project", "event", "cooperation", "project"][index], via: project(index), start: 20, end: 120,
  }));
  return { a, b, weight: 4.5, kinds: { project: 2, event: 1, cooperation: 1 }, evidence };
}

const term = (local, label) => ({ iri: `https://w3id.org/intercluster/ontology#${local}`, label });
const evidenceOf = (index) => [{ quote: QUOTES[index], document: documents[index], start: 20, end: 120 }];

const facts = [
  { subject: city(0), predicate: term("leadPartnerOf", "lead partner of"), object: project(1), confidence: 0.94, assertion: "a1", evidence: evidenceOf(0) },
  { subject: city(0), predicate: term("participatesIn", "participates in"), object: project(0), confidence: 0.81, assertion: "a2", evidence: evidenceOf(1) },
  { subject: city(0), predicate: term("locatedIn", "located in"), object: { iri: iri("region", "Pomerania"), label: "Pomerania", type: "Region" }, confidence: 0.99, assertion: "a3", evidence: [] },
  { subject: project(1), predicate: term("startDate", "start date"), object: { value: "2016-09-01" }, confidence: 0.97, assertion: "a4", evidence: evidenceOf(3) },
];
const factsIn = [
  { subject: { iri: iri("person", "Anna Lis"), label: "Anna Lis", type: "Person" }, predicate: term("worksFor", "works for"), object: city(0), confidence: 0.72, assertion: "a5", evidence: evidenceOf(1) },
  { subject: { iri: iri("event", "Yards and Ports"), label: "Yards and Ports 2018", type: "Conference" }, predicate: term("heldIn", "held in"), object: city(0), confidence: 0.9, assertion: "a6", evidence: evidenceOf(3) },
];

export const entity = {
  ...city(0), names: [{ label: "Gdynia", language: "pl" }, { label: "Gdingen", language: "de" }, { label: "Gdiniô", language: "csb" }],
  types: ["City"], country: "PL", geonames_id: "3099424", lat: 54.52, long: 18.53, facts: { out: facts, in: factsIn },
  documents: documents.slice(0, 3), similar: [city(3), city(2), city(4)].map((each) => ({ ...each, score: 2, reason: "shares 2 links" })),
};

const TEXT = `${QUOTES[0]} The project ran from September 2016 to June 2019 🚢 and was paid for by INTERREG.

${QUOTES[1]} The city of Gdynia then opened a test berth, and Turku followed a year later.

A list of advice closes the report: begin with one berth; measure before and after; let the yards decide where the cable goes.`;

function mentionsIn(text, entities) {
  const characters = [...text].join("\u0000").split("\u0000");
  return entities.flatMap((target) => {
    const found = [];
    for (let at = text.indexOf(target.label); at >= 0; at = text.indexOf(target.label, at + 1)) {
      const start = [...text.slice(0, at)].length;
      found.push({ start, end: Math.min(characters.length, start + [...target.label].length), entity: target });
    }
    return found;
  });
}

export const document = {
  ...documents[0], text: TEXT, facts,
  mentions: mentionsIn(TEXT, [...CITIES.map((_, index) => city(index)), project(1), { iri: iri("programme", "INTERREG"), label: "INTERREG", type: "Programme" }]),
};

export function search(query) {
  const hits = QUOTES.map((text, index) => ({
    passage: `${BASE}/passage/${index}`, text: `${text} ${QUOTES[(index + 1) % 4]}`, highlights: index % 2 ? [[0, 4]] : [[0, 6], [17, 28]],
    score: 0.9 - index / 10, scores: { lexical: 7.1 - index, dense: 0.62, graph: 0.4 }, document: documents[index],
    entities: [city(index), project(index), city(index + 5)], facts: facts.slice(0, index % 3),
  }));
  return {
    query: query.get("q"), total: 24, elapsed_ms: 8.6, hits,
    facets: {
      type: { City: 14, Project: 9, PublicAuthority: 4, Conference: 2 }, country: { PL: 8, EE: 3, DE: 3, FR: 1 },
      project: { [project(0).iri]: 6, [project(1).iri]: 4 }, language: { en: 17, de: 5, fr: 2 },
      document: Object.fromEntries(documents.map((each, index) => [each.iri, 9 - index])),
    },
  };
}

export function ask(question) {
  if (/nothing|rien/i.test(question)) {
    return { question, answered: false, kind: "none", elapsed_ms: 9, answers: [], sparql: "", explanation: "", evidence: evidenceOf(2) };
  }
  return {
    question, answered: true, kind: "entities", elapsed_ms: 22,
    answers: [0, 1, 2, 3, 4].map((index) => ({ text: CITIES[index][0], iri: city(index).iri, type: "City", score: 0.93 })),
    sparql: `PREFIX cl: <https://w3id.org/intercluster/ontology#>\nSELECT DISTINCT ?city WHERE {\n  ?city a cl:City ; cl:partnerIn <${project(1).iri}> .\n}`,
    explanation: "cities that are partners in Green Yards", evidence: [...evidenceOf(0), ...evidenceOf(1)],
  };
}

export const partners = {
  suggestions: [
    { ...city(4), reason: "Shares three partners with it and works in ship repair, but no project links the two.", score: 0.71, via: [project(1)] },
    { ...city(11), reason: "Its maritime cluster was advised to look for yards in the Baltic.", score: 0.55, via: [] },
  ],
};

export const suggest = (q) =>
  [...CITIES.map((_, index) => city(index)), ...PROJECTS.map((_, index) => project(index))]
    .filter((each) => each.label.toLowerCase().includes(q.toLowerCase()))
    .slice(0, 8);

export const rows = {
  head: { vars: ["city", "cityName", "project", "since"] },
  results: {
    bindings: CITIES.map(([label], index) => ({
      city: { type: "uri", value: city(index).iri }, cityName: { type: "literal", value: label, "xml:lang": "en" },
      project: { type: "uri", value: project(index % PROJECTS.length).iri }, since: { type: "literal", value: `20${10 + (index % 9)}` },
    })),
  },
};
