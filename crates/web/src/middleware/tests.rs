use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use tower::ServiceExt;

use super::*;
use crate::layout::{Colour, Fault, Look, Shell};

#[derive(Clone)]
struct Council;

impl Site for Council {
    fn shell(&self, _: &HeaderMap) -> Shell {
        let look = Look::new(
            Some("Fernley <Borough> Council".to_owned()),
            Colour::default(),
            None,
        );
        Shell {
            look: Arc::new(look),
            section: None,
            example: false,
            keyless: false,
            tour: None,
            asker: None,
        }
    }

    fn answers_to(&self, _: &str) -> bool {
        false
    }

    fn is_https(&self) -> bool {
        true
    }

    fn reference(&self) -> String {
        "R-42".to_owned()
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the secret cause")]
struct Broken;

fn routes() -> Router {
    Router::new()
        .route("/", get(async || "fine"))
        .route("/form", post(async |text: String| text))
        .route(
            "/file",
            takes_files(post(async |bytes: axum::body::Bytes| {
                bytes.len().to_string()
            })),
        )
        .route(
            "/failure",
            get(async || Fault::failure(Broken).into_response()),
        )
        .route("/busy", get(async || Fault::Unavailable.into_response()))
        .route(
            "/bug",
            get(async || -> Response<Body> { panic!("the secret bug") }),
        )
        .route(
            "/own",
            get(async || {
                (
                    StatusCode::UNPROCESSABLE_ENTITY,
                    axum::response::Html("as it was"),
                )
            }),
        )
}

async fn send(request: Request<Body>) -> Response<Body> {
    secure(routes(), Council).oneshot(request).await.unwrap()
}

fn request(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "localhost:8200")
}

async fn get_page(path: &str) -> (StatusCode, String) {
    text(send(request(Method::GET, path).body(Body::empty()).unwrap()).await).await
}

async fn text(response: Response<Body>) -> (StatusCode, String) {
    let status = response.status();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_a_browser_safe() {
    for path in ["/", "/nothing", "/bug"] {
        let response = send(request(Method::GET, path).body(Body::empty()).unwrap()).await;
        let headers = response.headers();
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self';"),
            "{path}"
        );
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{path}");
        assert_eq!(headers[header::CACHE_CONTROL], "no-store", "{path}");
        let strictly = &headers[header::STRICT_TRANSPORT_SECURITY];
        assert_eq!(strictly, "max-age=31536000", "{path}");
    }
}

#[tokio::test]
async fn a_fault_has_a_page_in_the_organisations_frame() {
    let (status, page) = get_page("/nothing").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(
        page.contains("There is no page here – Fernley &#60;Borough&#62; Council – Foothold"),
        "{page}"
    );
    let (status, page) = get_page("/busy").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.contains("Wait a minute"), "{page}");
}

#[tokio::test]
async fn a_method_that_a_page_does_not_take_is_explained_and_the_others_named() {
    let response = send(request(Method::GET, "/form").body(Body::empty()).unwrap()).await;
    assert_eq!(response.headers()[header::ALLOW], "POST");
    assert_eq!(text(response).await.0, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_failure_and_a_bug_show_a_reference_and_never_the_cause() {
    for path in ["/failure", "/bug"] {
        let (status, page) = get_page(path).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        assert!(page.contains("R-42"), "{path}");
        assert!(!page.contains("secret"), "{path}");
    }
}

#[tokio::test]
async fn a_page_that_a_handler_made_is_left_as_it_is() {
    assert_eq!(
        get_page("/own").await,
        (StatusCode::UNPROCESSABLE_ENTITY, "as it was".to_owned())
    );
}

#[tokio::test]
async fn a_write_from_another_site_is_refused_and_our_own_is_not() {
    let write = |site: &'static str| {
        let request = request(Method::POST, "/form").header("sec-fetch-site", site);
        async move { text(send(request.body(Body::from("typed")).unwrap()).await).await }
    };
    assert_eq!(
        write("same-origin").await,
        (StatusCode::OK, "typed".to_owned())
    );
    let (status, page) = write("cross-site").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(page.contains("another website"), "{page}");
    assert_eq!(write("same-site").await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_write_whose_origin_is_another_site_is_refused_where_the_browser_is_old() {
    let write = |origin: &'static str| {
        let request = request(Method::POST, "/form").header(header::ORIGIN, origin);
        async move { send(request.body(Body::empty()).unwrap()).await.status() }
    };
    assert_eq!(write("http://localhost:8200").await, StatusCode::OK);
    assert_eq!(write("http://evil.example").await, StatusCode::FORBIDDEN);
    assert_eq!(write("null").await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_name_that_only_points_here_is_not_answered() {
    let stranger = Request::get("/")
        .header(header::HOST, "evil.example:8200")
        .body(Body::empty())
        .unwrap();
    assert_eq!(
        send(stranger).await.status(),
        StatusCode::MISDIRECTED_REQUEST
    );
    let nameless = Request::get("/").body(Body::empty()).unwrap();
    assert_eq!(
        send(nameless).await.status(),
        StatusCode::MISDIRECTED_REQUEST
    );
}

#[tokio::test]
async fn a_form_too_large_is_refused_and_a_file_may_be_larger() {
    let send_bytes = |path: &'static str, count: usize| async move {
        send(
            request(Method::POST, path)
                .body(Body::from(vec![b'a'; count]))
                .unwrap(),
        )
        .await
        .status()
    };
    assert_eq!(
        send_bytes("/form", MOST_BYTES_OF_A_FORM).await,
        StatusCode::OK
    );
    assert_eq!(
        send_bytes("/form", MOST_BYTES_OF_A_FORM + 1).await,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    assert_eq!(
        send_bytes("/file", MOST_BYTES_OF_A_FORM + 1).await,
        StatusCode::OK
    );
    assert_eq!(
        send_bytes("/file", MOST_BYTES_OF_A_FILE + 1).await,
        StatusCode::PAYLOAD_TOO_LARGE
    );
}
