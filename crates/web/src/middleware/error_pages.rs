//! A page in plain words for every answer that says only that something went wrong.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::api::{self, Problem};
use crate::layout::{ErrorPage, Failure, Shell, Site, Told};

/// Gives a fault its page (a problem, where a program asked) and logs a failure, once, under the reference that the page shows. A page that a handler made
/// itself (a form with what is wrong in it) is left as it is.
pub(super) async fn explain<S: Site>(
    State(site): State<S>,
    request: Request,
    next: Next,
) -> Response {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let headers = request.headers().clone();
    let mut response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_page(&response) {
        return response;
    }
    let reference = response
        .extensions_mut()
        .remove::<Failure>()
        .map(|failure| log(&site, &failure, &method, &uri));
    if api::is_ours(uri.path()) {
        return problem(status, reference, response);
    }
    answer(site.shell(&headers), status, reference, response)
}

fn is_page(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| {
            kind.as_bytes().starts_with(b"text/html")
                || kind.as_bytes().starts_with(b"application/json")
                || kind.as_bytes() == api::MEDIA_TYPE.as_bytes()
        })
}

fn log<S: Site>(site: &S, failure: &Failure, method: &Method, uri: &Uri) -> String {
    let new = || site.reference();
    failure.log(new, method.as_str(), uri.path()).to_owned()
}

/// The problem, with what the plain answer said besides its words.
fn problem(status: StatusCode, reference: Option<String>, mut plain: Response) -> Response {
    let told = plain.extensions_mut().remove::<Told>();
    let told = told.map(|Told(sentence)| sentence.into_owned());
    let problem = Problem::of(status, told).found_by(reference);
    with_headers(status, problem.into_response(), plain)
}

/// The page, with what the plain answer said besides its words (such as `Allow`).
fn answer(
    shell: Shell,
    status: StatusCode,
    reference: Option<String>,
    mut plain: Response,
) -> Response {
    let told = plain.extensions_mut().remove::<Told>();
    let page = ErrorPage::new(shell, status, reference).telling(told);
    let page = askama::Template::render(&page);
    let response = match page {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!("the page that says what went wrong could not be made: {error}");
            status.into_response()
        }
    };
    with_headers(status, response, plain)
}

/// An answer, with the headers of another but for those of its words.
fn with_headers(status: StatusCode, mut response: Response, plain: Response) -> Response {
    let mut headers = plain.into_parts().0.headers;
    headers.remove(header::CONTENT_TYPE);
    headers.remove(header::CONTENT_LENGTH);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        headers
            .entry(header::RETRY_AFTER)
            .or_insert(HeaderValue::from_static("60"));
    }
    response.headers_mut().extend(headers);
    response
}
