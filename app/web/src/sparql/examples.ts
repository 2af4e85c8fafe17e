/** Queries to begin with; they use the vocabulary alone and hold for any documents. */

const PREFIXES = `PREFIX cl: <https://w3id.org/intercluster/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

export interface Example {
  title: string;
  query: string;
}

const example = (title: string, body: string): Example => ({ title, query: `${PREFIXES}${body}` });

export const EXAMPLES: readonly Example[] = [
  example(
    "Cities and their projects",
    `
SELECT DISTINCT ?city ?cityName ?project ?projectName WHERE {
  ?city a cl:City ; rdfs:label ?cityName ; cl:participatesIn|cl:partnerIn|cl:leadPartnerOf ?project .
  ?project a cl:Project ; rdfs:label ?projectName .
}
ORDER BY ?cityName
LIMIT 100`,
  ),
  example(
    "Entities by class",
    `
SELECT ?class (COUNT(DISTINCT ?entity) AS ?count) WHERE {
  ?entity a ?class ; rdfs:label ?name .
  FILTER STRSTARTS(STR(?class), STR(cl:))
}
GROUP BY ?class
ORDER BY DESC(?count)`,
  ),
  example(
    "Statements with their sentence",
    `
SELECT ?subject ?predicate ?object ?confidence ?quote WHERE {
  ?assertion a cl:Assertion ;
    rdf:subject ?s ; rdf:predicate ?predicate ; rdf:object ?o ;
    cl:confidence ?confidence ; cl:quote ?quote .
  ?s rdfs:label ?subject .
  OPTIONAL { ?o rdfs:label ?name }
  BIND(COALESCE(?name, STR(?o)) AS ?object)
}
ORDER BY DESC(?confidence)
LIMIT 50`,
  ),
  example(
    "Recommendations and whom they address",
    `
SELECT ?from ?text ?to WHERE {
  ?who cl:recommends ?recommendation ; rdfs:label ?from .
  OPTIONAL { ?recommendation cl:text ?text }
  OPTIONAL { ?recommendation cl:addressedTo ?target . ?target rdfs:label ?to }
}
LIMIT 100`,
  ),
  example(
    "Who speaks at what",
    `
SELECT ?speaker ?event ?date WHERE {
  ?person cl:speaksAt|cl:moderates ?e ; rdfs:label ?speaker .
  ?e rdfs:label ?event .
  OPTIONAL { ?e cl:startDate|cl:date ?date }
}
ORDER BY ?date ?event
LIMIT 100`,
  ),
];
