//! GOV.UK Frontend's components, as structs that render themselves: the same HTML as its own, compared with the fixtures
//! that its package ships (`tests/components`). Only what our pages use is here.
//!
//! A page struct has a component as a field, or as what a method answers, and its template writes `{{ title }}`. Text is
//! escaped; HTML comes in only as [`Html`], which only a template can make.
//!
//! ```
//! use web::components::{Button, Field, Input};
//!
//! let title = Input::new(Field::new("title", "What is the problem?").hint("A few words are enough")).value("Damp homes");
//! assert!(title.to_string().contains(r#"value="Damp homes""#));
//! assert!(Button::submit("Save").to_string().contains("Save</button>"));
//! ```

mod back_link;
mod breadcrumbs;
mod button;
mod choices;
mod content;
mod control;
mod date_input;
mod details;
mod error_message;
mod error_summary;
mod field;
mod fieldset;
mod file_upload;
mod hint;
mod input;
mod inset_text;
mod label;
mod markup;
mod notification_banner;
mod pagination;
mod panel;
mod select;
mod skip_link;
mod summary_list;
mod table;
mod tag;
mod textarea;
mod warning_text;

pub use back_link::BackLink;
pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use button::Button;
pub use choices::{Choice, Choices};
pub use content::{Content, Html};
pub use control::Control;
pub use date_input::{DateInput, DatePart};
pub use details::Details;
pub use error_message::ErrorMessage;
pub use error_summary::{ErrorSummary, SummarisedError};
pub use field::Field;
pub use fieldset::{Fieldset, Legend};
pub use file_upload::FileUpload;
pub use hint::Hint;
pub use input::Input;
pub use inset_text::InsetText;
pub use label::Label;
pub use markup::{Attributes, Classes};
pub use notification_banner::NotificationBanner;
pub use pagination::{PageLink, Pagination};
pub use panel::Panel;
pub use select::{Select, SelectOption};
pub use skip_link::SkipLink;
pub use summary_list::{Action, Row, SummaryList};
pub use table::{Cell, Table};
pub use tag::Tag;
pub use textarea::Textarea;
pub use warning_text::WarningText;

/// Says of each component that what it writes is HTML already, with all text in it escaped by its template.
macro_rules! written_as_html {
    ($($component:ident),* $(,)?) => {
        $(impl askama::filters::HtmlSafe for $component<'_> {})*
    };
}

written_as_html![
    BackLink,
    Breadcrumbs,
    Button,
    Choices,
    Control,
    DateInput,
    Details,
    ErrorMessage,
    ErrorSummary,
    Fieldset,
    FileUpload,
    Hint,
    Input,
    InsetText,
    Label,
    Legend,
    NotificationBanner,
    Pagination,
    Panel,
    Select,
    SkipLink,
    SummaryList,
    Table,
    Tag,
    Textarea,
    WarningText,
];
