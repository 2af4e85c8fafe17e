# ruff: noqa: E501 - one sentence a line reads best
"""Sentences of many shapes in five languages, with some of the facts that each one states.

Facts are written "subject property object"; P stands for the project that the page is about.
"""

from collections.abc import Callable

import pytest

Facts = set[tuple[str, str, str]]
Read = Callable[..., Facts]

SENTENCES = [
    ("en", "The project [ALPHA|Project], co-funded by the [European Regional Development Fund|Programme] under [Interreg North|Programme], started in March 2015 and ended in May 2018.", "ALPHA fundedBy European Regional Development Fund;ALPHA startDate 2015-03;ALPHA endDate 2018-05;ALPHA fundedBy Interreg North"),
    ("en", "[Acme Labs|Company], headquartered in [Cork|City], and [Bolt|Company], based in [Vigo|City], cooperate closely.", "Acme Labs locatedIn Cork;Bolt locatedIn Vigo;Acme Labs cooperatesWith Bolt"),
    ("en", "Partners: [Acme Labs|Company] (Cork), [Bolt Institute|Organisation] ([Vigo|City], [Spain|Country]) and [Delta Agency|Organisation].", "Acme Labs partnerIn P;Bolt Institute partnerIn P;Delta Agency partnerIn P;Bolt Institute locatedIn Vigo"),
    ("en", "The consortium is coordinated by the [University of Lund|University] and comprises [Acme Labs|Company], [Bolt|Company] as well as [Delta Agency|Organisation].", "University of Lund leadPartnerOf P;Acme Labs partnerIn P;Delta Agency partnerIn P"),
    ("en", "[Ann Lee|Person] is the managing director of [Acme Labs|Company]; before that she worked for [Bolt|Company].", "Ann Lee worksFor Acme Labs;Ann Lee formerlyWorkedFor Bolt;Ann Lee jobTitle managing director"),
    ("en", "[Acme Labs|Company] CEO [Ann Lee|Person] opened the [Port Day|Conference] in [Cork|City].", "Ann Lee worksFor Acme Labs;Ann Lee jobTitle CEO;Ann Lee speaksAt Port Day;Port Day heldIn Cork"),
    ("en", "The [Port Day|Conference], hosted by the [City of Cork|PublicAuthority], gathered 200 people on 12 and 13 June 2014.", "City of Cork organises Port Day;Port Day startDate 2014-06-12;Port Day endDate 2014-06-13"),
    ("en", "Prof. [Ann Lee|Person], who heads the [Institute of Ports|Organisation] at the [University of Lund|University], gave a keynote at the [Port Day|Conference].", "Ann Lee worksFor Institute of Ports;Ann Lee speaksAt Port Day"),
    ("en", "The [Institute of Ports|Organisation] is part of the [University of Lund|University].", "Institute of Ports partOf University of Lund"),
    ("en", "[Cork|City] has been twinned with [Vigo|City] since 1985.", "Cork cooperatesWith Vigo"),
    ("en", "The [Old Cluster Agency|Organisation] was renamed [New Agency|Organisation] in 2012.", "Old Cluster Agency succeededBy New Agency"),
    ("en", "[BETA|Project], the successor of [ALPHA|Project], has a total budget of EUR 2.4 million, of which 60% is financed by the [ERDF|Programme].", "ALPHA succeededBy BETA;BETA budget 2400000;BETA fundingRate 60;BETA fundedBy ERDF"),
    ("en", "The [Blue Cluster|Cluster], a member of the [European Maritime Network|Network], brings together 80 companies active in [shipbuilding|Sector] and [fisheries|Sector].", "Blue Cluster focusesOn shipbuilding;Blue Cluster focusesOn fisheries"),
    ("en", "[Acme Labs|Company] joined the [European Maritime Network|Network] in 2011.", "Acme Labs memberOf European Maritime Network"),
    ("en", "Among the speakers were [Ann Lee|Person] ([Acme Labs|Company]), [Bo Ek|Person] of the [City of Cork|PublicAuthority] and [Cy Fox|Person]. The [Port Day|Conference] was moderated by journalist [Di Gray|Person].", "Ann Lee speaksAt Port Day;Bo Ek speaksAt Port Day;Cy Fox speaksAt Port Day;Ann Lee worksFor Acme Labs;Bo Ek worksFor City of Cork;Di Gray moderates Port Day;Di Gray jobTitle journalist"),
    ("en", "A workshop will bring together experts. The [workshop on ports|Workshop] is part of the [Port Day|Conference] and takes place at the [Town Hall|Venue] in [Cork|City].", "workshop on ports partOf Port Day;workshop on ports heldIn Town Hall"),
    ("en", "[ALPHA|Project] is a three-year [Interreg North|Programme] project led by [Cork|City] in which [Vigo|City], [Brest|City] and [Kiel|City] participate.", "Cork leadPartnerOf ALPHA;Vigo partnerIn ALPHA;Kiel partnerIn ALPHA;ALPHA fundedBy Interreg North"),
    ("en", "The [Acme Fund|Organisation] holds 25 % of the shares in [Bolt|Company].", "Acme Fund shareholderOf Bolt"),
    ("fr", "Le projet [ALPHA|Project] est cofinancé par le [FEDER|Programme] à hauteur de 1,2 million d'euros (50 %).", "ALPHA fundedBy FEDER;ALPHA fundingAmount 1200000;ALPHA fundingRate 50"),
    ("fr", "[Luc Roy|Person], maire adjoint de [Nantes|City], et [Anne Le Goff|Person], directrice générale de l'[Agence Ouest|SupportOrganisation], ont ouvert le [Forum du bois|Conference].", "Anne Le Goff worksFor Agence Ouest;Anne Le Goff jobTitle directrice générale;Luc Roy speaksAt Forum du bois;Anne Le Goff speaksAt Forum du bois;Luc Roy jobTitle maire adjoint"),
    ("fr", "Ancien directeur de la [Chambre du Nord|Organisation], [Luc Roy|Person] travaille aujourd'hui chez [Acme|Company].", "Luc Roy formerlyWorkedFor Chambre du Nord;Luc Roy worksFor Acme"),
    ("fr", "Le [Pôle Mer|Cluster] fédère 120 entreprises de la [construction navale|Sector] et a son siège à [Brest|City].", "Pôle Mer focusesOn construction navale;Pôle Mer locatedIn Brest"),
    ("fr", "La conférence [Ports 2020|Conference], organisée par la [Ville de Brest|PublicAuthority] et le [Pôle Mer|Organisation], aura lieu le 4 juin 2020 au [Quartz|Venue].", "Ville de Brest organises Ports 2020;Pôle Mer organises Ports 2020;Ports 2020 date 2020-06-04;Ports 2020 heldIn Quartz"),
    ("fr", "[Brest|City] et [Kiel|City] sont jumelées depuis 1974.", "Brest cooperatesWith Kiel"),
    ("fr", "Partenaires : [Ville de Brest|PublicAuthority] (chef de file), [Université de Gand|University], [Port de Vigo|Organisation].", "Ville de Brest leadPartnerOf P;Université de Gand partnerIn P;Port de Vigo partnerIn P"),
    ("fr", "Le consortium, mené par l'[Université de Gand|University], comprend [Acme|Company], [Bolt|Company] et la [Ville de Brest|PublicAuthority].", "Université de Gand leadPartnerOf P;Acme partnerIn P;Ville de Brest partnerIn P"),
    ("fr", "Table ronde animée par [Luc Roy|Person], avec [Anne Petit|Person] ([Acme|Company]) et [Jean Blanc|Person], président du [Pôle Mer|Cluster]. Le [Forum du bois|Conference] s'est achevé à midi.", "Luc Roy moderates Forum du bois;Anne Petit speaksAt Forum du bois;Jean Blanc speaksAt Forum du bois;Anne Petit worksFor Acme;Jean Blanc worksFor Pôle Mer"),
    ("fr", "L'[Agence Ouest|Organisation] (ex-[Agence Bretonne|Organisation]) est membre du réseau [EuroMer|Network].", "Agence Bretonne succeededBy Agence Ouest;Agence Ouest memberOf EuroMer"),
    ("de", "Das Projekt [ALPHA|Project] (Laufzeit: 1.3.2015 bis 28.2.2018) wird aus Mitteln des [EFRE|Programme] mit 1,5 Mio. Euro gefördert.", "ALPHA startDate 2015-03-01;ALPHA endDate 2018-02-28;ALPHA fundedBy EFRE;ALPHA fundingAmount 1500000"),
    ("de", "Projektpartner sind die [Stadt Kiel|PublicAuthority], die [Universität Lund|University] sowie der [Hafen Vigo|Company]. Lead-Partner ist die [Stadt Linz|PublicAuthority].", "Stadt Kiel partnerIn P;Universität Lund partnerIn P;Hafen Vigo partnerIn P;Stadt Linz leadPartnerOf P"),
    ("de", "[Eva Kern|Person], Leiterin der Abteilung Wirtschaft bei der [Stadt Kiel|PublicAuthority], begrüßte die Gäste der [Hafentagung|Conference].", "Eva Kern worksFor Stadt Kiel;Eva Kern speaksAt Hafentagung;Eva Kern jobTitle Leiterin der Abteilung Wirtschaft"),
    ("de", "Der frühere Geschäftsführer der [Nordlicht GmbH|Company], [Udo Lang|Person], arbeitet heute für die [Stadt Kiel|PublicAuthority].", "Udo Lang formerlyWorkedFor Nordlicht GmbH;Udo Lang worksFor Stadt Kiel"),
    ("de", "Veranstalter der [Hafentagung|Conference], die vom 3. bis 5. Mai 2014 im [Kongresshaus|Venue] in [Kiel|City] stattfindet, ist die [Nordlicht GmbH|Company].", "Hafentagung startDate 2014-05-03;Hafentagung endDate 2014-05-05;Hafentagung heldIn Kongresshaus;Nordlicht GmbH organises Hafentagung"),
    ("de", "Das [Cluster Nord|Cluster] mit Sitz in [Kiel|City] ist im Bereich [Schiffbau|Sector] tätig und Mitglied im [Hafenbund|Network].", "Cluster Nord locatedIn Kiel;Cluster Nord focusesOn Schiffbau"),
    ("de", "Zwischen [Kiel|City] und [Vigo|City] besteht seit 1990 eine Städtepartnerschaft.", "Kiel cooperatesWith Vigo"),
    ("de", "Die [Nordlicht GmbH|Company] hält 30 Prozent an der [Hafen AG|Company].", "Nordlicht GmbH shareholderOf Hafen AG"),
    ("de", "Im Rahmen des Projekts [ALPHA|Project] fand in [Kiel|City] ein [Workshop zu Häfen|Workshop] statt. Es referierten [Eva Kern|Person] und [Udo Lang|Person].", "Workshop zu Häfen partOf ALPHA;Workshop zu Häfen heldIn Kiel;Eva Kern speaksAt Workshop zu Häfen;Udo Lang speaksAt Workshop zu Häfen"),
    ("de", "Die Tagung wird von [Eva Kern|Person] ([ORF|Company]) moderiert. [Hafentagung|Conference]", "Eva Kern worksFor ORF"),
    ("it", "Il progetto [ALPHA|Project], finanziato dal [FESR|Programme], è iniziato il 1° marzo 2015 e si è concluso il 28 febbraio 2018.", "ALPHA fundedBy FESR;ALPHA startDate 2015-03-01;ALPHA endDate 2018-02-28"),
    ("it", "Capofila è il [Comune di Prato|PublicAuthority]; i partner sono l'[Università di Gand|University], [Acme|Company] e la [Regione Nord|PublicAuthority].", "Comune di Prato leadPartnerOf P;Università di Gand partnerIn P;Acme partnerIn P;Regione Nord partnerIn P"),
    ("it", "[Rosa Neri|Person], responsabile innovazione di [Acme|Company] ed ex ricercatrice dell'[Università di Gand|University], ha moderato il [Convegno porti|Conference].", "Rosa Neri worksFor Acme;Rosa Neri formerlyWorkedFor Università di Gand;Rosa Neri moderates Convegno porti"),
    ("it", "Il [Convegno porti|Conference], organizzato dalla [Camera di Genova|Organisation], si terrà a [Genova|City] il 7 e 8 maggio 2015 presso il [Palazzo Ducale|Venue].", "Camera di Genova organises Convegno porti;Convegno porti heldIn Genova;Convegno porti heldIn Palazzo Ducale;Convegno porti startDate 2015-05-07"),
    ("it", "[Prato|City] è gemellata con [Vigo|City].", "Prato cooperatesWith Vigo"),
    ("it", "Il [Distretto Nord|Cluster], specializzato nella [nautica|Sector], riunisce 60 imprese tra cui [Acme|Company] e [Bolt|Company].", "Distretto Nord focusesOn nautica;Acme memberOf Distretto Nord;Bolt memberOf Distretto Nord"),
    ("it", "Sono intervenuti [Rosa Neri|Person] ([Acme|Company]), [Ugo Bo|Person] (sindaco di [Prato|City]) e [Ida Po|Person]. Il [Convegno porti|Conference] è stato un successo.", "Rosa Neri speaksAt Convegno porti;Ugo Bo speaksAt Convegno porti;Ida Po speaksAt Convegno porti;Rosa Neri worksFor Acme"),
    ("es", "El proyecto [ALPHA|Project], cofinanciado por el [FEDER|Programme] con 850.000 euros, comenzó en enero de 2016.", "ALPHA fundedBy FEDER;ALPHA fundingAmount 850000;ALPHA startDate 2016-01"),
    ("es", "[Ana Gil|Person], directora de [Acme|Company], moderó el [Foro del agua|Conference], celebrado en [Vigo|City] el 5 de mayo de 2017.", "Ana Gil worksFor Acme;Ana Gil moderates Foro del agua;Foro del agua heldIn Vigo;Foro del agua date 2017-05-05"),
    ("es", "Socios: [Ayuntamiento de Vigo|PublicAuthority] (coordinador), [Universidad de Gante|University], [Acme|Company].", "Ayuntamiento de Vigo leadPartnerOf P;Universidad de Gante partnerIn P;Acme partnerIn P"),
    ("es", "El [Clúster Agro|Cluster], con sede en [Lugo|City], agrupa a empresas del sector [agroalimentario|Sector].", "Clúster Agro locatedIn Lugo;Clúster Agro focusesOn agroalimentario"),
    ("en", "The [Port Network|Network] brings together [Cork|City], [Vigo|City] and [Brest|City]. It was founded in 2005 and is chaired by [Ann Lee|Person], Mayor of [Cork|City].", "Cork memberOf Port Network;Vigo memberOf Port Network;Brest memberOf Port Network;Ann Lee jobTitle Mayor"),
    ("en", "Contact: [Ann Lee|Person], Project Officer, [Port Network|Network], Rue Haute 4, [Brest|City]", "Ann Lee worksFor Port Network;Ann Lee jobTitle Project Officer"),
    ("en", "[Ann Lee|Person] ([Acme Labs|Company]) and [Bo Ek|Person] ([Bolt|Company]) presented their work at the [Port Day|Conference] on May 5th, 2015 in [Cork|City], [Ireland|Country].", "Ann Lee speaksAt Port Day;Bo Ek speaksAt Port Day;Port Day date 2015-05-05;Port Day heldIn Cork;Cork locatedIn Ireland;Ann Lee worksFor Acme Labs;Bo Ek worksFor Bolt"),
    ("en", "The [kick-off meeting|Meeting] of [ALPHA|Project] took place in [Graz|City] on 14-15 January 2016 and was hosted by [FH Graz|University].", "kick-off meeting partOf ALPHA;kick-off meeting heldIn Graz;kick-off meeting startDate 2016-01-14;FH Graz organises kick-off meeting"),
    ("en", "[Acme Labs|Company], a spin-off of the [University of Lund|University], was acquired by [Bolt|Company] in 2018.", "Acme Labs partOf University of Lund"),
    ("en", "With a budget of €3.2 million, [ALPHA|Project] runs from 1 September 2014 until 31 August 2017.", "ALPHA budget 3200000;ALPHA startDate 2014-09-01;ALPHA endDate 2017-08-31"),
    ("en", "The [Lighting Cluster|Cluster] in [Lyon|City] focuses on [lighting|Sector] and works closely with the [Photonics Cluster|Cluster] of [Jena|City].", "Lighting Cluster locatedIn Lyon;Lighting Cluster focusesOn lighting;Lighting Cluster cooperatesWith Photonics Cluster"),
    ("en", "[Bolt|Company], formerly [Volt Systems|Company], is owned by [Acme Group|Company] and [City of Cork|PublicAuthority].", "Volt Systems succeededBy Bolt;Acme Group shareholderOf Bolt;City of Cork shareholderOf Bolt"),
    ("en", "Moderator: [Ann Lee|Person], [Acme Labs|Company]\nSpeakers:\n- [Bo Ek|Person], CEO, [Bolt|Company]\n- [Cy Fox|Person] – Professor of Logistics, [University of Lund|University]\n\nThe [Port Day|Conference] ended late.", "Ann Lee moderates Port Day;Bo Ek speaksAt Port Day;Cy Fox speaksAt Port Day;Bo Ek jobTitle CEO;Cy Fox jobTitle Professor of Logistics;Cy Fox worksFor University of Lund"),
    ("fr", "La [conférence finale|Conference] du projet [ALPHA|Project] s'est déroulée le 12 juin 2018 à [Brest|City], en présence de [Luc Roy|Person], président de [Brest Métropole|PublicAuthority].", "conférence finale partOf ALPHA;conférence finale date 2018-06-12;conférence finale heldIn Brest;Luc Roy worksFor Brest Métropole;Luc Roy jobTitle président"),
    ("fr", "Le projet, doté d'un budget total de 3 200 000 €, réunit huit partenaires et se déroule de septembre 2014 à août 2017.", "P budget 3200000;P partnerCount 8;P startDate 2014-09;P endDate 2017-08"),
    ("fr", "Le chef de file du projet [ALPHA|Project] est la [Région Bretagne|PublicAuthority] ; les partenaires sont [Cork|City], [Vigo|City] et [Kiel|City].", "Région Bretagne leadPartnerOf ALPHA;Cork partnerIn ALPHA;Kiel partnerIn ALPHA"),
    ("fr", "[Acme|Company], dont le siège est à [Lyon|City], vient de rejoindre le [Pôle Mer|Cluster].", "Acme locatedIn Lyon;Acme memberOf Pôle Mer"),
    ("fr", "La [Ville de Lyon|PublicAuthority] et la [Ville de Turin|PublicAuthority] ont signé une convention de partenariat.", "Ville de Lyon cooperatesWith Ville de Turin"),
    ("fr", "Le séminaire a été animé par [Anne Petit|Person], consultante chez [Bolt|Company]. [séminaire de Brest|Seminar]", "Anne Petit worksFor Bolt;Anne Petit jobTitle consultante"),
    ("fr", "Né de la fusion de [Agence A|Organisation] et [Agence B|Organisation], [Agence C|Organisation] emploie 40 personnes.", "Agence A succeededBy Agence C;Agence B succeededBy Agence C"),
    ("de", "Die [Auftaktveranstaltung|Meeting] des Projekts [ALPHA|Project] fand am 14. und 15. Januar 2016 in [Graz|City] statt und wurde von der [FH Graz|University] ausgerichtet.", "Auftaktveranstaltung partOf ALPHA;Auftaktveranstaltung heldIn Graz;Auftaktveranstaltung startDate 2016-01-14;FH Graz organises Auftaktveranstaltung"),
    ("de", "Am Projekt [ALPHA|Project] beteiligen sich neben der [Stadt Kiel|PublicAuthority] auch die [Universität Lund|University] und [Acme|Company].", "Stadt Kiel partnerIn ALPHA;Universität Lund partnerIn ALPHA;Acme partnerIn ALPHA"),
    ("de", "[Eva Kern|Person] ([Stadt Kiel|PublicAuthority]) und [Udo Lang|Person] ([Hafen AG|Company]) stellten auf der [Hafentagung|Conference] ihre Pläne vor.", "Eva Kern worksFor Stadt Kiel;Eva Kern speaksAt Hafentagung;Udo Lang speaksAt Hafentagung"),
    ("de", "Das Gesamtvolumen des Projekts [ALPHA|Project] beträgt 2,4 Mio. Euro; die EU übernimmt davon 60 Prozent. Es läuft vom 1. September 2014 bis zum 31. August 2017.", "ALPHA budget 2400000;ALPHA startDate 2014-09-01;ALPHA endDate 2017-08-31"),
    ("de", "Bürgermeisterin [Eva Kern|Person] und der Geschäftsführer der [Hafen AG|Company], [Udo Lang|Person], unterzeichneten das Papier.", "Eva Kern jobTitle Bürgermeisterin;Udo Lang worksFor Hafen AG;Udo Lang jobTitle Geschäftsführer"),
    ("de", "Die Städte [Kiel|City] und [Vigo|City] vereinbarten eine engere Zusammenarbeit.", "Kiel cooperatesWith Vigo"),
    ("it", "La [riunione di avvio|Meeting] del progetto [ALPHA|Project] si è tenuta a [Graz|City] il 14 e 15 gennaio 2016 ed è stata ospitata dall'[Università di Graz|University].", "riunione di avvio partOf ALPHA;riunione di avvio heldIn Graz;riunione di avvio startDate 2016-01-14;Università di Graz organises riunione di avvio"),
    ("it", "Il progetto dura 36 mesi, dal 1 settembre 2014 al 31 agosto 2017, con un budget di 2,4 milioni di euro.", "P startDate 2014-09-01;P endDate 2017-08-31;P budget 2400000"),
    ("it", "Al progetto [ALPHA|Project] partecipano [Comune di Prato|PublicAuthority] (capofila), [Università di Gand|University] e [Acme|Company].", "Comune di Prato leadPartnerOf ALPHA;Università di Gand partnerIn ALPHA;Acme partnerIn ALPHA"),
    ("it", "[Rosa Neri|Person], già assessore del [Comune di Prato|PublicAuthority] e oggi presidente di [Acme|Company], ha aperto il [Convegno porti|Conference].", "Rosa Neri formerlyWorkedFor Comune di Prato;Rosa Neri worksFor Acme;Rosa Neri jobTitle presidente;Rosa Neri speaksAt Convegno porti"),
    ("it", "Il [Comune di Prato|PublicAuthority] e la città di [Aveiro|City] hanno siglato un protocollo d'intesa.", "Comune di Prato cooperatesWith Aveiro"),
    ("it", "Fanno parte della rete [ReteMare|Network] le città di [Genova|City], [Livorno|City] e [Bari|City].", "Genova memberOf ReteMare;Livorno memberOf ReteMare"),
    ("es", "La [reunión inicial|Meeting] del proyecto [ALPHA|Project] tuvo lugar en [Graz|City] los días 14 y 15 de enero de 2016.", "reunión inicial partOf ALPHA;reunión inicial heldIn Graz;reunión inicial startDate 2016-01-14"),
    ("es", "[Vigo|City] y [Brest|City] firmaron un acuerdo de cooperación.", "Vigo cooperatesWith Brest"),
    ("es", "Forman parte de la red [RedMar|Network] las ciudades de [Vigo|City] y [Cádiz|City].", "Vigo memberOf RedMar;Cádiz memberOf RedMar"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "stated"), SENTENCES, ids=[f"{s[0]}-{n}" for n, s in enumerate(SENTENCES)]
)
def test_reads_what_a_sentence_states(facts_of: Read, language: str, text: str, stated: str) -> None:
    expected = {fact.strip() for fact in stated.split(";")}
    on_a_page = any(fact.startswith("P ") or fact.endswith(" P") for fact in expected)
    facts = facts_of(f"# [P|Project]\n\n{text}", language, "P") if on_a_page else facts_of(text, language)
    assert expected <= {" ".join(fact) for fact in facts}
