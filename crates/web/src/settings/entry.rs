//! Who enters by the organisation's own sign-in, and as what.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect};
use engine::entry::{Domain, EntryRules, ProviderGroup};
use engine::members::Role;
use operations::entry::{SetRules, set_rules};
use wording::form::Wrong;
use wording::{entry as say, members};

use super::SETTINGS;
use crate::app::App;
use crate::components::{Button, Choice, Choices, Field, Textarea};
use crate::form::{Faults, Typed, Word as _};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// Where it is.
pub(super) const PATH: &str = "/settings/sign-in";

const DOMAINS: &str = "domains";
const OTHERWISE: &str = "otherwise";
/// What is sent where an address alone lets nobody in.
const NOBODY: &str = "nobody";
/// As many lines as a field takes.
const MOST: usize = 200;

/// The field of the groups that give a role.
const fn groups_field(role: Role) -> &'static str {
    match role {
        Role::Administrator => "administrators",
        Role::Facilitator => "facilitators",
        Role::SeniorManager => "senior-managers",
        Role::Member => "members",
        Role::Reader => "readers",
    }
}

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "settings/entry.html")]
struct Form {
    shell: Shell,
    typed: Typed,
    faults: Faults,
    has_provider: bool,
}

/// Shows the form.
pub(super) async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let view = visit.view();
    let seen = Typed::default().with(Typed::SEEN, view.revision().to_string());
    let typed = kept(seen, view.board().work.entry_rules());
    Ok(Page::new(form(&app, &visit, typed, Faults::default())).into_response())
}

/// Saves it.
pub(super) async fn send(State(app): State<App>, visit: Visit, typed: Typed) -> Answer {
    match meant(&typed) {
        Ok(rules) => {
            let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
            set_rules(visit.foothold(), &visit.act(), SetRules { seen, rules }).await?;
            Ok(Redirect::to(&format!("{SETTINGS}?saved=true")).into_response())
        }
        Err(faults) => Ok(Page::refused(form(&app, &visit, typed, faults)).into_response()),
    }
}

fn form(app: &App, visit: &Visit, typed: Typed, faults: Faults) -> Form {
    Form {
        shell: visit.shell().at(Section::Settings),
        typed,
        faults,
        has_provider: app.provider().is_some(),
    }
}

/// The form filled with the rules that are kept.
fn kept(typed: Typed, rules: &EntryRules) -> Typed {
    let lines = |all: Vec<&str>| all.join("\n");
    let domains = rules.domains().iter().map(Domain::as_str).collect();
    let otherwise = rules.otherwise().map_or(NOBODY, |role| role.word());
    let typed = typed
        .with(DOMAINS, lines(domains))
        .with(OTHERWISE, otherwise);
    Role::ALL.into_iter().fold(typed, |typed, role| {
        let of_role = rules.groups().iter().filter(|(_, gives)| *gives == role);
        let groups = of_role.map(|(group, _)| group.as_str()).collect();
        typed.with(groups_field(role), lines(groups))
    })
}

fn meant(typed: &Typed) -> Result<EntryRules, Faults> {
    let mut faults = Faults::default();
    let mut groups = Vec::new();
    for role in Role::ALL {
        let field = groups_field(role);
        let read = |line: &str| ProviderGroup::parse(line).map_err(|_| say::NOT_A_GROUP.to_owned());
        let named = lines(typed, field, &mut faults, read);
        groups.extend(named.into_iter().map(|group| (group, role)));
    }
    let read = |line: &str| Domain::parse(line).map_err(|_| say::not_a_domain(line));
    let domains = lines(typed, DOMAINS, &mut faults, read);
    let otherwise = match typed.text(OTHERWISE) {
        NOBODY => None,
        _ => faults.take(OTHERWISE, typed.choice(OTHERWISE, say::CHOOSE)),
    };
    let names_domains = !typed.text(DOMAINS).trim().is_empty();
    if typed.text(OTHERWISE) == NOBODY && names_domains {
        faults.add(OTHERWISE, &Wrong::Missing(say::CHOOSE_A_ROLE));
    }
    if otherwise.is_some() && !names_domains {
        faults.add(DOMAINS, &Wrong::Missing(say::NAME_A_DOMAIN));
    }
    let rules = EntryRules::new(domains, groups, otherwise);
    match rules {
        Ok(rules) if faults.is_empty() => Ok(rules),
        Ok(_) => Err(faults),
        Err(error) => {
            faults.tell(OTHERWISE, say::error(error).to_owned());
            Err(faults)
        }
    }
}

/// What stands in the lines of a field, each once. The first line that is wrong is told.
fn lines<T: PartialEq>(
    typed: &Typed,
    field: &str,
    faults: &mut Faults,
    read: impl Fn(&str) -> Result<T, String>,
) -> Vec<T> {
    let written = typed.text(field).lines().map(str::trim);
    let mut found = Vec::new();
    for line in written.filter(|line| !line.is_empty()) {
        match read(line) {
            _ if found.len() == MOST => {
                faults.tell(field, say::too_many(MOST));
                break;
            }
            Ok(one) if found.contains(&one) => {}
            Ok(one) => found.push(one),
            Err(why) => {
                faults.tell(field, why);
                break;
            }
        }
    }
    found
}

/// What the template asks for.
impl Form {
    fn groups(&self) -> Vec<Textarea<'_>> {
        let area = |role: Role| {
            let field = groups_field(role);
            let words = Field::new(field, say::groups_of(role)).error(self.faults.on(field));
            plain(words).value(self.typed.text(field)).rows(3)
        };
        Role::ALL.into_iter().map(area).collect()
    }

    fn domains(&self) -> Textarea<'_> {
        let words = Field::new(DOMAINS, "Domains")
            .hint(say::DOMAINS_HINT)
            .error(self.faults.on(DOMAINS));
        plain(words).value(self.typed.text(DOMAINS)).rows(3)
    }

    fn otherwise(&self) -> Choices<'_> {
        let field = Field::new(OTHERWISE, say::OTHERWISE)
            .words_classes("govuk-fieldset__legend--s")
            .error(self.faults.on(OTHERWISE));
        let given = Role::ALL
            .into_iter()
            .filter(|role| *role != Role::Administrator);
        let given = given.map(|role| Choice::new(role.word(), members::role(role)));
        let nobody = Choice::new(NOBODY, say::NOBODY);
        Choices::radios(field, given.chain([nobody]).collect()).value(self.typed.text(OTHERWISE))
    }
}

/// A field for names that no dictionary knows.
fn plain(field: Field<'_>) -> Textarea<'_> {
    Textarea::new(field)
        .attribute("spellcheck", "false")
        .attribute("autocapitalize", "off")
}
