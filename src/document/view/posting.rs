//! A job advertisement as search engines read it: schema.org `JobPosting`.
//!
//! Every value is one that the advertisement shows, so the two cannot contradict each other. The description is added from
//! the blocks of the finished document.

use jiff::civil::{self, Weekday};
use serde_json::{Map, Value, json};

use super::pay;
use super::reader::Reader;
use crate::model::{Advertisement, AdvertisementKind, Money, Position};

/// The data of an advertisement; `None` where it is internal, or where a fact is missing without which search engines refuse it.
pub(super) fn posting(reader: &Reader<'_>, position: &Position, view: &Value) -> Option<Value> {
    let ad = position.advertisement.as_ref().filter(|ad| ad.kind != AdvertisementKind::Internal)?;
    let (published, deadline) = (ad.published?, ad.deadline?);
    let text = |path: &str| view.pointer(path).filter(|value| value.is_string()).cloned();
    let list =
        |path: &str| view.pointer(path).filter(|value| value.as_array().is_some_and(|all| !all.is_empty())).cloned();
    let employer = text("/employer/name")?;
    let optional = [
        ("jobStartDate", ad.start.map(|day| json!(day.civil().to_string()))),
        (
            "identifier",
            ad.reference
                .as_ref()
                .map(|reference| json!({ "@type": "PropertyValue", "name": employer, "value": reference })),
        ),
        // The amounts hold for a full post; search engines would show them as the pay of this one.
        ("baseSalary", super::post::is_full(position).then(|| salary(reader, position)).flatten()),
        ("totalJobOpenings", (position.numbers.len() > 1).then(|| json!(position.numbers.len()))),
        ("employmentUnit", text("/position/unit").map(|name| json!({ "@type": "Organization", "name": name }))),
        ("responsibilities", titles(view, "/tasks")),
        ("educationRequirements", titles(view, "/qualification/alternatives")),
        ("skills", titles(view, "/competences/must")),
        ("jobBenefits", list("/benefits")),
    ];
    let mut all = Map::from_iter([
        ("@context".to_owned(), json!("https://schema.org")),
        ("@type".to_owned(), json!("JobPosting")),
        ("title".to_owned(), text("/position/title")?),
        ("datePosted".to_owned(), json!(published.civil().to_string())),
        ("validThrough".to_owned(), json!(end_of(deadline.civil()))),
        ("employmentType".to_owned(), json!(employment(position, ad))),
        ("hiringOrganization".to_owned(), organisation(position, view, employer)),
        ("jobLocation".to_owned(), location(reader, ad)?),
        ("directApply".to_owned(), json!(false)),
    ]);
    all.extend(optional.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
    Some(Value::Object(all))
}

fn titles(view: &Value, path: &str) -> Option<Value> {
    let items = view.pointer(path)?.as_array()?;
    let titles: Vec<&Value> =
        items.iter().filter_map(|item| item.get("title")).filter(|title| title.is_string()).collect();
    (!titles.is_empty()).then(|| json!(titles))
}

fn organisation(position: &Position, view: &Value, name: Value) -> Value {
    // The web address is that of the municipality and not of a partner that employs.
    let website = view.pointer("/employer/web_target").filter(|it| it.is_string() && position.employer.is_none());
    let mut all = Map::from_iter([("@type".to_owned(), json!("Organization")), ("name".to_owned(), name)]);
    all.extend(website.map(|website| ("sameAs".to_owned(), website.clone())));
    Value::Object(all)
}

/// Where one works. The address is that of the administration; of another place only the town is known.
fn location(reader: &Reader<'_>, ad: &Advertisement) -> Option<Value> {
    let address = reader.organisation()?.value.address.as_ref()?;
    if !ad.is_in_town_of(address) {
        return None;
    }
    let place = ad.place.as_deref();
    let mut all = Map::from_iter([
        ("@type".to_owned(), json!("PostalAddress")),
        ("addressLocality".to_owned(), json!(address.town)),
        ("addressCountry".to_owned(), json!("DE")),
    ]);
    if place.is_none_or(|place| place.contains(address.street.as_str())) {
        all.insert("streetAddress".to_owned(), json!(address.street));
        all.insert("postalCode".to_owned(), json!(address.postcode));
    }
    Some(json!({ "@type": "Place", "address": all }))
}

fn employment(position: &Position, ad: &Advertisement) -> Vec<&'static str> {
    let full = super::post::is_full(position);
    let part = !full || ad.part_time == Some(true);
    let limited = position.limitation.is_some();
    [(full, "FULL_TIME"), (part, "PART_TIME"), (limited, "TEMPORARY")]
        .into_iter()
        .filter_map(|(holds, name)| holds.then_some(name))
        .collect()
}

/// What is paid per month, over all grades that the advertisement shows amounts for.
fn salary(reader: &Reader<'_>, position: &Position) -> Option<Value> {
    let ranges = pay::ranges(reader, position);
    let min = ranges.iter().map(|range| range.min).min_by_key(|amount| amount.value())?;
    let max = ranges.iter().map(|range| range.max).max_by_key(|amount| amount.value())?;
    let value = json!({ "@type": "QuantitativeValue", "minValue": number(min)?, "maxValue": number(max)?, "unitText": "MONTH" });
    Some(json!({ "@type": "MonetaryAmount", "currency": "EUR", "value": value }))
}

/// An amount as a number of JSON, with the digits that were written.
fn number(amount: Money) -> Option<Value> {
    serde_json::from_str(&amount.value().normalize().to_string()).ok()
}

/// The last second of a day in Germany, with the offset that holds on that day.
fn end_of(day: civil::Date) -> String {
    let last_sunday = |month: i8| civil::date(day.year(), month, 1).nth_weekday_of_month(-1, Weekday::Sunday).ok();
    let summer = last_sunday(3).is_some_and(|from| from <= day) && last_sunday(10).is_some_and(|to| day < to);
    format!("{day}T23:59:59{}", if summer { "+02:00" } else { "+01:00" })
}

#[cfg(test)]
mod tests {
    use super::end_of;

    #[test]
    fn a_day_ends_in_winter_or_in_summer() {
        let day = |text: &str| end_of(text.parse().unwrap());
        assert_eq!(day("2027-01-08"), "2027-01-08T23:59:59+01:00");
        assert_eq!(day("2027-03-27"), "2027-03-27T23:59:59+01:00");
        assert_eq!(day("2027-03-28"), "2027-03-28T23:59:59+02:00");
        assert_eq!(day("2027-10-30"), "2027-10-30T23:59:59+02:00");
        assert_eq!(day("2027-10-31"), "2027-10-31T23:59:59+01:00");
    }
}
