//! The German wording of every command, argument and placeholder; the English one stands in the comments of the types.

/// The commands by name; the program itself is the empty name.
pub(super) const COMMANDS: &[(&str, &str)] = &[
    ("", "Prüft Rollen, Stellen, Prozesse und Konzepte einer Kommune, in YAML beschrieben, und macht Dokumente daraus"),
    ("init", "Legt ein Projekt an, das sich sofort prüfen und ausgeben lässt"),
    ("new", "Legt eine Definition an, mit Kommentaren zu ihren Feldern"),
    ("validate", "Prüft ein Projekt und zeigt mit Datei und Zeile, was nicht stimmt (auch: check)"),
    ("explain", "Erklärt eine Regel: was sie prüft, warum, und wie es richtig geht"),
    ("rules", "Listet die Regeln auf"),
    ("render", "Schreibt die Dokumente eines Projekts"),
    ("list", "Listet auf, was das Projekt definiert"),
    ("show", "Zeigt eine Definition, wie sie gemeint ist, mit der Herkunft jedes Werts"),
    ("schema", "Gibt das JSON-Schema einer Art aus, für Editoren"),
    ("completions", "Gibt das Vervollständigungsskript einer Shell aus"),
    ("man", "Gibt die Handbuchseite aus"),
];

/// The arguments as `command.argument`; those that hold for every command have no command before the point.
pub(super) const ARGUMENTS: &[(&str, &str)] = &[
    (".lang", "Sprache von Befunden, Hilfe und Schemas (sonst die des Projekts, dann die des Systems)"),
    (".color", "Wann Farben gezeigt werden"),
    (".today", "Datum, das als heute gilt (sonst das des Projekts, dann das der Uhr)"),
    (".quiet", "Gibt nur aus, was nicht stimmt"),
    (".verbose", "Sagt auf der Fehlerausgabe, was gerade geschieht"),
    (".help", "Hilfe anzeigen"),
    (".version", "Version anzeigen"),
    ("init.dir", "Ordner des neuen Projekts"),
    (
        "init.example",
        "Kopiert ein mitgeliefertes, erfundenes Beispiel: eine Stadt mit 50.000 Menschen, mit =kleinstadt eine mit 8.000",
    ),
    ("init.minimal", "Schreibt nur das, was ein Projekt unbedingt braucht"),
    ("init.name", "Name der Kommune"),
    ("init.land", "Land der Kommune"),
    ("new.kind", "Art der Definition"),
    ("new.id", "Kennung der Definition: Kleinbuchstaben, Ziffern und Bindestriche"),
    ("new.extends", "Kennung der Definition, auf der die neue aufbaut, zum Beispiel lotse:cdo"),
    ("validate.path", "Ordner des Projekts (sonst das nächste Projekt von hier aufwärts)"),
    ("validate.format", "Wie die Befunde ausgegeben werden"),
    ("validate.strict", "Lässt auch Warnungen und erledigte Einträge einer Bestandsliste als Fehlschlag gelten"),
    ("validate.select", "Nur Befunde dieser Regeln, nach Code, Name oder Familie, durch Kommas getrennt"),
    ("validate.ignore", "Keine Befunde dieser Regeln, nach Code, Name oder Familie, durch Kommas getrennt"),
    ("validate.baseline", "Übergeht die bekannten Befunde, die diese Datei aufführt (Bestandsliste)"),
    (
        "validate.write_baseline",
        "Führt die Befunde in dieser Datei als bekannt auf; gibt es sie schon, wird nur gestrichen, was erledigt ist",
    ),
    ("validate.statistics", "Gibt statt der Befunde aus, wie oft jede Regel etwas beanstandet (als text oder json)"),
    ("validate.timings", "Sagt auf der Fehlerausgabe, wie lange Lesen, Verknüpfen und jede Regel brauchten"),
    ("explain.rule", "Code oder Name einer Regel, zum Beispiel L301"),
    ("rules.format", "Wie die Regeln ausgegeben werden"),
    ("render.path", "Ordner des Projekts (sonst das nächste Projekt von hier aufwärts)"),
    ("render.document", "Nur Dokumente dieser Art (mehrfach möglich)"),
    ("render.subject", "Nur Dokumente zu dieser Definition (mehrfach möglich)"),
    ("render.format", "Formate, die geschrieben werden, durch Kommas getrennt"),
    ("render.out", "Ordner, in den geschrieben wird (sonst der in lotse.yaml genannte)"),
    ("render.audience", "Nur Dokumente für diesen Leserkreis"),
    ("render.check", "Schreibt nichts und sagt, ob die Dokumente aktuell sind"),
    ("render.allow_errors", "Schreibt Dokumente trotz Fehlern, als Entwurf gekennzeichnet"),
    ("render.force", "Überschreibt auch Dokumente, die von Hand geändert wurden"),
    ("list.kind", "Nur Definitionen dieser Art"),
    ("list.format", "Wie die Liste ausgegeben wird"),
    ("show.id", "Kennung der Definition; lotse:… meint eine des mitgelieferten Katalogs"),
    ("show.format", "Wie die Definition ausgegeben wird"),
    ("schema.kind", "Art der Definition (sonst alle Arten in einem Dokument)"),
    ("completions.shell", "Shell"),
];

/// The placeholders of values.
pub(super) const PLACEHOLDERS: &[(&str, &str)] = &[
    ("LANGUAGE", "SPRACHE"),
    ("WHEN", "WANN"),
    ("DATE", "DATUM"),
    ("EXAMPLE", "BEISPIEL"),
    ("FOLDER", "ORDNER"),
    ("FILE", "DATEI"),
    ("NAME", "NAME"),
    ("LAND", "LAND"),
    ("KIND", "ART"),
    ("ID", "ID"),
    ("PATH", "PFAD"),
    ("FORMAT", "FORMAT"),
    ("RULE", "REGEL"),
    ("READERS", "LESERKREIS"),
    ("SHELL", "SHELL"),
];

/// The German wording of a key.
pub(super) fn german(table: &[(&'static str, &'static str)], key: &str) -> Option<&'static str> {
    table.iter().find(|(known, _)| *known == key).map(|(_, german)| *german)
}
