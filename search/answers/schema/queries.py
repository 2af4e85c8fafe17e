"""The queries that read a profile. They hold no user input."""

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

CLASSES = "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?c FILTER(ISIRI(?c)) } GROUP BY ?c"

LINKS = """SELECT ?c ?p ?d (COUNT(*) AS ?n) WHERE {
  ?s a ?c . ?s ?p ?o . ?o a ?d FILTER(?c NOT IN (%s)) } GROUP BY ?c ?p ?d"""

LITERALS = """SELECT ?c ?p ?t (COUNT(*) AS ?n) (AVG(STRLEN(STR(?o))) AS ?l) WHERE {
  ?s a ?c . ?s ?p ?o FILTER(?c NOT IN (%s) && ISLITERAL(?o)) BIND(DATATYPE(?o) AS ?t) } GROUP BY ?c ?p ?t"""

UNTYPED_OBJECTS = """SELECT ?c ?p (COUNT(*) AS ?n) WHERE {
  ?s a ?c . ?s ?p ?o FILTER(?c NOT IN (%s) && !ISLITERAL(?o)) FILTER NOT EXISTS { ?o a ?d } } GROUP BY ?c ?p"""

UNTYPED_SUBJECTS = """SELECT ?p ?d ?t (COUNT(*) AS ?n) (AVG(STRLEN(STR(?o))) AS ?l) WHERE {
  ?s ?p ?o FILTER NOT EXISTS { ?s a ?any }
  OPTIONAL { ?o a ?d } BIND(IF(ISLITERAL(?o), DATATYPE(?o), ?none) AS ?t) } GROUP BY ?p ?d ?t"""

HIERARCHY = f"""SELECT ?a ?p ?b WHERE {{ VALUES ?p {{ <{RDFS}subClassOf> <{RDFS}subPropertyOf> }}
  ?a ?p ?b FILTER(ISIRI(?a) && ISIRI(?b) && ?a != ?b) }}"""

SYMMETRIC = f"SELECT ?a WHERE {{ ?a a <{OWL}SymmetricProperty> }}"

DECLARED = f"""SELECT DISTINCT ?t ?k WHERE {{ VALUES ?k {{ <{OWL}Class> <{RDFS}Class> <{OWL}ObjectProperty> <{OWL}DatatypeProperty>
  <{RDF}Property> }} ?t a ?k FILTER(ISIRI(?t)) }}"""

WORDING = f"""SELECT ?t ?p ?w WHERE {{
  VALUES ?p {{ <{RDFS}label> <{SKOS}prefLabel> <{SKOS}altLabel> <{RDFS}comment> <{SKOS}definition> <{DCTERMS}description> }}
  VALUES ?t {{ %s }} ?t ?p ?w FILTER(ISLITERAL(?w)) }}"""
