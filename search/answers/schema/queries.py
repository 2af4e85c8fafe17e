"""The queries that read a profile. They hold no user input."""

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

CLASSES = "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?c FILTER(ISIRI(?c)) } GROUP BY ?c"

# the classes of a thing are put together before its triples are counted, so that a triple is met once, not once a class
TYPED_SUBJECTS = """SELECT ?c ?p ?d ?t (COUNT(*) AS ?n) (SUM(IF(ISLITERAL(?o), STRLEN(STR(?o)), 0)) AS ?l) WHERE {
  { SELECT ?s (GROUP_CONCAT(STR(?k)) AS ?c) WHERE { ?s a ?k FILTER(ISIRI(?k) && ?k NOT IN (%s)) } GROUP BY ?s }
  ?s ?p ?o FILTER(?p NOT IN (%s))
  OPTIONAL { { SELECT ?o (GROUP_CONCAT(STR(?k)) AS ?d) WHERE { ?o a ?k FILTER(ISIRI(?k)) } GROUP BY ?o } }
  BIND(IF(ISLITERAL(?o), DATATYPE(?o), ?none) AS ?t) } GROUP BY ?c ?p ?d ?t"""

UNTYPED_SUBJECTS = """SELECT ?p ?d ?t (COUNT(*) AS ?n) (SUM(IF(ISLITERAL(?o), STRLEN(STR(?o)), 0)) AS ?l) WHERE {
  { SELECT DISTINCT ?s WHERE { ?s ?any ?thing MINUS { ?s a ?class } } }
  ?s ?p ?o OPTIONAL { ?o a ?d } BIND(IF(ISLITERAL(?o), DATATYPE(?o), ?none) AS ?t) } GROUP BY ?p ?d ?t"""

HIERARCHY = f"""SELECT ?a ?p ?b WHERE {{ VALUES ?p {{ <{RDFS}subClassOf> <{RDFS}subPropertyOf> }}
  ?a ?p ?b FILTER(ISIRI(?a) && ISIRI(?b) && ?a != ?b) }}"""

SYMMETRIC = f"SELECT ?a WHERE {{ ?a a <{OWL}SymmetricProperty> }}"

DECLARED = f"""SELECT DISTINCT ?t ?k WHERE {{ VALUES ?k {{ <{OWL}Class> <{RDFS}Class> <{OWL}ObjectProperty> <{OWL}DatatypeProperty>
  <{RDF}Property> }} ?t a ?k FILTER(ISIRI(?t)) }}"""

WORDING = f"""SELECT ?t ?p ?w WHERE {{
  VALUES ?p {{ <{RDFS}label> <{SKOS}prefLabel> <{SKOS}altLabel> <{RDFS}comment> <{SKOS}definition> <{DCTERMS}description> }}
  VALUES ?t {{ %s }} ?t ?p ?w FILTER(ISLITERAL(?w)) }}"""
