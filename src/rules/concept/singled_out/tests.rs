use super::*;

fn found(text: &str) -> Option<&str> {
    find(text, "").map(|(_, words)| words)
}

#[test]
fn single_persons_are_told_from_units_and_means() {
    for (text, words) in [
        ("Tickets je Lotsin", "je Lotsin"),
        ("Ideen pro Digitallotse und Monat", "pro Digitallotse"),
        ("Ideen je Digitale Lotsin", "je Digitale Lotsin"),
        ("Ideen je Lots:in", "je Lots:in"),
        ("Erledigte Anfragen je Mitarbeiter/-in", "je Mitarbeiter/-in"),
        ("Leistung der einzelnen Mitarbeitenden", "einzelnen Mitarbeitenden"),
        ("Beiträge einzelner Personen zum Ideenspeicher", "einzelner Personen"),
        ("Nutzung der Stunden durch die einzelnen Lotsinnen und Lotsen", "einzelnen Lotsinnen"),
        ("Rangliste der Lotsinnen und Lotsen", "Rangliste der Lotsinnen"),
        ("Individuelle Fehlerquote", "Individuelle Fehlerquote"),
        ("Ideen nach Personen", "nach Personen"),
        ("Beste Lotsin des Monats", "Beste Lotsin"),
        ("Kursnoten der einzelnen Teilnehmenden", "einzelnen Teilnehmenden"),
        ("Einzelleistung im Quartal", "Einzelleistung"),
        ("Namentliche Auswertung der Kurse", "Namentliche Auswertung"),
    ] {
        assert_eq!(found(text), Some(words), "{text}");
    }
    for fine in [
        "Ideen je Amt",
        "Benannte Lotsinnen und Lotsen",
        "Lotsinnen und Lotsen je Amt",
        "Anteil der Lotsinnen und Lotsen mit Grundkurs",
        "Fortbildungstage je Beschäftigten im Durchschnitt",
        "Ideen je Lotsin, Durchschnitt aller Ämter",
        "Stunden je Lotsin, über alle zusammen",
        "Neue Ideen, ohne Auswertung nach Personen",
        "Vorgänge je 100 Beschäftigte",
        "Fortbildungstage je Mitarbeiterin und Mitarbeiter",
        "Blatt Papier je Beschäftigten",
        "Anträge je Einwohnerin und Einwohner",
        "Wartezeit je Person im Bürgerbüro",
        "Ideen je Lotsenteam",
        "Treffen je Lotsennetz und Jahr",
        "Einzelne Vorgänge, die länger als 30 Tage dauern",
        "Namentlich benannte Ansprechpersonen",
        "Individuelle Beratungen im Bürgerbüro",
        "Jede Lotsin und jeder Lotse hat den Grundkurs besucht",
        "Rangliste der Ideen",
        "Teilnehmende je Kurs",
        "Zufriedenheit der Beschäftigten mit der Qualifizierung",
    ] {
        assert_eq!(found(fine), None, "{fine}");
    }
}

#[test]
fn each_way_to_single_out_persons_is_known() {
    for (text, words) in [
        ("Trauungen je Standesbeamtin", "je Standesbeamtin"),
        ("Telefonate je Servicekraft", "je Servicekraft"),
        ("Rückläufer je Bearbeitungskürzel", "je Bearbeitungskürzel"),
        ("Durchschnittliche Zahl der Fälle je Sachbearbeiterin", "je Sachbearbeiterin"),
        ("Beratene Bürgerinnen je Lotsin", "je Lotsin"),
        ("Beiträge jeder Lotsin", "jeder Lotsin"),
        ("Schulungen, die jede Lotsin hält", "jede Lotsin"),
        ("Kompetenz der jeweiligen Lotsin", "der jeweiligen Lotsin"),
        ("Wie viele Fragen die Digitallotsin beantwortet", "Wie viele Fragen die Digitallotsin"),
        ("Note, die Ratsuchende ihrer Lotsin geben", "ihrer Lotsin"),
        ("Von der Sachbearbeiterin bearbeitete Anträge", "Von der Sachbearbeiterin"),
        ("Fehler, zugeordnet zur bearbeitenden Person", "bearbeitenden Person"),
        ("Verstöße, namentlich erfasst", "namentlich erfasst"),
        ("Ideen, ausgewertet auf Personenebene", "Personenebene"),
        ("Pro-Kopf-Leistung im Amt", "Pro-Kopf-Leistung"),
        ("Wer die Fristen am häufigsten versäumt", "Wer die Fristen am häufigsten"),
        ("Welche Beschäftigten die wenigsten Ideen haben", "Welche Beschäftigten die wenigsten"),
        ("Lotsin mit der kürzesten Reaktionszeit", "Lotsin mit der kürzesten"),
        ("Liste der Lotsinnen, sortiert nach Ideen", "Liste der Lotsinnen"),
        ("Von Kollegin zu Kollegin verglichene Zahlen", "Von Kollegin zu Kollegin"),
        ("Unterschiede zwischen den Beschäftigten", "zwischen den Beschäftigten"),
    ] {
        assert_eq!(found(text), Some(words), "{text}");
    }
}

#[test]
fn what_is_shared_out_planned_or_served_is_no_performance() {
    for fine in [
        "Kursgebühr je Lotsin und Lotse",
        "Diensthandys je Außendienstkraft",
        "Kinder je Erzieherin",
        "Stellenanteile je Lotsin laut Konzept",
        "Zugang jeder Mitarbeiterin zum Ideenspeicher",
        "Anteil der Fragen, die die Lotsin beantwortet",
        "Nachfrage nach Fachkräften",
        "Wechsel unter den Lotsinnen und Lotsen",
        "Die zehn häufigsten Fragen an die Lotsinnen und Lotsen",
        "Personenbezogene Daten, die verschlüsselt sind",
        "Pro-Kopf-Verbrauch an Papier",
        "Beiträge zum Ideenwettbewerb der Beschäftigten",
        "Ideen, ohne namentliche Auswertung",
    ] {
        assert_eq!(found(fine), None, "{fine}");
    }
}
