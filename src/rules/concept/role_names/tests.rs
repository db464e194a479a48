use super::*;

#[test]
fn digital_roles_are_told_from_ambassadors_and_portals() {
    let found = |text: &'static str| -> Vec<&'static str> {
        terms(text, "Stadt Musterhausen").map(|(_, at)| &text[at]).collect()
    };
    for (text, names) in [
        ("Digital-Navigatorinnen helfen im Amt.", vec!["Digital-Navigatorinnen"]),
        ("Jedes Amt hat einen Digitalbotschafter.", vec!["Digitalbotschafter"]),
        ("Digitale Scouts sammeln Ideen.", vec!["Digitale Scouts"]),
        ("Die Digital-Navigator:innen treffen sich.", vec!["Digital-Navigator:innen"]),
        ("Jede Navigatorin und jeder Navigator trägt Ideen ein.", vec!["Navigatorin"]),
        ("Neue Botschafterinnen und Botschafter lernen.", vec!["Botschafterinnen"]),
        ("Die Scouts werden geschult.", vec!["Scouts"]),
        ("In jedem Amt gibt es einen Scout.", vec!["Scout"]),
        ("Das Digitalscout-Netzwerk wächst.", vec!["Digitalscout-Netzwerk"]),
        ("Digitalmentorinnen und Digitalisierungslotsen", vec!["Digitalmentorinnen", "Digitalisierungslotsen"]),
        ("Unsere Digitalscouts helfen anderen Ämtern und dem Nachbaramt.", vec!["Digitalscouts"]),
        ("Vertreten werden Botschafterinnen und Botschafter.", vec!["Botschafterinnen"]),
        ("Kern sind die Navigatorinnen und Navigatoren.", vec!["Navigatorinnen"]),
        ("Das Land fördert die Ausbildung der Digitalcoaches.", vec!["Digitalcoaches"]),
        ("Digitale Lotsinnen und Lotsen treffen sich.", vec!["Digitale Lotsinnen"]),
    ] {
        assert_eq!(found(text), names, "{text}");
    }
    for fine in [
        "Botschafterinnen und Botschafter der Verwaltung",
        "Sie sind Botschafterinnen und Botschafter im Amt.",
        "Der Navigator im Dienstwagen erhält neue Karten.",
        "Der Förder-Navigator des Landes zeigt Programme.",
        "In anderen Kommunen helfen Digitalscouts.",
        "Die Nachbarstadt hat Digitalpatinnen.",
        "Früher gab es Digital-Navigatoren.",
        "Von 2019 bis 2022 gab es zwei Digitalpatinnen.",
        "Die Stadt Neudorf schult Digitalscouts.",
        "Köln hat Digital-Guides.",
        "Der Förderverein stellt Digitalpatinnen.",
        "Wir sagen bewusst nicht Digitalscout.",
        "Das Programm „Digitale Patinnen und Digitale Paten“ läuft.",
        "Digitalcoaching, Digitalpatenschaft und der digitale Helfer im Portal",
        "Das Projekt „Digitalbotschafter“ endet 2026.",
        "Die App Digital-Guide zeigt Wanderwege. Ein digitaler Guide führt durch das Museum.",
        "Der Name Digitalscout fand keine Mehrheit.",
        "Patenschaften und Guidelines, Integrationslotsen, Behördenlotse",
        "die Digitalisierung, der Digitalpakt, digitale Pakete",
    ] {
        assert_eq!(found(fine), Vec::<&str>::new(), "{fine}");
    }
}
