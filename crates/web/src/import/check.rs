//! What would come of it: the counts, the first rows and what would change, or everything wrong with the file. Nothing is
//! written.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use operations::import::{
    Counts, Existing, Faults, Import, Kind, LeftOut, Mapping, NewNames, new_names, read, weigh,
};
use wording::fault::{self, sentence};
use wording::import as say;

use super::alike::{self, Alike};
use super::changes::{self, Changes};
use super::preview::{self, Shown};
use super::uploads::{Upload, Uploads};
use super::{bring_in, kind};
use crate::components::{Button, Choice, Choices, Field, SummaryList};
use crate::form::Typed;
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// Faults of rows that are left out, as many as are shown.
const FAULTS_SHOWN: usize = 50;

/// The page of a sound file.
#[derive(Template)]
#[template(path = "import/check.html")]
struct Check {
    shell: Shell,
    upload: Upload,
    mapping: Mapping,
    counts: Counts,
    /// What is new by name.
    names: NewNames,
    rows: Vec<Shown>,
    more: usize,
    /// What would change of what is on the list.
    changes: Changes,
    left_out: LeftOut,
    /// Rows that may say what is there already, or what another row says.
    alike: Vec<Alike>,
}

/// The page of a file with faults.
#[derive(Template)]
#[template(path = "import/faults.html")]
struct AtFault {
    shell: Shell,
    upload: Upload,
    mapping: Mapping,
    faults: Faults,
    /// How many rows would be left out, and how many brought in, where it can be read without them.
    without: Option<(Vec<u32>, usize)>,
}

/// Shows it.
pub(super) async fn show(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    if let Some(begun) = upload.begun() {
        return Ok(Redirect::to(&begun).into_response());
    }
    let Some(mapping) = upload.mapping.as_deref().cloned() else {
        return Ok(Redirect::to(&upload.step("")).into_response());
    };
    match read_again(&visit, &upload, &mapping).await? {
        Ok(import) => sound(&visit, upload, mapping, import),
        Err(faults) => at_fault(&visit, upload, mapping, faults).await,
    }
}

fn sound(visit: &Visit, upload: Upload, mapping: Mapping, import: Import) -> Answer {
    let counts = weigh(visit.view().board(), &import)?;
    let (rows, all) = preview::first(&import);
    let more = all - rows.len();
    let page = Check {
        shell: visit.shell().at(Section::Problems),
        upload,
        mapping,
        counts,
        names: new_names(visit.view().board(), &import),
        rows,
        more,
        changes: changes::of(visit, &import),
        alike: alike::found(visit, &import),
        left_out: import.candidates.left_out,
    };
    Ok(Page::new(page).into_response())
}

/// The page of a file with faults.
pub(super) async fn at_fault(
    visit: &Visit,
    upload: Upload,
    mapping: Mapping,
    faults: Faults,
) -> Result<Response, Fault> {
    let good = Mapping {
        good_rows: true,
        ..mapping.clone()
    };
    let without = read_again(visit, &upload, &good).await?.ok();
    let without = without
        .filter(|import| !import.candidates.left_out.rows.is_empty())
        .map(|import| {
            (
                import.candidates.left_out.rows,
                import.candidates.rows.len(),
            )
        });
    let page = AtFault {
        shell: visit.shell().at(Section::Problems),
        upload,
        mapping,
        faults,
        without,
    };
    Ok(Page::refused(page).into_response())
}

/// Reads the file as was said.
pub(super) async fn read_again(
    visit: &Visit,
    upload: &Upload,
    mapping: &Mapping,
) -> Result<Result<Import, Faults>, Fault> {
    let (upload, mapping, today) = (upload.clone(), mapping.clone(), visit.view().today());
    // A long file is read aside: nobody else's page waits for it.
    let reading = tokio::task::spawn_blocking(move || {
        let choices = mapping.choices(&upload.name, today);
        read(upload.kind, &upload.bytes, &choices).map(|import| import.by(&mapping))
    });
    reading.await.map_err(Fault::failure)
}

/// What the form says of what is on the list already and of rows at fault, in place of what was said before.
pub(super) fn said(before: &Mapping, typed: &Typed) -> Mapping {
    if !typed.sent("options") {
        return before.clone();
    }
    let take = typed.text("existing") == "take";
    Mapping {
        existing: if take {
            Existing::Take
        } else {
            Existing::Leave
        },
        same_titles: typed.holds("same-titles", "yes"),
        good_rows: typed.holds("good-rows", "yes"),
        ..before.clone()
    }
}

/// What the template asks for.
impl Check {
    fn figures(&self) -> SummaryList<'_> {
        bring_in::figures(&self.counts, &self.names)
    }

    fn adds_nothing(&self) -> bool {
        self.counts.is_nothing()
    }

    fn here(&self) -> String {
        self.upload.step("")
    }

    fn is_candidates(&self) -> bool {
        self.upload.kind == Kind::Candidates
    }

    fn existing(&self) -> Choices<'_> {
        let field = Field::new("existing", "What becomes of those on the list already?")
            .words_classes("govuk-fieldset__legend--s");
        let leave = Choice::new("leave", "Leave them as they are");
        let take = Choice::new("take", "Take the file’s values, where it has any")
            .hint("Answers are added as the file’s own. What people answered stays.");
        let is_take = self.mapping.existing == Existing::Take;
        Choices::radios(field, vec![leave, take]).value(if is_take { "take" } else { "leave" })
    }

    fn same_titles(&self) -> Choices<'_> {
        let field = Field::new("same-titles", "Which are on the list already?")
            .words_classes("govuk-fieldset__legend--s");
        let titles = Choice::new(
            "yes",
            "Also those with the same title, not only the same id",
        );
        Choices::checkboxes(field, vec![titles.checked(self.mapping.same_titles)])
    }

    fn good_rows(&self) -> Choices<'_> {
        let field = Field::new("good-rows", "Bring in the good rows only?")
            .words_classes("govuk-fieldset__legend--s");
        let good = Choice::new("yes", "Leave out the rows that have something wrong");
        Choices::checkboxes(field, vec![good.checked(self.mapping.good_rows)])
    }

    fn left_out_rows(&self) -> String {
        say::which_rows(&self.left_out.rows)
    }

    fn faults_shown(&self) -> &[fault::Fault] {
        let first = self.left_out.faults.first();
        &first[..first.len().min(FAULTS_SHOWN)]
    }

    fn faults_more(&self) -> usize {
        self.left_out.faults.count() - self.faults_shown().len()
    }
}

/// What the template asks for.
impl AtFault {
    fn summary(&self) -> String {
        fault::summary(self.faults.count(), &self.upload.name)
    }

    fn more(&self) -> Option<String> {
        let more = self.faults.count() - self.faults.first().len();
        (more > 0).then(|| fault::and_more(more))
    }

    fn here(&self) -> String {
        self.upload.step("")
    }

    fn leave_out(&self) -> Option<Choices<'_>> {
        let (rows, good) = self.without.as_ref()?;
        let field = Field::new("good-rows", "Bring in the good rows only?")
            .words_classes("govuk-fieldset__legend--m");
        let choice = Choice::new("yes", say::leave_out(rows.len(), *good));
        let choice = choice.hint(say::which_rows(rows));
        Some(Choices::checkboxes(field, vec![choice]))
    }

    fn list(&self) -> &'static str {
        let found = kind::KINDS
            .iter()
            .find(|(kind, ..)| *kind == self.upload.kind);
        found.map_or("", |(_, word, _)| word)
    }
}
