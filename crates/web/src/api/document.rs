//! The description of the API: what is the same for every address of it.

use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Info, OpenApi, Ref, RefOr, ResponseBuilder};
use utoipa::{Modify, OpenApi as _};

use super::problem::{MEDIA_TYPE, Problem, Wrong};

/// What it is called in the description.
const TOKEN: &str = "token";

#[derive(utoipa::OpenApi)]
#[openapi(components(schemas(Problem, Wrong)), modifiers(&Common))]
struct Described;

/// What holds of the whole.
struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut OpenApi) {
        let mut info = Info::new("Foothold", "1");
        info.description = Some(wording::api::DESCRIPTION.to_owned());
        document.info = info;
        let bearer = Http::builder().scheme(HttpAuthScheme::Bearer);
        let bearer = bearer.description(Some(wording::api::TOKEN)).build();
        if let Some(components) = &mut document.components {
            components.add_security_scheme(TOKEN, SecurityScheme::Http(bearer));
        }
        document.security = Some(vec![SecurityRequirement::new(TOKEN, [""; 0])]);
    }
}

/// The description, before any address is in it.
pub(super) fn document() -> OpenApi {
    Described::openapi()
}

/// The same, with what every address may answer besides.
pub(super) fn finished(mut document: OpenApi) -> OpenApi {
    for item in document.paths.paths.values_mut() {
        for operation in operations(item) {
            let problem = RefOr::Ref(Ref::from_schema_name("Problem"));
            let content = ContentBuilder::new().schema(Some(problem)).build();
            let response = ResponseBuilder::new()
                .description(wording::api::ANY_PROBLEM)
                .content(MEDIA_TYPE, content);
            let responses = &mut operation.responses.responses;
            responses.insert("default".to_owned(), response.build().into());
        }
    }
    document
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let all = [
        &mut item.get,
        &mut item.put,
        &mut item.post,
        &mut item.delete,
    ];
    all.into_iter().flatten()
}
