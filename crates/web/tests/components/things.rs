//! Things made of several parts: buttons, banners, lists, tables.

use web::components::{
    Action, Button, Cell, Content, ErrorSummary, NotificationBanner, PageLink, Pagination, Panel,
    Row, SummarisedError, SummaryList, Table,
};

use crate::fixtures::{ATTRIBUTES, CLASSES, compare};
use crate::options::Options;

fn words(content: Option<Content<'static>>) -> Content<'static> {
    content.unwrap_or_else(|| "".into())
}

#[test]
fn a_button_is_that_of_govuk_frontend() {
    let not_offered = [("isStartButton", "no page of ours stands before a service")];
    compare("button", &not_offered, |options| {
        let content = words(options.content());
        let mut button = match options.text("href") {
            Some(href) => Button::link(href, content),
            None => Button::submit(content),
        };
        if let Some(kind) = options.text("type") {
            button = button.kind(kind);
        }
        if let Some(name) = options.text("name") {
            button = button.name(name);
        }
        if let Some(value) = options.text("value") {
            button = button.value(value);
        }
        if let Some(id) = options.text("id") {
            button = button.id(id);
        }
        if let Some(is) = options.flag("preventDoubleClick") {
            button = button.prevent_double_click(is);
        }
        for (name, value) in options.attributes() {
            button = button.attribute(name, value);
        }
        button
            .disabled(options.flag("disabled").unwrap_or_default())
            .classes(options.text("classes").unwrap_or_default())
            .to_string()
    });
}

#[test]
fn an_error_summary_is_that_of_govuk_frontend() {
    let not_offered = [("errorList.attributes", ATTRIBUTES)];
    compare("error-summary", &not_offered, |options| {
        let errors = options.list("errorList").into_iter().map(|mut error| {
            match (error.text("href"), words(error.content())) {
                (Some(href), words) => SummarisedError::at(href.trim_start_matches('#'), words),
                (None, words) => SummarisedError::whole(words),
            }
        });
        let mut summary = ErrorSummary::new(errors.collect())
            .classes(options.text("classes").unwrap_or_default());
        summary = summary.title(words(options.content_of("titleHtml", "titleText")));
        if let Some(description) = options.content_of("descriptionHtml", "descriptionText") {
            summary = summary.description(description);
        }
        if let Some(is) = options.flag("disableAutoFocus") {
            summary = summary.disable_auto_focus(is);
        }
        for (name, value) in options.attributes() {
            summary = summary.attribute(name, value);
        }
        summary.to_string()
    });
}

#[test]
fn a_notification_banner_is_that_of_govuk_frontend() {
    let not_offered = [
        ("attributes", ATTRIBUTES),
        ("role", "follows from whether it is a success"),
        ("titleId", "a page has one banner"),
        (
            "titleHeadingLevel",
            "it stands above the page's own headings",
        ),
        ("disableAutoFocus", "a success is read out at once"),
    ];
    compare("notification-banner", &not_offered, |options| {
        let content = words(options.content());
        let banner = match options.text("type").as_deref() {
            Some("success") => NotificationBanner::success(content),
            _ => NotificationBanner::important(content),
        };
        let banner = banner.classes(options.text("classes").unwrap_or_default());
        match options.content_of("titleHtml", "titleText") {
            Some(title) => banner.title(title).to_string(),
            None => banner.to_string(),
        }
    });
}

#[test]
fn pagination_is_that_of_govuk_frontend() {
    let not_offered = [
        ("attributes", ATTRIBUTES),
        (
            "items with holes",
            "pages have no holes; what is left out is a gap",
        ),
        ("items.visuallyHiddenText", "a page is called by its number"),
        ("items.a number in words", "a page is called by its number"),
    ];
    compare("pagination", &not_offered, |options| {
        let (previous, next) = (link(options.part("previous")), link(options.part("next")));
        let mut pagination =
            Pagination::new(previous, next).classes(options.text("classes").unwrap_or_default());
        if let Some(label) = options.text("landmarkLabel") {
            pagination = pagination.label(label);
        }
        options
            .list("items")
            .into_iter()
            .fold(pagination, page)
            .to_string()
    });
}

fn link(options: Option<Options>) -> Option<PageLink<'static>> {
    let mut options = options?;
    let mut link = PageLink::new(options.text("href")?);
    if let Some(words) = options.content() {
        link = link.words(words);
    }
    if let Some(about) = options.text("labelText") {
        link = link.about(about);
    }
    Some(link)
}

