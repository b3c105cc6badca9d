//! Guesses for a person to correct: where the headings are, and which column is which.

use super::head::HeadColumn;
use super::scanner::Scanner;

/// How many rows are looked through for the headings.
const AMONG: u32 = 50;

/// Headings that often mean one of our columns, the likelier first; written without case, spaces and signs. A priority is
/// none of ours: it says what somebody would do first, not what it is like for people.
const OFTEN: [(&str, &[&str]); 18] = [
    (
        "title",
        &[
            "summary",
            "servicestandard",
            "name",
            "subject",
            "headline",
            "problem",
            "problemstatement",
            "issue",
            "idea",
            "opportunity",
            "item",
            "task",
            "request",
            "servicename",
        ],
    ),
    (
        "id",
        &[
            "issuekey",
            "servicestandardid",
            "key",
            "ref",
            "reference",
            "referencenumber",
            "recordid",
            "issuenumber",
            "number",
            "no",
            "ticket",
            "ticketnumber",
            "code",
            "serviceid",
            "issueid",
        ],
    ),
    ("kind", &["type", "issuetype", "worktype"]),
    ("status", &["state", "stage"]),
    (
        "done on",
        &[
            "resolved",
            "completed",
            "completedon",
            "closed",
            "closedon",
            "datedone",
            "finished",
        ],
    ),
    (
        "service",
        &["servicename", "product", "components", "component"],
    ),
    (
        "teams",
        &[
            "team",
            "owningteam",
            "assignedteam",
            "teamname",
            "squad",
            "department",
            "ownerorgtitle",
        ],
    ),
    (
        "groups",
        &[
            "group",
            "usergroups",
            "usergroup",
            "audience",
            "audiences",
            "clienttargetgroups",
            "users",
            "usertype",
        ],
    ),
    (
        "sponsor",
        &["seniorowner", "sro", "backedby", "sponsorrole"],
    ),
    ("needs", &["skillsneeded", "skills", "whatitneeds"]),
    (
        "interest",
        &[
            "seniorinterest",
            "managementinterest",
            "leadershipinterest",
            "seniorsupport",
        ],
    ),
    (
        "operations",
        &[
            "teamwilling",
            "teamready",
            "operationalreadiness",
            "willing",
        ],
    ),
    ("capability", &["feasibility", "canwedoit", "feasible"]),
    ("harm", &["impact", "severity", "harmlevel"]),
    ("unmet", &["unmetneed", "howservednow"]),
    (
        "disadvantage",
        &["vulnerability", "disadvantagelevel", "vulnerable"],
    ),
    (
        "reach",
        &[
            "peopleayear",
            "peopleaffected",
            "peopleperyear",
            "usersayear",
            "usersperyear",
            "numberofusers",
            "users",
            "volume",
            "annualvolume",
            "numapplicationstotal",
            "customersaffected",
            "people",
        ],
    ),
    ("team", &["name", "teamname", "title"]),
];

/// The first row that is filled about as far as the fullest: titles and notes above a list stand alone in theirs.
pub(super) fn row(mut scanner: Scanner<'_>) -> Option<u32> {
    let mut cells = Vec::new();
    let mut filled = Vec::new();
    while let Some(Ok(row)) = scanner.row(&mut cells) {
        let count = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        filled.push((row, count));
        // What stands before the first row with text is not counted.
        if row > AMONG && filled.iter().any(|(_, count)| *count > 0) {
            break;
        }
    }
    let most = filled.iter().map(|(_, count)| *count).max()?;
    let found = filled
        .iter()
        .find(|(_, count)| *count > 0 && *count * 2 > most);
    found.map(|(row, _)| *row)
}

/// Says which columns seem to be ours, where no heading is the very word.
pub(super) fn columns(columns: &mut [HeadColumn], known: &[&'static str]) {
    let plain: Vec<String> = columns.iter().map(|c| plain(&c.heading)).collect();
    for ours in known {
        if columns.iter().any(|column| column.ours == Some(ours)) {
            continue;
        }
        let often = OFTEN.iter().filter(|(column, _)| column == ours);
        let found = often.flat_map(|(_, often)| *often).find_map(|often| {
            let here = plain.iter().zip(&*columns);
            let mut here = here.map(|(plain, column)| plain == often && column.ours.is_none());
            here.position(|it| it)
        });
        if let Some(at) = found {
            columns[at].ours = Some(ours);
        }
    }
}

/// A heading without case, signs and the sign of a language behind it, as in `service_name_en`.
fn plain(heading: &str) -> String {
    let lower = heading.to_lowercase();
    let mut words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.len() > 1 && words.last() == Some(&"en") {
        words.pop();
    }
    words.concat()
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use crate::candidates::NAMES;
    use crate::sheet::{Choices, Head, head};

    fn of(text: &str) -> Head {
        head(
            text.as_bytes(),
            &Choices::plain("a.csv", Date::MAX),
            NAMES,
            "title",
        )
        .unwrap()
    }

    fn guessed(text: &str) -> Vec<Option<&'static str>> {
        of(text).columns.iter().map(|column| column.ours).collect()
    }

    #[test]
    fn the_exports_of_others_are_recognised() {
        assert_eq!(
            guessed(
                "Summary,Issue key,Issue id,Issue Type,Status,Priority,Resolved,Description\nA,P-1,1,Bug,Open,High,,x\n"
            ),
            [
                Some("title"),
                Some("id"),
                None,
                Some("kind"),
                Some("status"),
                None,
                Some("done on"),
                None
            ]
        );
        assert_eq!(
            guessed("Name,Notes,Assignee,Status\nA,b,c,Todo\n"),
            [Some("title"), None, None, Some("status")]
        );
        assert_eq!(
            guessed(
                "service_id,service_name_en,service_name_fr,num_applications_total,owner_org_title\n1,A,B,2,C\n"
            ),
            [
                Some("id"),
                Some("title"),
                None,
                Some("reach"),
                Some("teams")
            ]
        );
    }

    #[test]
    fn our_own_words_come_first() {
        assert_eq!(guessed("name,title\nA,B\n"), [None, Some("title")]);
    }

    #[test]
    fn titles_above_a_list_are_passed_over() {
        assert_eq!(
            of("Our backlog\n\nMade in May,by Ann\nWhat,Who,When,Why\na,b,c,d\n").row,
            4
        );
        assert_eq!(of("What\na\nb\n").row, 1);
        assert_eq!(of(&format!("{}What,Who\na,b\n", "\n".repeat(80))).row, 81);
    }
}
