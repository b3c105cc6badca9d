//! What if something were otherwise? An address holds what is supposed; nothing is kept.

mod asked;
mod compared;
mod fields;
mod page;

use axum::Router;
use axum::extract::RawQuery;
use axum::response::IntoResponse as _;
use axum::routing::get;
use operations::what_if::what_if;
use operations::{Error, Refusal};
use wording::Names;

use self::asked::Asked;
pub(crate) use self::asked::WhatIf;
use self::compared::Compared;
use self::page::WhatIfPage;
use crate::app::App;
use crate::form::Typed;
use crate::layout::Page;
use crate::visit::{Answer, Visit};

/// Where it is.
pub(crate) const WHAT_IF: &str = "/what-if";

/// Its page.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(WHAT_IF, get(show))
}

async fn show(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let view = visit.view();
    let names = Names::of(view.board());
    let asked = Asked::of(&Typed::of_query(query.as_deref())?, view.board());
    if let Some(veil) = view.veil() {
        let page = WhatIfPage::kept_back(visit.shell(), wording::blind::leaves_out(veil.until()));
        return Ok(Page::new(page).into_response());
    }
    let now = view.outlook().await?;
    if asked.supposed.is_empty() {
        let page = WhatIfPage::of(visit.shell(), &asked, &now, &names, None);
        return Ok(Page::new(page).into_response());
    }
    let then = match what_if(view, &asked.supposed).await {
        Err(Error::Refused(Refusal::NoWeights(_))) => {
            let page = WhatIfPage::of(visit.shell(), &asked, &now, &names, None);
            return Ok(Page::refused(page).into_response());
        }
        made => made?,
    };
    let compared = Compared::of(&now, &then, &names);
    let page = WhatIfPage::of(visit.shell(), &asked, &now, &names, Some(compared));
    Ok(Page::new(page).into_response())
}

#[cfg(test)]
mod tests;
