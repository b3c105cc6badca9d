//! The person says what words of the file mean, where they are none of ours.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use operations::import::{Faults as FileFaults, Mapping, Unread, choices, unread};
use wording::form::Wrong;
use wording::import as say;

use super::START;
use super::kind::heading;
use super::mappings::keep_named;
use super::uploads::{Upload, Uploads};
use crate::components::{Button, ErrorSummary, Field, Select, SelectOption};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// What is sent for a text that stays as it is.
const AS_IT_IS: &str = "as-it-is";

/// The page.
#[derive(Template)]
#[template(path = "import/values.html")]
struct Values {
    shell: Shell,
    upload: Upload,
    unread: Vec<Unread>,
    typed: Typed,
    faults: Faults,
}

/// Shows what cannot be read, each with the best guess.
pub(super) async fn show(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let (Some(mapping), Ok(unread)) = (&upload.mapping, of(&visit, &upload).await?) else {
        return Ok(Redirect::to(&format!("{START}/{key}")).into_response());
    };
    let typed = filled(&unread, mapping);
    Ok(Page::new(page(&visit, upload, unread, typed, Faults::default())).into_response())
}

/// Keeps what was said, and goes on to look at what would come of it.
pub(super) async fn send(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
    typed: Typed,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let (Some(mapping), Ok(unread)) = (upload.mapping.clone(), of(&visit, &upload).await?) else {
        return Ok(Redirect::to(&format!("{START}/{key}")).into_response());
    };
    match meant(&unread, &typed, (*mapping).clone()) {
        Ok(mapping) => {
            let upload = Upload {
                mapping: Some(mapping.into()),
                used: visit.now(),
                ..upload
            };
            keep_named(&visit, &upload).await?;
            uploads.keep(upload);
            Ok(Redirect::to(&format!("{START}/{key}/check")).into_response())
        }
        Err(faults) => {
            Ok(Page::refused(page(&visit, upload, unread, typed, faults)).into_response())
        }
    }
}

fn page(
    visit: &Visit,
    upload: Upload,
    unread: Vec<Unread>,
    typed: Typed,
    faults: Faults,
) -> Values {
    let shell = visit.shell().at(Section::Problems);
    Values {
        shell,
        upload,
        unread,
        typed,
        faults,
    }
}

/// What of a file cannot be read as it was mapped.
pub(super) async fn of(
    visit: &Visit,
    upload: &Upload,
) -> Result<Result<Vec<Unread>, FileFaults>, Fault> {
    let mapping = upload.mapping.clone().unwrap_or_default();
    let (upload, today) = (upload.clone(), visit.view().today());
    // A long file is read aside: nobody else's page waits for it.
    let reading = tokio::task::spawn_blocking(move || {
        let choices = mapping.choices(&upload.name, today);
        unread(upload.kind, &upload.bytes, &choices)
    });
    reading.await.map_err(Fault::failure)
}

fn field(at: usize) -> String {
    format!("value-{at}")
}

/// The form with what was said before, else with the guesses.
fn filled(unread: &[Unread], mapping: &Mapping) -> Typed {
    let all = unread.iter().enumerate();
    all.fold(Typed::default(), |typed, (at, one)| {
        let said = mapping.values.get(one.ours);
        let said = said.and_then(|said| said.get(&one.theirs));
        let guess = one.guess.unwrap_or_default();
        typed.with(&field(at), said.map_or(guess, String::as_str))
    })
}

fn meant(unread: &[Unread], typed: &Typed, mut mapping: Mapping) -> Result<Mapping, Faults> {
    let mut faults = Faults::default();
    for (at, one) in unread.iter().enumerate() {
        let word = typed.text(&field(at));
        let said = mapping.values.entry(one.ours.to_owned()).or_default();
        let is_one = choices(one.ours).iter().any(|choice| choice.word == word);
        if word == AS_IT_IS {
            said.remove(&one.theirs);
        } else if word.is_empty() || is_one {
            said.insert(one.theirs.clone(), word.to_owned());
        } else {
            faults.add(&field(at), &Wrong::NotAChoice);
        }
    }
    mapping.values.retain(|_, said| !said.is_empty());
    if faults.is_empty() {
        Ok(mapping)
    } else {
        Err(faults)
    }
}

/// The texts of one column, a question for each.
struct Column<'a> {
    heading: &'static str,
    questions: Vec<Select<'a>>,
}

/// What the template asks for.
impl Values {
    fn summary(&self) -> Option<ErrorSummary<'_>> {
        self.faults.summary()
    }

    fn columns(&self) -> Vec<Column<'_>> {
        let all = self.unread.iter().enumerate().collect::<Vec<_>>();
        let columns = all.chunk_by(|(_, one), (_, next)| one.ours == next.ours);
        let column = |texts: &[(usize, &Unread)]| Column {
            heading: heading(texts[0].1.ours),
            questions: texts.iter().map(|(at, _)| self.choice(*at)).collect(),
        };
        columns.map(column).collect()
    }

    /// The question for one text: it asks it, and how many rows say it helps.
    fn choice(&self, at: usize) -> Select<'_> {
        let one = &self.unread[at];
        let name = field(at);
        let asked = Field::new(
            name.clone(),
            format!("“{}”", wording::fault::shown(&one.theirs)),
        )
        .words_classes("govuk-label--s")
        .hint(say::in_rows(one.rows))
        .error(self.faults.on(&name));
        let ours = choices(one.ours).iter();
        let ours =
            ours.map(|choice| SelectOption::new(choice.word, say::choice(one.ours, choice.word)));
        let none = SelectOption::new("", say::ignored(one.ours));
        let stays = SelectOption::new(AS_IT_IS, "Leave it: I will mend the file");
        Select::new(
            asked,
            std::iter::once(none).chain(ours).chain([stays]).collect(),
        )
        .value(self.typed.text(&name))
        .classes("govuk-!-width-full")
    }

    fn here(&self) -> String {
        format!("{START}/{}", self.upload.key)
    }
}