fn page(pagination: Pagination<'static>, mut item: Options) -> Pagination<'static> {
    if item.flag("ellipsis").unwrap_or_default() {
        return pagination.gap();
    }
    let current = item.flag("current").unwrap_or_default();
    let href = item.text("href").unwrap();
    if let Ok(number) = item.text("number").unwrap().parse() {
        return pagination.page(number, href, current);
    }
    item.needs("a number in words");
    pagination
}

#[test]
fn a_panel_is_that_of_govuk_frontend() {
    let not_offered = [
        (
            "actions",
            "a panel says that something is done and asks nothing",
        ),
        (
            "interruption",
            "a panel says that something is done and asks nothing",
        ),
        ("attributes", ATTRIBUTES),
        ("headingLevel", "it is the heading of its page"),
    ];
    compare("panel", &not_offered, |options| {
        let classes = options.text("classes").unwrap_or_default();
        if classes.contains("interruption") {
            options.needs("interruption");
        }
        let panel =
            Panel::new(words(options.content_of("titleHtml", "titleText"))).classes(classes);
        match options.content() {
            Some(content) => panel.content(content).to_string(),
            None => panel.to_string(),
        }
    });
}

#[test]
fn a_summary_list_is_that_of_govuk_frontend() {
    let not_offered = [
        ("card", "no page shows several of one kind"),
        ("rows with holes", "a list has no holes"),
        ("rows.actions.classes", CLASSES),
        ("rows.actions.items.attributes", ATTRIBUTES),
        ("rows.key.classes", CLASSES),
        ("rows.value.classes", CLASSES),
    ];
    compare("summary-list", &not_offered, |options| {
        let rows = options.list("rows").into_iter().map(row).collect();
        let mut list = SummaryList::new(rows).classes(options.text("classes").unwrap_or_default());
        for (name, value) in options.attributes() {
            list = list.attribute(name, value);
        }
        list.to_string()
    });
}

fn row(mut options: Options) -> Row<'static> {
    let row = Row::new(
        words(options.content_in("key")),
        words(options.content_in("value")),
    )
    .classes(options.text("classes").unwrap_or_default());
    let Some(mut actions) = options.part("actions") else {
        return row;
    };
    actions
        .list("items")
        .into_iter()
        .fold(row, |row, mut item| {
            let action = Action::new(item.text("href").unwrap(), words(item.content()))
                .classes(item.text("classes").unwrap_or_default());
            row.action(match item.text("visuallyHiddenText") {
                Some(about) => action.about(about),
                None => action,
            })
        })
}

#[test]
fn a_table_is_that_of_govuk_frontend() {
    let not_offered = [("rows with holes", "a table has no holes")];
    compare("table", &not_offered, |options| {
        let rows = options
            .rows("rows")
            .into_iter()
            .map(|row| row.into_iter().map(cell).collect())
            .collect();
        let mut table = Table::new(rows).classes(options.text("classes").unwrap_or_default());
        table = table.head(options.list("head").into_iter().map(cell).collect());
        if options.flag("firstCellIsHeader").unwrap_or_default() {
            table = table.first_cell_is_header();
        }
        let caption_classes = options.text("captionClasses").unwrap_or_default();
        if let Some(caption) = options.text("caption") {
            table = table.caption(caption, caption_classes);
        }
        for (name, value) in options.attributes() {
            table = table.attribute(name, value);
        }
        table.to_string()
    });
}

fn cell(mut options: Options) -> Cell<'static> {
    let content = words(options.content());
    let mut cell = match options.text("format").as_deref() {
        None => Cell::new(content),
        Some("numeric") => Cell::numeric(content),
        Some(other) => panic!("a cell of format {other}"),
    };
    if let Some(columns) = options.text("colspan") {
        cell = cell.colspan(columns.parse().unwrap());
    }
    if let Some(rows) = options.text("rowspan") {
        cell = cell.rowspan(rows.parse().unwrap());
    }
    for (name, value) in options.attributes() {
        cell = cell.attribute(name, value);
    }
    cell.classes(options.text("classes").unwrap_or_default())
}
